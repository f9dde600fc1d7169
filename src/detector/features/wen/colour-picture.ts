import type { Planes } from '../../frames/frame';
import type { PixelBox } from '../region-pixels';

/** Steps of each of red, green, blue in the colour histogram (Wen et al.: 32). */
const STEPS = 32;

/** The face in colour, pixel by pixel. */
export interface ColourPicture {
  /** Number of pixels, at least one. */
  readonly count: number;
  /** Hue in turns [0, 1), 0 = red and grey; saturation and value in [0, 1]. */
  readonly hue: Float32Array;
  readonly saturation: Float32Array;
  readonly value: Float32Array;
  /** How many pixels have each of the 32 x 32 x 32 colours. */
  readonly colours: Uint32Array;
}

const clip = (level: number) => (level < 0 ? 0 : level > 255 ? 255 : Math.round(level));

/** Hue of a colour in turns, [0, 1); `range` = max - min, not 0. */
function hueOf(red: number, green: number, blue: number, max: number, range: number): number {
  if (max === red) return ((green - blue) / range / 6 + 1) % 1;
  return max === green ? (blue - red) / range / 6 + 1 / 3 : (red - green) / range / 6 + 2 / 3;
}

/**
 * A box of the crop as hue, saturation, value and a coarse colour histogram.
 * Free choice: the paper starts from a camera's RGB. Here studio-range planes become 8-bit RGB by BT.601 whatever the video
 * was coded with (planes do not say), each chroma sample standing for its 2 x 2 pixels.
 * from Smith 1978 (HSV); ITU-R BT.601-7
 */
export function colourPicture({ y, cb, cr }: Planes, box: PixelBox): ColourPicture {
  const count = (box.x1 - box.x0) * (box.y1 - box.y0);
  const hue = new Float32Array(count);
  const saturation = new Float32Array(count);
  const value = new Float32Array(count);
  const colours = new Uint32Array(STEPS ** 3);
  let i = 0;
  for (let row = box.y0; row < box.y1; row += 1) {
    const chromaRow = (row >> 1) * cb.width;
    for (let column = box.x0; column < box.x1; column += 1, i += 1) {
      const luma = 1.164383 * (y.data[row * y.width + column]! - 16);
      const u = cb.data[chromaRow + (column >> 1)]! - 128;
      const v = cr.data[chromaRow + (column >> 1)]! - 128;
      const red = clip(luma + 1.596027 * v);
      const green = clip(luma - 0.391762 * u - 0.812968 * v);
      const blue = clip(luma + 2.017232 * u);
      const max = Math.max(red, green, blue);
      const range = max - Math.min(red, green, blue);
      hue[i] = range === 0 ? 0 : hueOf(red, green, blue, max, range);
      saturation[i] = max === 0 ? 0 : range / max;
      value[i] = max / 255;
      colours[((red >> 3) * STEPS + (green >> 3)) * STEPS + (blue >> 3)]! += 1;
    }
  }
  return { count, hue, saturation, value, colours };
}
