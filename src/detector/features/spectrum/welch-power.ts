import type { Plane8 } from '../../frames/frame';
import { FFT_SIDE, fft32, inputRow } from './fft32';
import { hann } from './hann';

/** Radii reported: 1 .. 16 in steps of 1 / 32 cycles a pixel. */
export const WELCH_BINS = 16;

/** Added to the power before its logarithm. */
const FLOOR_POWER = 0.05;

const SIZE = FFT_SIDE * FFT_SIDE;

/** Hann window across and down, scaled so that its squares add up to 1. */
const WINDOW = (() => {
  const line = hann(FFT_SIDE);
  const energy = line.reduce((sum, value) => sum + value * value, 0);
  return Float64Array.from({ length: SIZE }, (_, i) => (line[i >> 5]! * line[i & 31]!) / energy);
})();

/** Half of the transform (the rest mirrors): coefficient, its mirror, its radius bin from 0, and how many it stands for. */
const HALF_PLANE = (() => {
  const half: { index: number; mirror: number; bin: number; weight: number }[] = [];
  for (let index = 0; index < SIZE; index += 1) {
    const a = index >> 5;
    const b = index & 31;
    const mirror = ((FFT_SIDE - a) & 31) * FFT_SIDE + ((FFT_SIDE - b) & 31);
    const radius = Math.round(Math.hypot(Math.min(a, FFT_SIDE - a), Math.min(b, FFT_SIDE - b)));
    if (mirror < index || radius < 1 || radius > WELCH_BINS) continue;
    half.push({ index, mirror, bin: radius - 1, weight: mirror === index ? 1 : 2 });
  }
  return half;
})();
const INDEX = Int32Array.from(HALF_PLANE, ({ index }) => index);
const MIRROR = Int32Array.from(HALF_PLANE, ({ mirror }) => mirror);

/**
 * Powers of this many pairs of windows are multiplied up before a logarithm is taken. One factor is at least 0.05^2 and at
 * most ((255 x sum of the window)^2)^2 < 1e15, so a product of 16 stays within 1e-42 .. 1e240.
 */
const PAIRS_A_LOGARITHM = 16;

/** How many of the 1024 coefficients lie in each bin. */
const BIN_WEIGHT = HALF_PLANE.reduce((sums, { bin, weight }) => {
  sums[bin]! += weight;
  return sums;
}, new Float64Array(WELCH_BINS));

function loadWindow(luma: Plane8, corner: number, into: Float64Array): void {
  const { width, data } = luma;
  let sum = 0;
  for (let y = 0; y < FFT_SIDE; y += 1) {
    const row = corner + y * width;
    for (let x = 0; x < FFT_SIDE; x += 1) sum += data[row + x]!;
  }
  const mean = sum / SIZE;
  for (let y = 0; y < FFT_SIDE; y += 1) {
    const row = corner + y * width;
    const to = inputRow(y) * FFT_SIDE;
    for (let x = 0; x < FFT_SIDE; x += 1) into[to + x] = (data[row + x]! - mean) * WINDOW[y * FFT_SIDE + x]!;
  }
}

/** Multiplies into `products` the power + 0.05 of the two real windows packed into real and imaginary part, or of the first. */
function multiplyPowers(re: Float64Array, im: Float64Array, both: boolean, products: Float64Array): void {
  for (let k = 0; k < INDEX.length; k += 1) {
    const i = INDEX[k]!;
    const m = MIRROR[k]!;
    const sumRe = re[i]! + re[m]!;
    const differenceIm = im[i]! - im[m]!;
    let factor = 0.25 * (sumRe * sumRe + differenceIm * differenceIm) + FLOOR_POWER;
    if (both) {
      const sumIm = im[i]! + im[m]!;
      const differenceRe = re[i]! - re[m]!;
      factor *= 0.25 * (sumIm * sumIm + differenceRe * differenceRe) + FLOOR_POWER;
    }
    products[k]! *= factor;
  }
}

/** Adds ln(product) to the coefficients' bins and starts the products afresh. */
function takeLogarithms(products: Float64Array, sums: Float64Array): void {
  HALF_PLANE.forEach(({ bin, weight }, k) => {
    sums[bin]! += weight * Math.log(products[k]!);
  });
  products.fill(1);
}

/**
 * Welch's mean log power of a luma picture over 32 x 32 Hann windows, on radius bins 1 .. 16 (Welch 1967, IEEE TAE 15(2)).
 * in   corners of the windows (row-major index of their left upper pixel)      out   16 numbers, ln grey levels squared,
 * at least ln 0.05; a flat picture and no window at all both give ln 0.05
 */
export function welchPower(luma: Plane8, corners: Int32Array): Float64Array {
  if (corners.length === 0) return new Float64Array(WELCH_BINS).fill(Math.log(FLOOR_POWER));
  const re = new Float64Array(SIZE);
  const im = new Float64Array(SIZE);
  const outRe = new Float64Array(SIZE);
  const outIm = new Float64Array(SIZE);
  const products = new Float64Array(INDEX.length).fill(1);
  const sums = new Float64Array(WELCH_BINS);
  for (let w = 0; w < corners.length; w += 2) {
    const both = w + 1 < corners.length;
    loadWindow(luma, corners[w]!, re);
    if (both) loadWindow(luma, corners[w + 1]!, im);
    else im.fill(0);
    fft32(re, im, outRe, outIm);
    multiplyPowers(outRe, outIm, both, products);
    if (w % (2 * PAIRS_A_LOGARITHM) === 0) takeLogarithms(products, sums);
  }
  takeLogarithms(products, sums);
  return sums.map((sum, bin) => sum / (BIN_WEIGHT[bin]! * corners.length));
}
