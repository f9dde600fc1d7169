import type { Channel } from './channel';

/** Keeps the detector told whether the user is at this page, so that it sees to that page first. */
export interface AttentionTeller {
  /** Says it now: a way to the detector that has just been opened knows nothing. */
  tell(): void;
}

/** in: `hiddenChanged`: told when the page is hidden or shown again. Until `signal` is aborted. */
export function watchAttention(
  channel: Pick<Channel, 'isOpen' | 'open' | 'send'>,
  hiddenChanged: (hidden: boolean) => void,
  signal: AbortSignal,
): AttentionTeller {
  const say = (): void => {
    channel.send({ type: 'attention', focused: document.hasFocus(), hidden: document.hidden });
  };
  const changed = (): void => {
    if (channel.isOpen()) say();
  };
  addEventListener('focus', changed, { signal });
  addEventListener('blur', changed, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      hiddenChanged(document.hidden);
      changed();
    },
    { signal },
  );
  return {
    // The other end says that it is open a moment before this one counts as such.
    tell: () => void channel.open().then((opened) => opened && say()),
  };
}
