import { BURST_FRAMES, type BurstFamily, type BurstInput } from '../family';
import { alignedSamples } from './aligned-samples';
import { backgroundFlicker, eachStretch, faceFlicker } from './flicker-energies';
import { middleParts } from './middle-face';
import { commonBox, offsets } from './same-pixels';

const STEPS = BURST_FRAMES - 1;

const share = (still: number, pixels: number): number | null => (pixels === 0 ? null : still / (STEPS * pixels));

function alignedShare(input: BurstInput): number {
  const { still } = faceFlicker(input);
  let sum = 0;
  let count = 0;
  eachStretch(alignedSamples(input), middleParts(input).inner, (from, to) => {
    count += to - from;
    for (let i = from; i < to; i += 1) sum += still[i]!;
  });
  return share(sum, count) ?? 0;
}

function backgroundShare(input: BurstInput): number | null {
  const { still } = backgroundFlicker(input);
  return share(
    still.reduce((sum, steps) => sum + steps, 0),
    still.length,
  );
}

/** Of the inner pixels, where they lie in the frame: a step of whole grey levels is still where it is 0. */
function unalignedShare(input: BurstInput): number | null {
  const { x0, y0, x1, y1 } = commonBox(input);
  const places = offsets(input);
  const inner = middleParts(input).inner;
  let sum = 0;
  let count = 0;
  for (let r = 0; r < inner.length; r += 3) {
    const row = inner[r]!;
    const from = Math.max(x0, inner[r + 1]!);
    const length = Math.min(x1, inner[r + 2]!) - from;
    if (row < y0 || row >= y1 || length <= 0) continue;
    count += length;
    for (let t = 0; t < STEPS; t += 1) {
      const before = input.crops[t]!.planes.y;
      const after = input.crops[t + 1]!.planes.y;
      const i = (row + places[t]!.dy) * before.width + from + places[t]!.dx;
      const j = (row + places[t + 1]!.dy) * after.width + from + places[t + 1]!.dx;
      for (let k = 0; k < length; k += 1) if (before.data[i + k] === after.data[j + k]) sum += 1;
    }
  }
  return share(sum, count);
}

/**
 * How much of the picture stands still from frame to frame: encoders freeze what they take for unchanged, and forged faces
 * are frozen otherwise than what is around them.
 * out  3 shares in [0, 1] of the steps smaller than 0.75 grey levels: in the inside held still by landmarks, in the background, in
 *      the inside where it lies in the frame; the first one stands in where there are no pixels for another
 * from our pilot, "tz" without its noise value
 */
export const stillPixels: BurstFamily = {
  id: 'still-pixels',
  group: 'temporal',
  version: 1,
  names: ['aligned', 'background', 'unaligned'],
  compute(input) {
    const aligned = alignedShare(input);
    return Float64Array.of(aligned, backgroundShare(input) ?? aligned, unalignedShare(input) ?? aligned);
  },
};
