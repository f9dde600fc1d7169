/** Side of the transform. */
export const FFT_SIDE = 32;

/** Bit-reversed order of 0..31. */
const REVERSED = Int32Array.from({ length: FFT_SIDE }, (_, i) => {
  let reversed = 0;
  for (let bit = 0; bit < 5; bit += 1) reversed |= ((i >> bit) & 1) << (4 - bit);
  return reversed;
});
const COS = Float64Array.from({ length: FFT_SIDE / 2 }, (_, k) => Math.cos((-2 * Math.PI * k) / FFT_SIDE));
const SIN = Float64Array.from({ length: FFT_SIDE / 2 }, (_, k) => Math.sin((-2 * Math.PI * k) / FFT_SIDE));

/** Transforms all 32 columns at once; rows come in bit-reversed order. Whole rows meet in each butterfly: one twiddle, long loops. */
function transformColumns(re: Float64Array, im: Float64Array): void {
  for (let half = 1; half < FFT_SIDE; half *= 2) {
    const twiddleStep = FFT_SIDE / (2 * half);
    for (let k = 0; k < half; k += 1) {
      const c = COS[k * twiddleStep]!;
      const s = SIN[k * twiddleStep]!;
      for (let top = k; top < FFT_SIDE; top += 2 * half) {
        const end = (top + 1) * FFT_SIDE;
        for (let a = top * FFT_SIDE, b = (top + half) * FFT_SIDE; a < end; a += 1, b += 1) {
          const br = re[b]!;
          const bi = im[b]!;
          const tr = br * c - bi * s;
          const ti = br * s + bi * c;
          const ar = re[a]!;
          const ai = im[a]!;
          re[b] = ar - tr;
          im[b] = ai - ti;
          re[a] = ar + tr;
          im[a] = ai + ti;
        }
      }
    }
  }
}

/** target[r(x)][y] = source[y][x], r the bit reversal: turns columns into rows, ready for the next pass. */
function transposeReversed(source: Float64Array, target: Float64Array): void {
  for (let y = 0; y < FFT_SIDE; y += 1) {
    for (let x = 0; x < FFT_SIDE; x += 1) target[REVERSED[x]! * FFT_SIDE + y] = source[y * FFT_SIDE + x]!;
  }
}

/** Row that holds row `y` of the picture when it is handed to `fft32`. */
export const inputRow = (y: number): number => REVERSED[y]!;

/**
 * 2-D Fourier transform of a complex 32 x 32 picture (e^-i, not scaled).
 * in   `re`, `im`: rows in bit-reversed order, see `inputRow`; both are overwritten
 * out  `outRe`, `outIm`: TRANSPOSED, F(ky, kx) at kx * 32 + ky; all arrays hold 1024 numbers
 */
export function fft32(re: Float64Array, im: Float64Array, outRe: Float64Array, outIm: Float64Array): void {
  transformColumns(re, im);
  transposeReversed(re, outRe);
  transposeReversed(im, outIm);
  transformColumns(outRe, outIm);
}
