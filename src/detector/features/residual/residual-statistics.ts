import type { Plane8 } from '../../frames/frame';
import type { FeatureFamily } from '../family';
import { perInput } from '../per-input';
import { cropPixels, type PixelRuns } from '../region-pixels';

/** Kernels as [name, divisor of the integer response]. */
const KERNELS = [
  ['h2', 1],
  ['v2', 1],
  ['kb', 4],
  ['laplacian', 4],
] as const;
const STATISTICS = ['log-rms', 'log-mean-abs', 'p90-ratio', 'kurtosis'] as const;

export const RESIDUAL_STATISTIC_NAMES: readonly string[] = KERNELS.flatMap(([kernel]) =>
  STATISTICS.map((statistic) => `${kernel}.${statistic}`),
);

/** An integer response is at most 8 x 255 either way. */
const BINS = 8 * 255 + 1;
const MAX_KURTOSIS = 50;

/** Value at a fractional rank in a histogram of absolute integers, linear between ranks (numpy's percentile). */
function valueAtRank(counts: Int32Array, rank: number): number {
  const lowRank = Math.floor(rank);
  let below = 0;
  let value = 0;
  while (value < counts.length - 1 && below + counts[value]! <= lowRank) {
    below += counts[value]!;
    value += 1;
  }
  if (below + counts[value]! > lowRank + 1 || rank === lowRank) return value;
  let next = value + 1;
  while (next < counts.length - 1 && counts[next] === 0) next += 1;
  return value + (next - value) * (rank - lowRank);
}

/** The four statistics of one kernel from counts of |integer response|, written to `out` from `at` on. */
function summarise(counts: Int32Array, divisor: number, total: number, out: Float64Array, at: number): void {
  let sum = 0;
  let squares = 0;
  let fourths = 0;
  for (let k = 1; k < BINS; k += 1) {
    const count = counts[k]!;
    if (count === 0) continue;
    const value = k / divisor;
    const square = value * value;
    sum += count * value;
    squares += count * square;
    fourths += count * square * square;
  }
  const n = Math.max(1, total);
  const mean = sum / n;
  const energy = squares / n;
  const p90 = total > 0 ? valueAtRank(counts, 0.9 * (total - 1)) / divisor : 0;
  out[at] = 0.5 * Math.log(energy + 1e-3);
  out[at + 1] = Math.log(mean + 1e-3);
  out[at + 2] = p90 / (mean + 1e-3);
  out[at + 3] = Math.min(MAX_KURTOSIS, fourths / n / (energy * energy + 1e-4));
}

/**
 * Sixteen statistics of high-pass residuals over pixels (at least one from the edge), grey levels:
 * kernels [1 -2 1], its transpose, Ker-Boehme 3x3 / 4, Laplacian / 4; for each 0.5 ln(E + 1e-3), ln(mean|r| + 1e-3),
 * 90th percentile of |r| over mean|r|, kurtosis (at most 50). Exact: residuals are integers, so they are counted.
 */
export function residualStatistics(luma: Plane8, { runs, count }: PixelRuns): Float64Array {
  const { width, data: s } = luma;
  const h2 = new Int32Array(BINS);
  const v2 = new Int32Array(BINS);
  const kb = new Int32Array(BINS);
  const laplacian = new Int32Array(BINS);
  for (let r = 0; r < runs.length; r += 2) {
    const from = runs[r]!;
    const to = runs[r + 1]!;
    // Three columns slide along the run: the sum of a column's outer two samples, and its middle one.
    let leftOuter = s[from - 1 - width]! + s[from - 1 + width]!;
    let left = s[from - 1]!;
    let outer = s[from - width]! + s[from + width]!;
    let centre = s[from]!;
    for (let i = from + 1; i <= to; i += 1) {
      const rightOuter = s[i - width]! + s[i + width]!;
      const right = s[i]!;
      const h = left + right - 2 * centre;
      const v = outer - 2 * centre;
      const cross = h + v;
      const square = 2 * cross + 4 * centre - leftOuter - rightOuter;
      h2[h < 0 ? -h : h]! += 1;
      v2[v < 0 ? -v : v]! += 1;
      kb[square < 0 ? -square : square]! += 1;
      laplacian[cross < 0 ? -cross : cross]! += 1;
      leftOuter = outer;
      left = centre;
      outer = rightOuter;
      centre = right;
    }
  }
  const out = new Float64Array(RESIDUAL_STATISTIC_NAMES.length);
  const histograms = [h2, v2, kb, laplacian];
  for (let i = 0; i < histograms.length; i += 1) {
    summarise(histograms[i]!, KERNELS[i]![1], count, out, i * STATISTICS.length);
  }
  return out;
}

/** The statistics inside the face, made once a face. */
export const innerResidualStatistics = perInput((input) =>
  residualStatistics(input.crop.planes.y, cropPixels(input).inner.pixels),
);

/**
 * Residual statistics inside the face (16 values, ln grey levels or ratios).
 * ref "resF" of the pilot, luma half: equal but for pixels within two of the crop's edge, which are left out here
 */
export const residualStatisticsFamily: FeatureFamily = {
  id: 'residual-statistics',
  group: 'residual',
  version: 1,
  names: RESIDUAL_STATISTIC_NAMES,
  compute: (input) => innerResidualStatistics(input).slice(),
};
