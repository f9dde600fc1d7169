import type { Plane8 } from '../../frames/frame';
import type { PixelBox } from '../region-pixels';

/** A picture smoothed more and more; the difference of neighbours in the list is a band of scales. */
export interface ScaleLevels {
  readonly width: number;
  readonly height: number;
  readonly levels: readonly Float32Array[];
}

/** Levels 0..2 at every pixel of `box`, levels 2..4 at every second pixel of every second row of it. */
export interface ScaleBands {
  readonly box: PixelBox;
  readonly full: ScaleLevels;
  readonly half: ScaleLevels;
}

/** One line smoothed by [1 4 6 4 1] / 16, its taps `hole` samples apart, the end samples repeated beyond the ends. */
function smoothLine(
  source: Float32Array,
  target: Float32Array,
  start: number,
  stride: number,
  length: number,
  hole: number,
): void {
  const last = length - 1;
  for (let k = 0; k < length; k += 1) {
    if (k === 2 * hole && k < length - 2 * hole) k = length - 2 * hole;
    const near = source[start + Math.max(0, k - hole) * stride]! + source[start + Math.min(last, k + hole) * stride]!;
    const far =
      source[start + Math.max(0, k - 2 * hole) * stride]! + source[start + Math.min(last, k + 2 * hole) * stride]!;
    target[start + k * stride] = (6 * source[start + k * stride]! + 4 * near + far) / 16;
  }
}

/** The same for samples [from, to), all of whose neighbours exist, `reach` away. */
function smoothInside(source: Float32Array, target: Float32Array, from: number, to: number, reach: number): void {
  for (let i = from; i < to; i += 1) {
    const near = source[i - reach]! + source[i + reach]!;
    const far = source[i - 2 * reach]! + source[i + 2 * reach]!;
    target[i] = (6 * source[i]! + 4 * near + far) * 0.0625;
  }
}

/** A picture smoothed across and down by the B3 spline with holes (Starck, Murtagh, Bijaoui 1998, "a trous"). */
export function smoothWithHoles(source: Float32Array, width: number, height: number, hole: number): Float32Array {
  const across = new Float32Array(source.length);
  const smoothed = new Float32Array(source.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    smoothLine(source, across, row, 1, width, hole);
    smoothInside(source, across, row + 2 * hole, row + width - 2 * hole, hole);
  }
  for (let x = 0; x < width; x += 1) smoothLine(across, smoothed, x, width, height, hole);
  smoothInside(across, smoothed, 2 * hole * width, (height - 2 * hole) * width, hole * width);
  return smoothed;
}

/**
 * Splits the luma of a box into four bands of scales: differences of levels smoothed to sigma 0, 1, 2.2, 4.6, 9.2 pixels.
 * The two coarse bands are smooth enough to be kept at half the resolution.
 */
export function scaleBands(luma: Plane8, box: PixelBox): ScaleBands {
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  const level0 = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (box.y0 + y) * luma.width + box.x0;
    level0.set(luma.data.subarray(from, from + width), y * width);
  }
  const level1 = smoothWithHoles(level0, width, height, 1);
  const level2 = smoothWithHoles(level1, width, height, 2);
  const halfWidth = (width + 1) >> 1;
  const halfHeight = (height + 1) >> 1;
  const half2 = new Float32Array(halfWidth * halfHeight);
  for (let y = 0, i = 0; y < halfHeight; y += 1) {
    for (let x = 0; x < halfWidth; x += 1, i += 1) half2[i] = level2[2 * y * width + 2 * x]!;
  }
  const half3 = smoothWithHoles(half2, halfWidth, halfHeight, 2);
  const half4 = smoothWithHoles(half3, halfWidth, halfHeight, 4);
  return {
    box,
    full: { width, height, levels: [level0, level1, level2] },
    half: { width: halfWidth, height: halfHeight, levels: [half2, half3, half4] },
  };
}
