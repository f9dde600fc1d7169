import { ovalBox } from '../../faces/mesh';
import type { FeatureInput } from '../family';
import { perInput } from '../per-input';
import type { PixelBox } from '../region-pixels';
import { FACE_PARTS, faceParts, type FacePart, type RowRuns } from './face-parts';
import { scaleBands, type ScaleBands, type ScaleLevels } from './scale-bands';

export const BANDS = 4;

/** Smoothing reaches this far beyond the outline with true pixels; farther out the last ones are repeated. */
const PAD_PX = 8;

/** A part with no more samples than this in a band takes the value of the whole inside: "no difference". */
const MIN_SAMPLES = 8;

/** Added to the mean square before its logarithm, grey levels squared. */
const FLOOR_ENERGY = 0.01;

function bandBox(input: FeatureInput): PixelBox {
  const { width, height } = input.crop.planes.y;
  const oval = ovalBox(input.crop.landmarks);
  const clip = (value: number, size: number) => Math.min(size, Math.max(0, value));
  return {
    x0: clip(Math.floor(oval.x) - PAD_PX, width),
    y0: clip(Math.floor(oval.y) - PAD_PX, height),
    x1: clip(Math.ceil(oval.x + oval.width) + PAD_PX, width),
    y1: clip(Math.ceil(oval.y + oval.height) + PAD_PX, height),
  };
}

/** Adds the squares of two bands over samples [from, to) of the levels to `sums` at `at` and `at + 1`. */
function addSquares({ levels }: ScaleLevels, from: number, to: number, sums: Float64Array, at: number): void {
  const fine = levels[0]!;
  const middle = levels[1]!;
  const coarse = levels[2]!;
  let first = 0;
  let second = 0;
  for (let i = from; i < to; i += 1) {
    const a = fine[i]! - middle[i]!;
    const b = middle[i]! - coarse[i]!;
    first += a * a;
    second += b * b;
  }
  sums[at]! += first;
  sums[at + 1]! += second;
}

/** Sums of squares of the four bands over a part, and how many samples the fine and the coarse two were taken at. */
interface BandSums {
  readonly sums: Float64Array;
  readonly samples: number;
  readonly halfSamples: number;
}

function bandSums({ box, full, half }: ScaleBands, runs: RowRuns): BandSums {
  const sums = new Float64Array(BANDS);
  let samples = 0;
  let halfSamples = 0;
  for (let r = 0; r < runs.length; r += 3) {
    const y = runs[r]! - box.y0;
    const from = Math.max(0, runs[r + 1]! - box.x0);
    const to = Math.min(full.width, runs[r + 2]! - box.x0);
    if (y < 0 || y >= full.height || from >= to) continue;
    addSquares(full, y * full.width + from, y * full.width + to, sums, 0);
    samples += to - from;
    if (y % 2 === 1) continue;
    const row = (y >> 1) * half.width;
    const halfFrom = (from + 1) >> 1;
    const halfTo = (to + 1) >> 1;
    addSquares(half, row + halfFrom, row + halfTo, sums, 2);
    halfSamples += halfTo - halfFrom;
  }
  return { sums, samples, halfSamples };
}

const together = (a: BandSums, b: BandSums): BandSums => ({
  sums: a.sums.map((sum, band) => sum + b.sums[band]!),
  samples: a.samples + b.samples,
  halfSamples: a.halfSamples + b.halfSamples,
});

/** ln(mean square + 0.01) of each band; that of `instead` where there are too few samples. */
function logEnergies({ sums, samples, halfSamples }: BandSums, instead: readonly number[]): number[] {
  return Array.from(sums, (sum, band) => {
    const count = band < 2 ? samples : halfSamples;
    return count > MIN_SAMPLES ? Math.log(sum / count + FLOOR_ENERGY) : instead[band]!;
  });
}

/** Log band energies by part: four numbers, finest band first, ln grey levels squared. */
export type PartEnergies = Readonly<Record<FacePart, readonly number[]>>;

/** Band energies of all parts of the face, made once a face. A part too small takes the inside's, that too small the floor. */
export const partEnergies = perInput((input): PartEnergies => {
  const bands = scaleBands(input.crop.planes.y, bandBox(input));
  const sums = faceParts(input).map((runs) => bandSums(bands, runs));
  const whole = together(sums[FACE_PARTS.indexOf('lower')]!, sums[FACE_PARTS.indexOf('upper')]!);
  const inner = logEnergies(whole, new Array<number>(BANDS).fill(Math.log(FLOOR_ENERGY)));
  const energies = FACE_PARTS.map((part, i) => [part, logEnergies(sums[i]!, inner)] as const);
  return { ...(Object.fromEntries(energies) as Record<(typeof FACE_PARTS)[number], number[]>), inner };
});

/** Energies of neighbouring bands against each other, E_k - E_(k+1): free of contrast, high where a part is sharp. */
export function slopes(energies: readonly number[]): number[] {
  return energies.slice(1).map((energy, k) => energies[k]! - energy);
}
