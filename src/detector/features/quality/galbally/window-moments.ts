import { checkSameSize, type Luma255 } from './luma255';

/** Cell of which a window has 2 x 2: windows are 8 x 8 pixels, at steps of 4. */
const CELL = 4;
const WINDOW_PX = 4 * CELL * CELL;

/** Means, variances and covariance of two pictures over the same windows, grey levels (squared). */
export interface WindowMoments {
  readonly count: number;
  readonly meanA: Float64Array;
  readonly meanB: Float64Array;
  readonly varianceA: Float64Array;
  readonly varianceB: Float64Array;
  readonly covariance: Float64Array;
}

/** Sums over whole 4 x 4 cells of a, b, a a, b b, a b. */
function cellSums(image: Luma255, degraded: Luma255, across: number, down: number): Float64Array[] {
  const sums = Array.from({ length: 5 }, () => new Float64Array(across * down));
  const [sumA, sumB, sumAA, sumBB, sumAB] = sums as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let y = 0; y < down * CELL; y += 1) {
    const row = y * image.width;
    const cells = (y >> 2) * across;
    for (let x = 0; x < across * CELL; x += 1) {
      const a = image.data[row + x]!;
      const b = degraded.data[row + x]!;
      const cell = cells + (x >> 2);
      sumA[cell]! += a;
      sumB[cell]! += b;
      sumAA[cell]! += a * a;
      sumBB[cell]! += b * b;
      sumAB[cell]! += a * b;
    }
  }
  return sums;
}

/** Moments over all uniform 8 x 8 windows at steps of 4 pixels that fit; population variances, never negative. */
export function windowMoments(image: Luma255, degraded: Luma255): WindowMoments {
  checkSameSize('windowMoments', image, degraded);
  const across = Math.floor(image.width / CELL);
  const down = Math.floor(image.height / CELL);
  const columns = Math.max(0, across - 1);
  const count = columns * Math.max(0, down - 1);
  const means = cellSums(image, degraded, across, down).map((cells) =>
    Float64Array.from({ length: count }, (_, w) => {
      const cell = Math.floor(w / columns) * across + (w % columns);
      return (cells[cell]! + cells[cell + 1]! + cells[cell + across]! + cells[cell + across + 1]!) / WINDOW_PX;
    }),
  );
  const [meanA, meanB, meanAA, meanBB, meanAB] = means as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return {
    count,
    meanA,
    meanB,
    varianceA: meanAA.map((value, w) => Math.max(0, value - meanA[w]! * meanA[w]!)),
    varianceB: meanBB.map((value, w) => Math.max(0, value - meanB[w]! * meanB[w]!)),
    covariance: meanAB.map((value, w) => value - meanA[w]! * meanB[w]!),
  };
}
