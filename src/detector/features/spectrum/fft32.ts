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

/** Stages 1 and 2 of all 32 columns at once (rows in bit-reversed order): four rows meet, no multiplication. */
function firstStages(re: Float64Array, im: Float64Array): void {
  for (let top = 0; top < FFT_SIDE * FFT_SIDE; top += 4 * FFT_SIDE) {
    for (let a = top, end = top + FFT_SIDE; a < end; a += 1) {
      const b = a + FFT_SIDE;
      const c = b + FFT_SIDE;
      const d = c + FFT_SIDE;
      const sumRe = re[a]! + re[b]!;
      const sumIm = im[a]! + im[b]!;
      const differenceRe = re[a]! - re[b]!;
      const differenceIm = im[a]! - im[b]!;
      const farSumRe = re[c]! + re[d]!;
      const farSumIm = im[c]! + im[d]!;
      const farDifferenceRe = re[c]! - re[d]!;
      const farDifferenceIm = im[c]! - im[d]!;
      re[a] = sumRe + farSumRe;
      im[a] = sumIm + farSumIm;
      re[b] = differenceRe + farDifferenceIm;
      im[b] = differenceIm - farDifferenceRe;
      re[c] = sumRe - farSumRe;
      im[c] = sumIm - farSumIm;
      re[d] = differenceRe - farDifferenceIm;
      im[d] = differenceIm + farDifferenceRe;
    }
  }
}

/** Stages 3 and 4 of all 32 columns at once: rows 0, 4, 8 and 12 after each k meet, W = e^(-2 pi i / 16) turns them. */
function middleStages(re: Float64Array, im: Float64Array): void {
  for (let k = 0; k < 4; k += 1) {
    const c8 = COS[4 * k]!;
    const s8 = SIN[4 * k]!;
    const c16 = COS[2 * k]!;
    const s16 = SIN[2 * k]!;
    for (let top = k; top < FFT_SIDE; top += 16) {
      const end = (top + 1) * FFT_SIDE;
      for (let r0 = top * FFT_SIDE; r0 < end; r0 += 1) {
        const r4 = r0 + 4 * FFT_SIDE;
        const r8 = r0 + 8 * FFT_SIDE;
        const r12 = r0 + 12 * FFT_SIDE;
        const t4Re = re[r4]! * c8 - im[r4]! * s8;
        const t4Im = re[r4]! * s8 + im[r4]! * c8;
        const t12Re = re[r12]! * c8 - im[r12]! * s8;
        const t12Im = re[r12]! * s8 + im[r12]! * c8;
        const a8Re = re[r8]! + t12Re;
        const a8Im = im[r8]! + t12Im;
        const a12Re = re[r8]! - t12Re;
        const a12Im = im[r8]! - t12Im;
        const b8Re = a8Re * c16 - a8Im * s16;
        const b8Im = a8Re * s16 + a8Im * c16;
        const b12Re = a12Re * s16 + a12Im * c16;
        const b12Im = a12Im * s16 - a12Re * c16;
        const a0Re = re[r0]! + t4Re;
        const a0Im = im[r0]! + t4Im;
        const a4Re = re[r0]! - t4Re;
        const a4Im = im[r0]! - t4Im;
        re[r0] = a0Re + b8Re;
        im[r0] = a0Im + b8Im;
        re[r4] = a4Re + b12Re;
        im[r4] = a4Im + b12Im;
        re[r8] = a0Re - b8Re;
        im[r8] = a0Im - b8Im;
        re[r12] = a4Re - b12Re;
        im[r12] = a4Im - b12Im;
      }
    }
  }
}

/** Stage 5 of all 32 columns at once. */
function lastStage(re: Float64Array, im: Float64Array): void {
  const half = (FFT_SIDE * FFT_SIDE) / 2;
  for (let k = 0; k < FFT_SIDE / 2; k += 1) {
    const c = COS[k]!;
    const s = SIN[k]!;
    for (let a = k * FFT_SIDE, end = a + FFT_SIDE; a < end; a += 1) {
      const b = a + half;
      const turnedRe = re[b]! * c - im[b]! * s;
      const turnedIm = re[b]! * s + im[b]! * c;
      const re0 = re[a]!;
      const im0 = im[a]!;
      re[b] = re0 - turnedRe;
      im[b] = im0 - turnedIm;
      re[a] = re0 + turnedRe;
      im[a] = im0 + turnedIm;
    }
  }
}

/** Transforms all 32 columns; whole rows meet in each butterfly, so a twiddle serves a long loop. */
function transformColumns(re: Float64Array, im: Float64Array): void {
  firstStages(re, im);
  middleStages(re, im);
  lastStage(re, im);
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
