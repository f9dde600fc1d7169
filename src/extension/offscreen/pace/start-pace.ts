import { PACE_CHANNEL } from '../../messages/pace';
import { watchBattery } from './battery';
import { createPaceKeeper, type PaceKeeper } from './pace-keeper';

/** A pace keeper that knows the battery, and tells pages of ours on `PACE_CHANNEL`, when it changes and when they ask. */
export function startPace(): PaceKeeper {
  const keeper = createPaceKeeper();
  const channel = new BroadcastChannel(PACE_CHANNEL);
  keeper.follow((pace) => channel.postMessage(pace));
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === null) channel.postMessage(keeper.pace());
  });
  void watchBattery(keeper.battery);
  return keeper;
}
