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

/** Sums of a, b, a a, b b, a b over each whole 4 x 4 cell: five numbers a cell. */
function cellSums(image: Luma255, degraded: Luma255, across: number, down: number): Float64Array {
  const { width, data: dataA } = image;
  const dataB = degraded.data;
  const sums = new Float64Array(5 * across * down);
  for (let cell = 0, from = 0; cell < across * down; cell += 1, from += CELL) {
    if (cell > 0 && cell % across === 0) from += CELL * (width - across);
    let sumA = 0;
    let sumB = 0;
    let sumAA = 0;
    let sumBB = 0;
    let sumAB = 0;
    for (let row = from; row < from + CELL * width; row += width) {
      for (let i = row; i < row + CELL; i += 1) {
        const a = dataA[i]!;
        const b = dataB[i]!;
        sumA += a;
        sumB += b;
        sumAA += a * a;
        sumBB += b * b;
        sumAB += a * b;
      }
    }
    sums[5 * cell] = sumA;
    sums[5 * cell + 1] = sumB;
    sums[5 * cell + 2] = sumAA;
    sums[5 * cell + 3] = sumBB;
    sums[5 * cell + 4] = sumAB;
  }
  return sums;
}

/** Mean over the window whose left upper cell has the wanted sum at `at`; `below` is the way to the cell underneath. */
function windowMean(cells: Float64Array, at: number, below: number): number {
  return (cells[at]! + cells[at + 5]! + cells[at + below]! + cells[at + below + 5]!) / WINDOW_PX;
}

/** Moments over all uniform 8 x 8 windows at steps of 4 pixels that fit; population variances, never negative. */
export function windowMoments(image: Luma255, degraded: Luma255): WindowMoments {
  checkSameSize('windowMoments', image, degraded);
  const across = Math.floor(image.width / CELL);
  const down = Math.floor(image.height / CELL);
  const cells = cellSums(image, degraded, across, down);
  const columns = Math.max(0, across - 1);
  const count = columns * Math.max(0, down - 1);
  const meanA = new Float64Array(count);
  const meanB = new Float64Array(count);
  const varianceA = new Float64Array(count);
  const varianceB = new Float64Array(count);
  const covariance = new Float64Array(count);
  const below = 5 * across;
  for (let w = 0; w < count; w += 1) {
    const cell = 5 * (Math.floor(w / columns) * across + (w % columns));
    const a = windowMean(cells, cell, below);
    const b = windowMean(cells, cell + 1, below);
    meanA[w] = a;
    meanB[w] = b;
    varianceA[w] = Math.max(0, windowMean(cells, cell + 2, below) - a * a);
    varianceB[w] = Math.max(0, windowMean(cells, cell + 3, below) - b * b);
    covariance[w] = windowMean(cells, cell + 4, below) - a * b;
  }
  return { count, meanA, meanB, varianceA, varianceB, covariance };
}
