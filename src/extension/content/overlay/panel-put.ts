import { tell } from '../../platform/tell';
import { putTexts } from '../../texts/casework/put-words';
import { element } from './element';

/** The part of a panel that puts a video into a case. */
export interface PanelPut {
  readonly node: HTMLElement;
  /** Takes back what was said of another video: the element may play the next one while the panel is open. */
  follow(): void;
}

/** The button, and what came of it; only where there are cases. in: the id that the video goes by now; `shown`: the panel has grown */
export function panelPut(videoId: () => string, shown: () => void): PanelPut {
  const button = element('button', { type: 'button', class: 'put' }, putTexts.button);
  const status = element('p', { role: 'status' });
  const node = element('div', {}, status, button);
  node.hidden = true;
  let saidOf = '';
  const say = (id: string, text: string): void => {
    if (id !== videoId()) return;
    saidOf = id;
    status.textContent = text;
    shown();
  };
  button.addEventListener('click', () => {
    const id = videoId();
    say(id, '');
    tell<'case.put'>({ type: 'case.put', videoId: id }).then(
      ({ kind, name, detail }) => {
        if (kind === 'ask' || kind === 'gone') say(id, putTexts[kind]);
        else say(id, putTexts[kind === 'added' ? 'done' : kind](kind === 'failed' ? detail : name));
      },
      () => say(id, putTexts.gone),
    );
  });
  tell<'case.any'>({ type: 'case.any' }).then(
    ({ any }) => {
      node.hidden = !any;
      shown();
    },
    () => undefined,
  );
  return {
    node,
    follow() {
      if (saidOf !== videoId()) status.textContent = '';
    },
  };
}
