import * as v from 'valibot';

/** Why videos are looked at less often than usual: on battery, on a machine that needs long for a frame, or with many videos waiting. */
export const SLOWED_BY = ['battery', 'slow-machine', 'busy'] as const;
export type SlowedBy = (typeof SLOWED_BY)[number];

const PaceSchema = v.object({
  /** Multiplies every wait between bursts; >= 1. */
  slowdown: v.pipe(v.number(), v.finite(), v.minValue(1)),
  /** What weighs most; null while nothing does. */
  why: v.nullable(v.picklist(SLOWED_BY)),
});

/** How often videos are looked at just now. */
export type Pace = Readonly<v.InferOutput<typeof PaceSchema>>;

export const FULL_PACE: Pace = { slowdown: 1, why: null };

/** Name of the BroadcastChannel on which the offscreen document posts its pace; null posted there asks for it. */
export const PACE_CHANNEL = 'pace';

/** The pace in a message of that channel; null for the question. */
export function parsePace(data: unknown): Pace | null {
  const result = v.safeParse(PaceSchema, data);
  return result.success ? result.output : null;
}
