import type { Luma255 } from './luma255';

/** Every second pixel of every second row is enough: gradients of neighbours share most of their samples. */
const STEP_PX = 2;

/** Sobel gradients, row-major, grey levels a pixel (the kernel's sum divided by 8). */
export interface Gradients {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/**
 * Gradients at pixels (1, 1), (3, 1), ... (1, 3), ... that have all neighbours; empty where the picture is under 3 pixels
 * wide or high.
 */
export function sobelGradients({ width, height, data: s }: Luma255): Gradients {
  const across = Math.max(0, (width - 1) >> 1);
  const down = Math.max(0, (height - 1) >> 1);
  const x = new Float32Array(across * down);
  const y = new Float32Array(across * down);
  for (let row = 0, o = 0; row < down; row += 1) {
    const first = (STEP_PX * row + 1) * width + 1;
    for (let i = first, end = first + STEP_PX * across; i < end; i += STEP_PX, o += 1) {
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
