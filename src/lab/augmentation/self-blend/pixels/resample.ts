import type { FloatPlane } from './float-plane';

export type Kernel = 'bilinear' | 'bicubic' | 'lanczos3';

/** Maps a sample's place in the result (x, y) to one in the source: sx = xx x + xy y + x0, sy = yx x + yy y + y0. Centres are whole numbers. */
export interface Affine {
  readonly xx: number;
  readonly xy: number;
  readonly x0: number;
  readonly yx: number;
  readonly yy: number;
  readonly y0: number;
}

/** Places between two samples for which weights are kept; 1/256 sample is below what 8 bits can show. */
const PHASES = 256;

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

/** The kernels as OpenCV and image libraries have them: half width in samples, value at a distance. */
const KERNELS: Readonly<Record<Kernel, { readonly reach: number; at(distance: number): number }>> = {
  bilinear: { reach: 1, at: (d) => Math.max(0, 1 - d) },
  // Keys 1981 with a = -0.75, OpenCV's INTER_CUBIC.
  bicubic: {
    reach: 2,
    at: (d) => (d < 1 ? (1.25 * d - 2.25) * d * d + 1 : d < 2 ? ((-0.75 * d + 3.75) * d - 6) * d + 3 : 0),
  },
  lanczos3: { reach: 3, at: (d) => (d < 3 ? sinc(d) * sinc(d / 3) : 0) },
};

const tables = new Map<Kernel, Float32Array>();

/** Weights by phase: 2 x reach each, summing to 1. */
function tableOf(kernel: Kernel): Float32Array {
  const known = tables.get(kernel);
  if (known) return known;
  const { reach, at } = KERNELS[kernel];
  const taps = 2 * reach;
  const table = new Float32Array((PHASES + 1) * taps);
  for (let phase = 0; phase <= PHASES; phase += 1) {
    const row = Array.from({ length: taps }, (_, i) => at(Math.abs(i - reach + 1 - phase / PHASES)));
    const sum = row.reduce((a, b) => a + b);
    table.set(
      row.map((weight) => weight / sum),
      phase * taps,
    );
  }
  tables.set(kernel, table);
  return table;
}

/**
 * Draws a plane through an affine map.
 * in   source; map from result to source; kernel; size of the result. Outside the source its border is repeated.
 * out  the plane; bicubic and Lanczos may overshoot [0, 255]
 */
export function resample(source: FloatPlane, map: Affine, kernel: Kernel, width: number, height: number): FloatPlane {
  const table = tableOf(kernel);
  const { reach } = KERNELS[kernel];
  const taps = 2 * reach;
  const { width: sw, height: sh, data } = source;
  const out = new Float32Array(width * height);
  const columns = new Int32Array(taps);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const sx = map.xx * x + map.xy * y + map.x0;
      const sy = map.yx * x + map.yy * y + map.y0;
      const left = Math.floor(sx);
      const top = Math.floor(sy);
      const across = Math.round((sx - left) * PHASES) * taps;
      const down = Math.round((sy - top) * PHASES) * taps;
      for (let i = 0; i < taps; i += 1) columns[i] = Math.min(Math.max(left + i - reach + 1, 0), sw - 1);
      let sum = 0;
      for (let j = 0; j < taps; j += 1) {
        const row = Math.min(Math.max(top + j - reach + 1, 0), sh - 1) * sw;
        let line = 0;
        for (let i = 0; i < taps; i += 1) line += table[across + i]! * data[row + columns[i]!]!;
        sum += table[down + j]! * line;
      }
      out[y * width + x] = sum;
    }
  }
  return { width, height, data: out };
}
