import { blur } from './blur';
import type { FloatPlane } from './float-plane';

/** Deviation of the blur that sharpening takes the difference to, pixels; the pilot's. */
const SHARPEN_PX = 1.2;

/** Adds `strength` times what a blur of 1.2 px takes away. */
export function sharpen(plane: FloatPlane, strength: number): FloatPlane {
  const soft = blur(plane, SHARPEN_PX).data;
  return { ...plane, data: plane.data.map((value, i) => value + strength * (value - soft[i]!)) };
}

/** Median of 3 x 3 samples; the outermost ones stay. */
export function median3(plane: FloatPlane): FloatPlane {
  const { width, height, data } = plane;
  const out = data.slice();
  const near = new Float32Array(9);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      // Sorted by insertion as they are read: for nine samples nothing is quicker.
      for (let n = 0; n < 9; n += 1) {
        const value = data[(y + Math.floor(n / 3) - 1) * width + x + (n % 3) - 1]!;
        let at = n;
        for (; at > 0 && near[at - 1]! > value; at -= 1) near[at] = near[at - 1]!;
        near[at] = value;
      }
      out[y * width + x] = near[4]!;
    }
  }
  return { width, height, data: out };
}
