/**
 * Ridge regression of many values at once (Hoerl & Kennard 1970), with an intercept that is not held down.
 * in   inputs, outputs: one row a sample, each of one length, all finite; ridge: above 0, in units of a squared input
 * out  what is expected at an input: one number an output
 * Throws RangeError without samples.
 */
export function ridgeFit(
  inputs: readonly Float64Array[],
  outputs: readonly Float64Array[],
  ridge: number,
): (input: Float64Array) => Float64Array {
  if (inputs.length === 0 || inputs.length !== outputs.length) {
    throw new RangeError(`ridgeFit: ${inputs.length} inputs, ${outputs.length} outputs`);
  }
  const inputMean = meanOf(inputs);
  const outputMean = meanOf(outputs);
  const size = inputMean.length;
  const centred = inputs.map((input) => input.map((value, i) => value - inputMean[i]!));
  const squares = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_value, j) =>
      centred.reduce((sum, input) => sum + input[i]! * input[j]!, i === j ? ridge : 0),
    ),
  );
  const products = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(outputMean.length);
    for (const [n, output] of outputs.entries()) {
      const by = centred[n]![i]!;
      for (let k = 0; k < row.length; k += 1) row[k]! += by * (output[k]! - outputMean[k]!);
    }
    return row;
  });
  const slopes = solve(squares, products);
  return (input) => {
    const expected = outputMean.slice();
    for (let i = 0; i < size; i += 1) {
      const by = input[i]! - inputMean[i]!;
      for (let k = 0; k < expected.length; k += 1) expected[k]! += by * slopes[i]![k]!;
    }
    return expected;
  };
}

/** Solves A X = B in place for a symmetric positive definite A, which needs no pivots, by elimination. */
function solve(a: readonly Float64Array[], b: readonly Float64Array[]): readonly Float64Array[] {
  const subtract = (row: Float64Array, times: number, other: Float64Array): void => {
    for (let k = 0; k < row.length; k += 1) row[k]! -= times * other[k]!;
  };
  for (let pivot = 0; pivot < a.length; pivot += 1) {
    const scale = a[pivot]![pivot]!;
    for (const row of [a[pivot]!, b[pivot]!]) for (let k = 0; k < row.length; k += 1) row[k]! /= scale;
    for (let i = 0; i < a.length; i += 1) {
      const times = a[i]![pivot]!;
      if (i === pivot || times === 0) continue;
      subtract(a[i]!, times, a[pivot]!);
      subtract(b[i]!, times, b[pivot]!);
    }
  }
  return b;
}

function meanOf(rows: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(rows[0]!.length);
  for (const row of rows) for (let i = 0; i < mean.length; i += 1) mean[i]! += row[i]! / rows.length;
  return mean;
}
