import type { PixelRuns } from '../region-pixels';
import { CHANNELS, forEachRun, type ColourLevels } from './colour-levels';

/** Pairs whose residuals are correlated, and chroma channels held against luma, as places in `CHANNELS`. */
const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;
const MEASURES = ['laplacian', 'band0', 'band1'] as const;

export const COLOUR_STATISTIC_NAMES: readonly string[] = [
  ...PAIRS.map(([a, b]) => `correlation.${CHANNELS[a]}-${CHANNELS[b]}`),
  ...MEASURES.flatMap((measure) => [`${measure}.cb/y`, `${measure}.cr/y`]),
];

/** Added to variances and mean squares, grey levels squared: what a flat plane has. */
const FLOOR = 0.01;

/** Sums over one region: Laplacian residuals of the three channels, their products, and the squares of two bands each. */
interface Sums {
  readonly laplacian: Float64Array;
  /** laplacian a x laplacian b at 3 a + b, a <= b. */
  readonly products: Float64Array;
  readonly bands: readonly [Float64Array, Float64Array];
}

/** The Laplacian (4 s - left - right - up - down) / 4 of three channels over one run, and its sums. */
function addLaplacians({ levels, width }: ColourLevels, from: number, to: number, { laplacian, products }: Sums): void {
  const y = levels.y[0];
  const cb = levels.cb[0];
  const cr = levels.cr[0];
  let [sy, sb, sr, yy, yb, yr, bb, br, rr] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = from; i < to; i += 1) {
    const a = y[i]! - 0.25 * (y[i - 1]! + y[i + 1]! + y[i - width]! + y[i + width]!);
    const b = cb[i]! - 0.25 * (cb[i - 1]! + cb[i + 1]! + cb[i - width]! + cb[i + width]!);
    const c = cr[i]! - 0.25 * (cr[i - 1]! + cr[i + 1]! + cr[i - width]! + cr[i + width]!);
    sy += a;
    sb += b;
    sr += c;
    yy += a * a;
    yb += a * b;
    yr += a * c;
    bb += b * b;
    br += b * c;
    rr += c * c;
  }
  [sy, sb, sr].forEach((sum, k) => (laplacian[k]! += sum));
  [yy, yb, yr, 0, bb, br, 0, 0, rr].forEach((sum, k) => (products[k]! += sum));
}

function addBands({ levels }: ColourLevels, from: number, to: number, { bands }: Sums): void {
  for (let c = 0; c < CHANNELS.length; c += 1) {
    const [fine, middle, coarse] = levels[CHANNELS[c]!];
    let first = 0;
    let second = 0;
    for (let i = from; i < to; i += 1) {
      const a = fine[i]! - middle[i]!;
      const b = middle[i]! - coarse[i]!;
      first += a * a;
      second += b * b;
    }
    bands[0][c]! += first;
    bands[1][c]! += second;
  }
}

/**
 * How the fine colour texture of a region hangs together with that of its luma; nine values.
 * in   levels of a box that holds the region, the region's chroma samples (at least one from the crop's edge), the width of
 *      the crop's chroma
 * out  Pearson correlations of the Laplacian residuals of luma (2 x 2 means), Cb and Cr, in [-1, 1]; then, of the Laplacian
 *      and the bands 0 to 0.7 and 0.7 to 1.6 samples, ln(mean square of Cb + 0.01) - ln(that of luma), the same of Cr.
 *      Variances are raised by 0.01 as well: a flat plane is correlated with nothing. No samples: all zero.
 */
export function colourStatistics(colour: ColourLevels, { runs, count }: PixelRuns, chromaWidth: number): Float64Array {
  const out = new Float64Array(COLOUR_STATISTIC_NAMES.length);
  if (count === 0) return out;
  const sums: Sums = {
    laplacian: new Float64Array(3),
    products: new Float64Array(9),
    bands: [new Float64Array(3), new Float64Array(3)],
  };
  forEachRun(colour, runs, chromaWidth, (from, to) => {
    addLaplacians(colour, from, to, sums);
    addBands(colour, from, to, sums);
  });
  const covariance = (a: number, b: number) =>
    sums.products[3 * a + b]! / count - (sums.laplacian[a]! / count) * (sums.laplacian[b]! / count);
  const variance = (a: number) => Math.max(0, covariance(a, a)) + FLOOR;
  out.set(PAIRS.map(([a, b]) => covariance(a, b) / Math.sqrt(variance(a) * variance(b))));
  const laplacianSquares = [0, 4, 8].map((k) => sums.products[k]!);
  const energies = [laplacianSquares, ...sums.bands].map((squares) =>
    Array.from(squares, (sum) => Math.log(sum / count + FLOOR)),
  );
  out.set(
    energies.flatMap(([y, cb, cr]) => [cb! - y!, cr! - y!]),
    PAIRS.length,
  );
  return out;
}
