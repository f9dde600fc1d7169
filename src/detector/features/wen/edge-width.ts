import type { Plane8 } from '../../frames/frame';
import type { PixelBox } from '../region-pixels';

/** A pixel is on an edge where its squared gradient exceeds this many times the mean one (MATLAB's `edge`, Sobel). */
const THRESHOLD = 4;

/** Horizontal Sobel derivative of the box but for its outermost pixels, which hold 0; row-major over the box. */
function derivative({ width, data: s }: Plane8, { x0, y0, x1, y1 }: PixelBox): { gradient: Int16Array; mean: number } {
  const across = x1 - x0;
  const gradient = new Int16Array(across * (y1 - y0));
  let squares = 0;
  for (let y = y0 + 1; y < y1 - 1; y += 1) {
    for (let x = x0 + 1; x < x1 - 1; x += 1) {
      const i = y * width + x;
      const right = s[i + 1 - width]! + 2 * s[i + 1]! + s[i + 1 + width]!;
      const left = s[i - 1 - width]! + 2 * s[i - 1]! + s[i - 1 + width]!;
      gradient[(y - y0) * across + x - x0] = right - left;
      squares += (right - left) ** 2;
    }
  }
  return { gradient, mean: squares / Math.max(1, (across - 2) * (y1 - y0 - 2)) };
}

/** Pixels from the local minimum to the local maximum along the row through an edge pixel, inside [from, to). */
function widthAt(s: Uint8Array, at: number, from: number, to: number, rising: boolean): number {
  const up = rising ? 1 : -1;
  let left = at;
  while (left > from && (s[left]! - s[left - 1]!) * up > 0) left -= 1;
  let right = at;
  while (right < to - 1 && (s[right + 1]! - s[right]!) * up > 0) right += 1;
  return right - left;
}

/**
 * Mean width of the vertical edges of a box's luma, pixels; 0 where there is no edge.
 * from Marziliano, Dufaux, Winkler, Ebrahimi 2002 (ICIP III-57): along the row, from the local minimum on one side of the
 *      edge to the local maximum on the other; "blurriness 2" of Wen et al. 2015
 * Free choice: an edge pixel is a local maximum along its row of |Sobel|, over twice the root mean square of the box.
 * ref  bob.ip.qualitymeasure divides by 30 and walks on where two pixels are equal
 */
export function meanEdgeWidth(luma: Plane8, box: PixelBox): number {
  const { gradient, mean } = derivative(luma, box);
  const across = box.x1 - box.x0;
  let sum = 0;
  let edges = 0;
  for (let y = 1; y < box.y1 - box.y0 - 1; y += 1) {
    const row = (box.y0 + y) * luma.width;
    for (let x = 1; x < across - 1; x += 1) {
      const i = y * across + x;
      const here = gradient[i]!;
      const strength = Math.abs(here);
      if (here * here <= THRESHOLD * mean) continue;
      if (strength < Math.abs(gradient[i - 1]!) || strength <= Math.abs(gradient[i + 1]!)) continue;
      sum += widthAt(luma.data, row + box.x0 + x, row + box.x0, row + box.x1, here > 0);
      edges += 1;
    }
  }
  return edges === 0 ? 0 : sum / edges;
}
