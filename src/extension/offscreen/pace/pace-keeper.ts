import { FULL_PACE, type Pace } from '../../messages/pace';
import { createMovingAverage } from './moving-average';
import { paceFor, type Load } from './slowdown';

/** Frames that the averages look back on, a few bursts; the first burst of a worker compiles its code and says nothing of the machine. */
const FRAMES_BACK = 24;
const LEAST_FRAMES = 12;
const COMPILING_FRAMES = 6;

/** Watches the load and tells how often videos are to be looked at. */
export interface PaceKeeper {
  /** A frame took this long in the worker. */
  frameTook(ms: number): void;
  /** So many frames wait now. */
  waiting(count: number): void;
  battery(battery: Load['battery']): void;
  onBattery(wish: Load['onBattery']): void;
  pace(): Pace;
  /** Told of the pace when it is another than the usual one, and whenever it changes, until what is returned is called. */
  follow(changed: (pace: Pace) => void): () => void;
}

export function createPaceKeeper(): PaceKeeper {
  const frameMs = createMovingAverage(FRAMES_BACK, LEAST_FRAMES, COMPILING_FRAMES);
  const line = createMovingAverage(FRAMES_BACK, LEAST_FRAMES);
  const followers = new Set<(pace: Pace) => void>();
  let battery: Load['battery'] = null;
  let onBattery: Load['onBattery'] = 'slow';
  let now = FULL_PACE;

  const review = (): void => {
    const next = paceFor({ frameMs: frameMs.value(), waiting: line.value() ?? 0, battery, onBattery });
    if (next.slowdown === now.slowdown && next.why === now.why) return;
    now = next;
    for (const tell of followers) tell(now);
  };
  return {
    frameTook(ms) {
      frameMs.add(ms);
      review();
    },
    waiting(count) {
      line.add(count);
      review();
    },
    battery(state) {
      battery = state;
      review();
    },
    onBattery(wish) {
      onBattery = wish;
      review();
    },
    pace: () => now,
    follow(changed) {
      followers.add(changed);
      if (now.slowdown !== 1) changed(now);
      return () => void followers.delete(changed);
    },
  };
}
