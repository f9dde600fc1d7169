import type { Plane8 } from '../../frames/frame';
import { FFT_SIDE, fft32, inputRow } from './fft32';
import { hann } from './hann';
import { addLog, logSums, totals, type LogSums } from './log-sums';

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

/** Half of the transform (the rest mirrors): coefficient, its mirror, its radius bin from 0, and whether the two differ. */
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
  const column = (key: 'index' | 'mirror' | 'bin' | 'weight') => Int32Array.from(half, (entry) => entry[key]);
  return { index: column('index'), mirror: column('mirror'), bin: column('bin'), weight: column('weight') };
})();

/** Weight of each bin: how many of the 1024 coefficients lie in it. */
const BIN_WEIGHT = HALF_PLANE.bin.reduce((sums, bin, i) => {
  sums[bin]! += HALF_PLANE.weight[i]!;
  return sums;
}, new Float64Array(WELCH_BINS));

function loadWindow(luma: Plane8, corner: number, into: Float64Array): void {
  let sum = 0;
  for (let y = 0; y < FFT_SIDE; y += 1) {
    const row = corner + y * luma.width;
    for (let x = 0; x < FFT_SIDE; x += 1) sum += luma.data[row + x]!;
  }
  const mean = sum / SIZE;
  for (let y = 0; y < FFT_SIDE; y += 1) {
    const row = corner + y * luma.width;
    const to = inputRow(y) * FFT_SIDE;
    for (let x = 0; x < FFT_SIDE; x += 1) into[to + x] = (luma.data[row + x]! - mean) * WINDOW[y * FFT_SIDE + x]!;
  }
}

/** Adds ln(power + 0.05) of one window, or of the two real windows packed into real and imaginary part. */
function addPowers(re: Float64Array, im: Float64Array, both: boolean, sums: LogSums): void {
  const { index, mirror, bin, weight } = HALF_PLANE;
  for (let k = 0; k < index.length; k += 1) {
    const i = index[k]!;
    const m = mirror[k]!;
    const sumRe = re[i]! + re[m]!;
    const sumIm = im[i]! + im[m]!;
    const differenceRe = re[i]! - re[m]!;
    const differenceIm = im[i]! - im[m]!;
    let factor = 0.25 * (sumRe * sumRe + differenceIm * differenceIm) + FLOOR_POWER;
    if (both) factor *= 0.25 * (sumIm * sumIm + differenceRe * differenceRe) + FLOOR_POWER;
    addLog(sums, bin[k]!, weight[k] === 2 ? factor * factor : factor);
  }
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
  const sums = logSums(WELCH_BINS);
  for (let w = 0; w < corners.length; w += 2) {
    const both = w + 1 < corners.length;
    loadWindow(luma, corners[w]!, re);
    if (both) loadWindow(luma, corners[w + 1]!, im);
    else im.fill(0);
    fft32(re, im, outRe, outIm);
    addPowers(outRe, outIm, both, sums);
  }
  return totals(sums).map((sum, bin) => sum / (BIN_WEIGHT[bin]! * corners.length));
}
