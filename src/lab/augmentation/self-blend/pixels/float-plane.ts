/** Samples with fractions, row-major, length = width x height. */
export interface FloatPlane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** A rectangle of whole samples. */
export interface Window {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A plane of bytes or of numbers with fractions. */
interface AnyPlane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Float32Array;
}

/** The part of a plane that a window shows. Throws RangeError when it reaches outside. */
export function cut(plane: AnyPlane, { x, y, width, height }: Window): FloatPlane {
  if (x < 0 || y < 0 || x + width > plane.width || y + height > plane.height) {
    throw new RangeError(`cut: ${width}x${height} at ${x},${y} leaves the ${plane.width}x${plane.height} plane`);
  }
  const data = new Float32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const from = (y + row) * plane.width + x;
    data.set(plane.data.subarray(from, from + width), row * width);
  }
  return { width, height, data };
}
