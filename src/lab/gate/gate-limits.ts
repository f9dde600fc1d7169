import type { FaceQuality } from '../../detector/faces/face';
import { GATE } from '../../detector/faces/quality';

export type Side = 'low' | 'high';

/** One limit of the gate: a face is refused whose measure lies beyond it. */
export interface GateLimit {
  /** Name of the limit in `GATE`. */
  readonly id: keyof typeof GATE;
  readonly measure: keyof FaceQuality;
  readonly side: Side;
  readonly inForce: number;
  readonly of: (quality: FaceQuality) => number;
  /** What counts as a round number, in the measure's unit; an angle's is 5 degrees. */
  readonly step: number;
}

const FIVE_DEGREES_RAD = (5 * Math.PI) / 180;

const limit = (
  id: keyof typeof GATE,
  measure: keyof FaceQuality,
  side: Side,
  step: number,
  of = (quality: FaceQuality): number => quality[measure],
): GateLimit => ({ id, measure, side, inForce: GATE[id], of, step });

/** All limits, in the order in which the gate checks them. Angles count by their size, to whichever side. */
export const GATE_LIMITS: readonly GateLimit[] = [
  limit('minInsideShare', 'insideShare', 'low', 0.05),
  limit('minFaceSizePx', 'faceSizePx', 'low', 4),
  limit('maxFaceSizePx', 'faceSizePx', 'high', 20),
  limit('maxYawRad', 'yawRad', 'high', FIVE_DEGREES_RAD, ({ yawRad }) => Math.abs(yawRad)),
  limit('maxPitchRad', 'pitchRad', 'high', FIVE_DEGREES_RAD, ({ pitchRad }) => Math.abs(pitchRad)),
  limit('minSharpness', 'sharpness', 'low', 5),
  limit('minMeanLuma', 'meanLuma', 'low', 5),
  limit('maxMeanLuma', 'meanLuma', 'high', 5),
];

/** Share of the faces that may lie beyond a limit that the data support. */
export const TAIL = 0.005;

/**
 * The limit that the data support: the 0.5 % quantile (99.5 % for an upper limit) moved outwards to a round number, a multiple of `step`.
 * What lies beyond was hardly ever measured, so nothing is known of how well it would be judged.
 * in   tail: that quantile
 */
export function supportedLimit(tail: number, side: Side, step: number): number {
  // A hair inwards, so that a quantile that is a multiple but for rounding stays.
  const steps = side === 'low' ? Math.floor(tail / step + 1e-9) : Math.ceil(tail / step - 1e-9);
  return Number((steps * step).toPrecision(12));
}

/** How a limit in force compares with what the data support: equal within half a round step, or letting more or fewer faces pass. */
export type Standing = 'as-supported' | 'looser' | 'tighter';

export function standingOf(inForce: number, supported: number, side: Side, step: number): Standing {
  const slack = side === 'low' ? supported - inForce : inForce - supported;
  if (Math.abs(slack) < step / 2) return 'as-supported';
  return slack > 0 ? 'looser' : 'tighter';
}

/** True where a value is refused by a limit. */
export function isBeyond(value: number, at: number, side: Side): boolean {
  return side === 'low' ? value < at : value > at;
}
