import type { Plane8 } from '../../frames/frame';
import type { FeatureFamily } from '../family';
import { perInput } from '../per-input';
import { cropPixels } from '../region-pixels';

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
 * Sixteen statistics of high-pass residuals over `pixels` (indices at least one pixel from the edge), grey levels:
 * kernels [1 -2 1], its transpose, Ker-Boehme 3x3 / 4, Laplacian / 4; for each 0.5 ln(E + 1e-3), ln(mean|r| + 1e-3),
 * 90th percentile of |r| over mean|r|, kurtosis (at most 50). Exact: residuals are integers, so they are counted.
 */
export function residualStatistics(luma: Plane8, pixels: Int32Array): Float64Array {
  const { width, data: s } = luma;
  const h2 = new Int32Array(BINS);
  const v2 = new Int32Array(BINS);
  const kb = new Int32Array(BINS);
  const laplacian = new Int32Array(BINS);
  for (let k = 0; k < pixels.length; k += 1) {
    const i = pixels[k]!;
    const up = i - width;
    const down = i + width;
    const centre = s[i]!;
    const h = s[i - 1]! + s[i + 1]! - 2 * centre;
    const v = s[up]! + s[down]! - 2 * centre;
    const corners = s[up - 1]! + s[up + 1]! + s[down - 1]! + s[down + 1]!;
    const square = 2 * (h + v) + 4 * centre - corners;
    const cross = h + v;
    h2[h < 0 ? -h : h]! += 1;
    v2[v < 0 ? -v : v]! += 1;
    kb[square < 0 ? -square : square]! += 1;
    laplacian[cross < 0 ? -cross : cross]! += 1;
  }
  const out = new Float64Array(RESIDUAL_STATISTIC_NAMES.length);
  [h2, v2, kb, laplacian].forEach((counts, i) => {
    summarise(counts, KERNELS[i]![1], pixels.length, out, i * STATISTICS.length);
  });
  return out;
}

/** The statistics inside the face, made once a face. */
export const innerResidualStatistics = perInput((input) =>
  residualStatistics(input.crop.planes.y, cropPixels(input).inner.indices),
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
