import type { Plane8, Planes } from '../../frames/frame';
import { chromaPixels } from '../chroma-pixels';
import { perInput } from '../per-input';
import type { PixelBox } from '../region-pixels';
import { smoothLinear } from './linear-spline';

/** The three channels in the order of the features. */
export const CHANNELS = ['y', 'cb', 'cr'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A box of the crop at chroma's size: each channel as it is, and smoothed to sigma 0.7 and 1.6 chroma samples; grey levels. */
export interface ColourLevels {
  /** Columns [x0, x1), rows [y0, y1) in chroma samples of the crop. */
  readonly box: PixelBox;
  readonly width: number;
  readonly height: number;
  readonly levels: Readonly<Record<Channel, readonly [Float32Array, Float32Array, Float32Array]>>;
}

/** Smoothing with holes 1, 2 and 4 reaches this far, chroma samples. */
const PAD = 7;

/** Luma at chroma's size: the mean of each 2 x 2 block, not rounded; the last column or row of an odd size counts twice. */
function lumaMeans({ width, height, data }: Plane8, box: PixelBox): Float32Array {
  const means = new Float32Array((box.x1 - box.x0) * (box.y1 - box.y0));
  let i = 0;
  for (let y = box.y0; y < box.y1; y += 1) {
    const upper = 2 * y * width;
    const lower = Math.min(height - 1, 2 * y + 1) * width;
    for (let x = box.x0; x < box.x1; x += 1, i += 1) {
      const left = 2 * x;
      const right = Math.min(width - 1, left + 1);
      means[i] = 0.25 * (data[upper + left]! + data[upper + right]! + data[lower + left]! + data[lower + right]!);
    }
  }
  return means;
}

function chromaSamples({ width, data }: Plane8, box: PixelBox): Float32Array {
  const across = box.x1 - box.x0;
  const samples = new Float32Array(across * (box.y1 - box.y0));
  for (let y = box.y0; y < box.y1; y += 1) {
    const from = y * width + box.x0;
    samples.set(data.subarray(from, from + across), (y - box.y0) * across);
  }
  return samples;
}

/** Smoothed channels on a box of chroma samples, grown by what smoothing reads and clipped to the crop. */
export function colourLevels(planes: Planes, region: PixelBox): ColourLevels {
  const box = {
    x0: Math.max(0, region.x0 - PAD),
    y0: Math.max(0, region.y0 - PAD),
    x1: Math.min(planes.cb.width, region.x1 + PAD),
    y1: Math.min(planes.cb.height, region.y1 + PAD),
  };
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  const smoothed = (level0: Float32Array) => {
    const level1 = smoothLinear(level0, width, height, 1);
    return [level0, level1, smoothLinear(level1, width, height, 2)] as const;
  };
  return {
    box,
    width,
    height,
    levels: {
      y: smoothed(lumaMeans(planes.y, box)),
      cb: smoothed(chromaSamples(planes.cb, box)),
      cr: smoothed(chromaSamples(planes.cr, box)),
    },
  };
}

/** The levels around the face's inside, made once a face. */
export const innerColourLevels = perInput((input) => colourLevels(input.crop.planes, chromaPixels(input).inner.box));

/** Calls `visit` with each run [from, to) of chroma samples as indices into the box's pictures. */
export function forEachRun(
  { box, width }: ColourLevels,
  runs: Int32Array,
  chromaWidth: number,
  visit: (from: number, to: number) => void,
): void {
  for (let r = 0; r < runs.length; r += 2) {
    const y = Math.floor(runs[r]! / chromaWidth);
    const shift = (y - box.y0) * width - box.x0 - y * chromaWidth;
    visit(runs[r]! + shift, runs[r + 1]! + shift);
  }
}
