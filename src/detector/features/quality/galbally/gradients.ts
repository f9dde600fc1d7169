import type { Luma255 } from './luma255';

/** Sobel gradient of the pixels that have all neighbours, row-major, grey levels a pixel (the kernel's sum divided by 8). */
export interface Gradients {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Gradient of a picture; empty where it is under 3 pixels wide or high. */
export function sobelGradients({ width, height, data: s }: Luma255): Gradients {
  const across = Math.max(0, width - 2);
  const down = Math.max(0, height - 2);
  const x = new Float32Array(across * down);
  const y = new Float32Array(across * down);
  for (let row = 0, o = 0; row < down; row += 1) {
    for (let i = (row + 1) * width + 1, end = i + across; i < end; i += 1, o += 1) {
      const up = i - width;
      const low = i + width;
      const falling = s[low + 1]! - s[up - 1]!;
      const rising = s[up + 1]! - s[low - 1]!;
      x[o] = (falling + rising + 2 * (s[i + 1]! - s[i - 1]!)) / 8;
      y[o] = (falling - rising + 2 * (s[low]! - s[up]!)) / 8;
    }
  }
  return { x, y };
}
