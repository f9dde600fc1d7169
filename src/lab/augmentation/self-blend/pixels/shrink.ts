import type { FloatPlane } from './float-plane';

/** Means over parts of a row of `from` samples: sample i of `to` covers [i, i + 1) x from / to. */
function shrinkRows(data: Float32Array, from: number, to: number, rows: number): Float32Array {
  const step = from / to;
  const out = new Float32Array(rows * to);
  for (let row = 0; row < rows; row += 1) {
    for (let i = 0; i < to; i += 1) {
      const begin = i * step;
      const end = Math.min(from, begin + step);
      let sum = 0;
      for (let at = Math.floor(begin); at < end; at += 1) {
        sum += data[row * from + at]! * (Math.min(end, at + 1) - Math.max(begin, at));
      }
      out[row * to + i] = sum / (end - begin);
    }
  }
  return out;
}

function transposed(data: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(data.length);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) out[x * height + y] = data[y * width + x]!;
  return out;
}

/**
 * Makes a plane smaller by area means (OpenCV's INTER_AREA), parts of samples by their share.
 * in   plane; size of the result, at most the plane's own
 * Throws RangeError for a larger or an empty result.
 */
export function shrink(plane: FloatPlane, width: number, height: number): FloatPlane {
  if (width < 1 || height < 1 || width > plane.width || height > plane.height) {
    throw new RangeError(`shrink: ${plane.width}x${plane.height} to ${width}x${height}`);
  }
  const narrow = shrinkRows(plane.data, plane.width, width, plane.height);
  const turned = shrinkRows(transposed(narrow, width, plane.height), plane.height, height, width);
  return { width, height, data: transposed(turned, height, width) };
}
