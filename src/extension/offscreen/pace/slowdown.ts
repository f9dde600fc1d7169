import type { Pace, SlowedBy } from '../../messages/pace';
import type { OnBattery } from '../../messages/preferences';

/** What the pace goes by. */
export interface Load {
  /** Moving average of what a frame takes in the worker, milliseconds; null before there are enough. */
  readonly frameMs: number | null;
  /** Frames that wait for their turn, moving average. */
  readonly waiting: number;
  /** Null where the browser does not tell, or there is none. */
  readonly battery: { readonly charging: boolean; readonly level: number } | null;
  /** The user's wish: go slow on battery whatever its level, or not before it is low. */
  readonly onBattery: OnBattery;
}

/**
 * A frame may take this long before waits get longer, milliseconds. On two cores without a GPU it takes about 60 (bench: detection, landmarks and a sixth of a burst's
 * features), and a video that is looked at every 0.9 s (700 ms and the burst itself) then keeps one core busy for 40 % of the time until it is settled; at 100 ms it would be two thirds, and
 * from there on the share is held.
 */
const EASY_FRAME_MS = 100;
/** Two bursts in the line are the ordinary business of two videos that play at once. */
const EASY_WAITING = 12;
/** On battery by the user's wish; and where the battery is nearly empty, whatever the wish. */
const ON_BATTERY = 2;
const LOW_BATTERY = 4;
const LOW_LEVEL = 0.2;
/** Beyond this, nothing would be said within a video's length. */
const MOST = 8;
/** Steps, so that small changes of the load are no news. */
const STEPS = [1, 1.5, 2, 3, 4, 6, MOST] as const;

function ofBattery({ battery, onBattery }: Load): number {
  if (battery === null || battery.charging) return 1;
  if (battery.level <= LOW_LEVEL) return LOW_BATTERY;
  return onBattery === 'slow' ? ON_BATTERY : 1;
}

/**
 * By how much to lengthen every wait between bursts: the largest of what battery, machine and line ask for, in steps.
 * out  `slowdown` in [1, 8]; `why`: what asked for it, the battery before the others where they are equal; null at 1
 */
export function paceFor(load: Load): Pace {
  const wishes: [SlowedBy, number][] = [
    ['battery', ofBattery(load)],
    ['slow-machine', (load.frameMs ?? 0) / EASY_FRAME_MS],
    ['busy', load.waiting / EASY_WAITING],
  ];
  const [why, wish] = wishes.reduce((most, one) => (one[1] > most[1] ? one : most));
  // Rounded down: half a step too fast does no harm, and what is only just beyond the easy is no reason to slow down.
  const slowdown = STEPS.findLast((step) => step <= wish) ?? 1;
  return slowdown === 1 ? { slowdown, why: null } : { slowdown, why };
}
