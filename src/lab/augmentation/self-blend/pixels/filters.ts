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
      let n = 0;
      for (let dy = -1; dy <= 1; dy += 1)
        for (let dx = -1; dx <= 1; dx += 1) near[n++] = data[(y + dy) * width + x + dx]!;
      near.sort();
      out[y * width + x] = near[4]!;
    }
  }
  return { width, height, data: out };
}
