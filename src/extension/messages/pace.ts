/** Why videos are looked at less often than usual: on battery, on a machine that needs long for a frame, or with many videos waiting. */
export const SLOWED_BY = ['battery', 'slow-machine', 'busy'] as const;
export type SlowedBy = (typeof SLOWED_BY)[number];

/** How often videos are looked at just now. */
export interface Pace {
  /** Multiplies every wait between bursts; >= 1. */
  readonly slowdown: number;
  /** What weighs most; null while nothing does. */
  readonly why: SlowedBy | null;
}

export const FULL_PACE: Pace = { slowdown: 1, why: null };

/** Name of the BroadcastChannel, among pages of ours alone, on which the offscreen document posts its `Pace`; null posted there asks for it. */
export const PACE_CHANNEL = 'pace';
