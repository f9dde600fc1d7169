import { BURST_FRAMES } from '../family';

/** The same pixels in every frame of a burst, and their fine detail (the picture minus its smoothing); grey levels. */
export interface BurstSamples {
  readonly values: readonly Float32Array[];
  readonly fine: readonly Float32Array[];
}

/** Squared changes are summed for: d1, d1 of the fine detail, d2, d2 of the fine detail, and the fine detail itself. */
export const FLICKER_KINDS = ['d1', 'd1-fine', 'd2', 'd2-fine', 'fine'] as const;

/** How many terms each kind's sum has at a pixel. */
export const FLICKER_TERMS: readonly number[] = [
  BURST_FRAMES - 1,
  BURST_FRAMES - 1,
  BURST_FRAMES - 2,
  BURST_FRAMES - 2,
  BURST_FRAMES,
];

/** A step smaller than this counts as none, grey levels (our pilot's; theirs on full range). */
const STILL_BELOW = 0.75;

/** How much each pixel flickers over a burst. */
export interface FlickerMap {
  /** One sum of squares over time a pixel, in the order of `FLICKER_KINDS`; grey levels squared. */
  readonly sums: readonly Float32Array[];
  /** How many of the burst's steps are smaller than 0.75 grey levels, 0..5 a pixel. */
  readonly still: Uint8Array;
}

type Six = readonly [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];

/**
 * First differences d1 = x(t+1) - x(t) and second ones d2 = d1(t+1) - d1(t) of every pixel, squared and summed over the burst.
 * in   six arrays of one length, of the pixels and of their fine detail
 */
export function flickerMap({ values, fine }: BurstSamples): FlickerMap {
  const count = values[0]!.length;
  const still = new Uint8Array(count);
  const [d1, d2] = squaredChanges(values as Six);
  const [d1Fine, d2Fine] = squaredChanges(fine as Six);
  const squares = new Float32Array(count);
  for (const plane of fine) for (let i = 0; i < count; i += 1) squares[i]! += plane[i]! * plane[i]!;
  for (let t = 1; t < BURST_FRAMES; t += 1) {
    const before = values[t - 1]!;
    const after = values[t]!;
    for (let i = 0; i < count; i += 1) if (Math.abs(after[i]! - before[i]!) < STILL_BELOW) still[i]! += 1;
  }
  return { sums: [d1, d1Fine, d2, d2Fine, squares], still };
}

/** Sums over a burst of the squares of first and of second differences, pixel by pixel. */
function squaredChanges([s0, s1, s2, s3, s4, s5]: Six): [Float32Array, Float32Array] {
  const first = new Float32Array(s0.length);
  const second = new Float32Array(s0.length);
  for (let i = 0; i < s0.length; i += 1) {
    const a = s1[i]! - s0[i]!;
    const b = s2[i]! - s1[i]!;
    const c = s3[i]! - s2[i]!;
    const d = s4[i]! - s3[i]!;
    const e = s5[i]! - s4[i]!;
    first[i] = a * a + b * b + c * c + d * d + e * e;
    second[i] = (b - a) * (b - a) + (c - b) * (c - b) + (d - c) * (d - c) + (e - d) * (e - d);
  }
  return [first, second];
}
