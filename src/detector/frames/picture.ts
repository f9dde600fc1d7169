import { blockMeans } from './block-means';
import type { Plane8, Planes } from './frame';

/** A rectangle in pixels of the frame, inside it; whole numbers. */
export interface PixelRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An RGBA picture for the face engine, and how to get back: frame = picture x scale + origin. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  /** Frame pixels a picture pixel. */
  readonly scale: number;
  readonly originX: number;
  readonly originY: number;
}

/** Chroma for a picture of `width` x `height`: block means where blocks are even, the nearest sample otherwise. */
function chromaFor(plane: Plane8, rect: PixelRect, factor: number, width: number, height: number): Uint8Array {
  if (factor % 2 === 0) return blockMeans(plane, rect.x >> 1, rect.y >> 1, factor >> 1, width, height);
  const out = new Uint8Array(width * height);
  const middle = factor >> 1;
  for (let row = 0; row < height; row += 1) {
    const from = ((rect.y + row * factor + middle) >> 1) * plane.width;
    for (let column = 0; column < width; column += 1) {
      out[row * width + column] = plane.data[from + ((rect.x + column * factor + middle) >> 1)]!;
    }
  }
  return out;
}

/**
 * A part of a frame as RGBA, made smaller by a whole factor (block means: no aliasing, no interpolation).
 * For the face engine only; features never read it. Colours are BT.601 whatever the source, good enough to find a face.
 * in   planes, a rectangle inside the frame (x and y even), a whole factor >= 1
 * out  floor(width / factor) x floor(height / factor) pixels
 * throws RangeError when the rectangle leaves the frame or holds less than one block
 */
export function toPicture(planes: Planes, rect: PixelRect, factor: number): Picture {
  const width = Math.floor(rect.width / factor);
  const height = Math.floor(rect.height / factor);
  const { y } = planes;
  if (rect.x < 0 || rect.y < 0 || rect.x + rect.width > y.width || rect.y + rect.height > y.height) {
    throw new RangeError(
      `toPicture: ${rect.width}x${rect.height} at ${rect.x},${rect.y} leaves the ${y.width}x${y.height} frame`,
    );
  }
  if (width < 1 || height < 1) {
    throw new RangeError(`toPicture: ${rect.width}x${rect.height} holds no block of ${factor}x${factor}`);
  }
  const luma = blockMeans(y, rect.x, rect.y, factor, width, height);
  const cb = chromaFor(planes.cb, rect, factor, width, height);
  const cr = chromaFor(planes.cr, rect, factor, width, height);
  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < luma.length; i += 1) {
    // BT.601-7 studio range to RGB, 8 bits after the point.
    const grey = 298 * (luma[i]! - 16) + 128;
    const blueness = cb[i]! - 128;
    const redness = cr[i]! - 128;
    rgba[4 * i] = (grey + 409 * redness) >> 8;
    rgba[4 * i + 1] = (grey - 100 * blueness - 208 * redness) >> 8;
    rgba[4 * i + 2] = (grey + 516 * blueness) >> 8;
    rgba[4 * i + 3] = 255;
  }
  return { width, height, rgba, scale: factor, originX: rect.x, originY: rect.y };
}
