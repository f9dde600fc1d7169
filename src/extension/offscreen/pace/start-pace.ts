import { PACE_CHANNEL } from '../../messages/pace';
import type { OnBattery } from '../../messages/preferences';
import { watchBattery } from './battery';
import { createPaceKeeper, type PaceKeeper } from './pace-keeper';

/**
 * A pace keeper that knows the battery, and tells pages of ours on `PACE_CHANNEL`, when it changes and when they ask.
 * in   `onBattery`: reads the user's wish; asked when the battery changes, when a page of ours asks for the pace, and at each `look`
 */
export function startPace(onBattery?: () => Promise<OnBattery>): PaceKeeper & { look(): void } {
  const keeper = createPaceKeeper();
  const channel = new BroadcastChannel(PACE_CHANNEL);
  keeper.follow((pace) => channel.postMessage(pace));
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data !== null) return;
    channel.postMessage(keeper.pace());
    look();
  });
  const look = (): void => {
    // Unanswered while the extension is being updated; the wish is then as it was.
    onBattery?.().then(keeper.onBattery, () => undefined);
  };
  void watchBattery((battery) => {
    keeper.battery(battery);
    look();
  });
  return { ...keeper, look };
}
