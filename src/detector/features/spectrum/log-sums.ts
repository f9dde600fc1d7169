/** Sums of logarithms by bin that take a logarithm only now and then: factors are multiplied up first. */
export interface LogSums {
  readonly product: Float64Array;
  readonly sum: Float64Array;
}

/** A product leaves for the sum before it can overflow; factors must lie in [1e-140, 1e140]. */
const LIMIT = 1e140;

export function logSums(bins: number): LogSums {
  return { product: new Float64Array(bins).fill(1), sum: new Float64Array(bins) };
}

/** Adds ln(factor) to a bin. */
export function addLog({ product, sum }: LogSums, bin: number, factor: number): void {
  const next = product[bin]! * factor;
  if (next < LIMIT && next > 1 / LIMIT) {
    product[bin] = next;
  } else {
    sum[bin]! += Math.log(next);
    product[bin] = 1;
  }
}

/** The sums of ln by bin. */
export function totals({ product, sum }: LogSums): Float64Array {
  return sum.map((value, bin) => value + Math.log(product[bin]!));
}
