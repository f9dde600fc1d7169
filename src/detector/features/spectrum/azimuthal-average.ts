import { addLog, logSums, totals } from './log-sums';

/** Added to the power before its logarithm, grey levels squared. */
const FLOOR_POWER = 1e-3;

/**
 * Mean of ln(power + 1e-3) on rings of whole radius floor(|k|), k counted in steps of the transform from DC.
 * in   power of a real picture's transform, width x height, DC at index 0     out   min(width, height) >> 1 numbers
 * from Durall, Keuper, Pfreundt, Keuper 2019 (arXiv:1911.00686), azimuthal average
 */
export function azimuthalAverage(power: Float32Array, width: number, height: number): Float64Array {
  const rings = Math.min(width, height) >> 1;
  const sums = logSums(rings);
  const counts = new Float64Array(rings);
  const lastColumn = width >> 1;
  for (let ky = 0; ky < height; ky += 1) {
    const dy = 2 * ky < height ? ky : ky - height;
    const row = ky * width;
    for (let kx = 0; kx <= lastColumn; kx += 1) {
      const ring = Math.floor(Math.sqrt(dy * dy + kx * kx));
      if (ring >= rings) break;
      const value = power[row + kx]! + FLOOR_POWER;
      // A real picture's transform mirrors at DC: columns right of the middle repeat those left of it.
      const twice = kx > 0 && 2 * kx < width;
      addLog(sums, ring, twice ? value * value : value);
      counts[ring]! += twice ? 2 : 1;
    }
  }
  return totals(sums).map((sum, ring) => sum / Math.max(1, counts[ring]!));
}

/** Samples `values` at `count` evenly spaced places from first to last, linear in between. */
export function resample(values: Float64Array, count: number): Float64Array {
  const last = values.length - 1;
  return Float64Array.from({ length: count }, (_, i) => {
    const place = (i * last) / (count - 1);
    const left = Math.min(Math.floor(place), Math.max(0, last - 1));
    const right = Math.min(last, left + 1);
    return values[left]! + (values[right]! - values[left]!) * (place - left);
  });
}
