import { halfUp } from './check-frame';
import type { FrameColor, PlaneLayout, Planes } from './frame';

/** Luma weights of red and blue: ITU-R BT.601-7 section 2.5.1 and BT.709-6 section 3.2. */
const WEIGHTS = { bt601: { red: 0.299, blue: 0.114 }, bt709: { red: 0.2126, blue: 0.0722 } } as const;

/** Fixed point with 16 bits after the point: 255 * 224 * 2^16 fits a 32-bit integer once divided by 255. */
const ONE = 1 << 16;

interface Weights {
  readonly y: readonly [number, number, number];
  readonly cb: readonly [number, number, number];
  readonly cr: readonly [number, number, number];
}

/** Fixed-point rows of the studio-range matrix; green is the remainder, so that grey gives exactly Cb = Cr = 128. */
function fixedWeights(matrix: FrameColor['matrix']): Weights {
  const { red, blue } = WEIGHTS[matrix];
  const luma = (ONE * 219) / 255;
  const chroma = (ONE * 224) / 255 / 2;
  const half = Math.round(chroma);
  const yRed = Math.round(luma * red);
  const yBlue = Math.round(luma * blue);
  const cbRed = -Math.round((chroma * red) / (1 - blue));
  const crBlue = -Math.round((chroma * blue) / (1 - red));
  return {
    y: [yRed, Math.round(luma) - yRed - yBlue, yBlue],
    cb: [cbRed, -half - cbRed, half],
    cr: [half, -half - crBlue, crBlue],
  };
}

/**
 * Full-range RGBA (alpha ignored) to studio-range planes at 4:2:0, each sample rounded to the nearest integer.
 * Chroma is taken from the mean colour of each 2 x 2 block (of the pixels that exist at an odd edge).
 * in   the buffer, its only plane's layout (checked before), size in pixels, the matrix to code with
 * out  luma 16..235, chroma 16..240
 * from ITU-R BT.601-7 and BT.709-6, quantised to 8 bits
 */
export function rgbaToPlanes(
  buffer: ArrayBuffer,
  layout: PlaneLayout,
  width: number,
  height: number,
  matrix: FrameColor['matrix'],
): Planes {
  const source = new Uint8Array(buffer);
  const { y: wy, cb: wcb, cr: wcr } = fixedWeights(matrix);
  const [yr, yg, yb] = wy;
  const y = new Uint8Array(width * height);
  const lumaOffset = (16 << 16) + (ONE >> 1);
  for (let row = 0; row < height; row += 1) {
    let from = layout.offset + row * layout.stride;
    const end = (row + 1) * width;
    for (let to = row * width; to < end; to += 1, from += 4) {
      y[to] = (yr * source[from]! + yg * source[from + 1]! + yb * source[from + 2]! + lumaOffset) >> 16;
    }
  }

  const halfWidth = halfUp(width);
  const halfHeight = halfUp(height);
  const cb = new Uint8Array(halfWidth * halfHeight);
  const cr = new Uint8Array(halfWidth * halfHeight);
  const [br, bg, bb] = wcb;
  const [rr, rg, rb] = wcr;
  // A quarter of the block's sum: the shift by 18 below divides by 2^16 and by the four pixels at once.
  const chromaOffset = (128 << 18) + (1 << 17);
  for (let row = 0; row < halfHeight; row += 1) {
    const upper = layout.offset + 2 * row * layout.stride;
    const down = 2 * row + 1 < height ? layout.stride : 0;
    for (let column = 0; column < halfWidth; column += 1) {
      const a = upper + 8 * column;
      const b = a + (2 * column + 1 < width ? 4 : 0);
      const c = a + down;
      const d = b + down;
      const red = source[a]! + source[b]! + source[c]! + source[d]!;
      const green = source[a + 1]! + source[b + 1]! + source[c + 1]! + source[d + 1]!;
      const blue = source[a + 2]! + source[b + 2]! + source[c + 2]! + source[d + 2]!;
      const to = row * halfWidth + column;
      cb[to] = (br * red + bg * green + bb * blue + chromaOffset) >> 18;
      cr[to] = (rr * red + rg * green + rb * blue + chromaOffset) >> 18;
    }
  }
  return {
    y: { width, height, data: y },
    cb: { width: halfWidth, height: halfHeight, data: cb },
    cr: { width: halfWidth, height: halfHeight, data: cr },
  };
}
