/** 8-bit grey levels, row-major. */
export interface Luma {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Differences of third order, grey levels in [-1020, 1020], row-major, same size as the picture; 0 where a neighbour is missing. */
export interface Residual {
  readonly width: number;
  readonly height: number;
  readonly data: Int16Array;
}

/**
 * s(p - e) - 3 s(p) + 3 s(p + e) - s(p + 2e), e one pixel to the right (`across`) or down: what is left of the picture when a parabola through the
 * neighbours is taken off, so that shapes vanish and the fine grain of sensor, codec or generator stays.
 * from Fridrich & Kodovsky 2012 (IEEE TIFS 7(3)), third-order linear residual
 * Throws RangeError where the pixels do not fill width x height.
 */
export function thirdResidual({ width, height, data }: Luma, direction: 'across' | 'down'): Residual {
  if (data.length !== width * height) {
    throw new RangeError(`thirdResidual: ${data.length} pixels for ${width} x ${height}`);
  }
  const out = new Int16Array(data.length);
  const [step, lastX, lastY] = direction === 'across' ? [1, width - 2, height] : [width, width, height - 2];
  const [firstX, firstY] = direction === 'across' ? [1, 0] : [0, 1];
  for (let y = firstY; y < lastY; y += 1) {
    for (let x = firstX; x < lastX; x += 1) {
      const i = y * width + x;
      out[i] = data[i - step]! - 3 * data[i]! + 3 * data[i + step]! - data[i + 2 * step]!;
    }
  }
  return { width, height, data: out };
}

/** Root mean square of a residual where all its neighbours lay in the picture, grey levels; 0 for pictures too small to have any. */
export function strengthOf({ width, height, data }: Residual, direction: 'across' | 'down'): number {
  const count = direction === 'across' ? Math.max(0, width - 3) * height : width * Math.max(0, height - 3);
  const sum = data.reduce((total, value) => total + value * value, 0);
  return count === 0 ? 0 : Math.sqrt(sum / count);
}

/** Lowest, middle and highest colour of the picture of a residual, [r, g, b]: purple, near white, green (PRGn of ColorBrewer, told apart by all kinds of sight). */
export const RESIDUAL_COLOURS = [
  [118, 42, 131],
  [247, 247, 247],
  [27, 120, 55],
] as const;

/** RGBA of a residual. in: `limit`, grey levels at and beyond which colours are full */
export function residualPixels({ data }: Residual, limit: number): Uint8ClampedArray {
  const [low, middle, high] = RESIDUAL_COLOURS;
  const pixels = new Uint8ClampedArray(4 * data.length);
  for (let i = 0; i < data.length; i += 1) {
    const share = Math.min(1, Math.abs(data[i]!) / limit);
    const end = data[i]! < 0 ? low : high;
    for (let c = 0; c < 3; c += 1) pixels[4 * i + c] = middle[c]! + (end[c]! - middle[c]!) * share;
    pixels[4 * i + 3] = 255;
  }
  return pixels;
}
