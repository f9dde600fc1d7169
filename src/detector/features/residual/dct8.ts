const SIDE = 8;

/** Orthonormal DCT-II of 8 points: row u holds sqrt((u ? 2 : 1) / 8) cos((2x + 1) u pi / 16) for x = 0..3 (the rest mirrors). */
const HALF_BASIS = Float64Array.from({ length: SIDE * 4 }, (_, i) => {
  const u = i >> 2;
  const x = i & 3;
  return Math.sqrt((u === 0 ? 1 : 2) / SIDE) * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
});

/** One 1-D transform of `source[from + k * stride]` into `target`, by the even and odd halves of the basis. */
function transformLine(
  source: Float64Array | Uint8Array,
  target: Float64Array,
  from: number,
  stride: number,
  targetFrom: number,
  targetStride: number,
): void {
  const s0 = source[from]!;
  const s1 = source[from + stride]!;
  const s2 = source[from + 2 * stride]!;
  const s3 = source[from + 3 * stride]!;
  const s4 = source[from + 4 * stride]!;
  const s5 = source[from + 5 * stride]!;
  const s6 = source[from + 6 * stride]!;
  const s7 = source[from + 7 * stride]!;
  for (let parity = 0; parity < 2; parity += 1) {
    const a = parity === 0 ? s0 + s7 : s0 - s7;
    const b = parity === 0 ? s1 + s6 : s1 - s6;
    const c = parity === 0 ? s2 + s5 : s2 - s5;
    const d = parity === 0 ? s3 + s4 : s3 - s4;
    for (let u = parity; u < SIDE; u += 2) {
      const row = u * 4;
      target[targetFrom + u * targetStride] =
        HALF_BASIS[row]! * a + HALF_BASIS[row + 1]! * b + HALF_BASIS[row + 2]! * c + HALF_BASIS[row + 3]! * d;
    }
  }
}

/**
 * Orthonormal 2-D DCT-II of an 8 x 8 block of a picture `width` pixels wide, its left upper sample at index `from`.
 * `rows` (scratch) and `out` hold 64 numbers; `out[8 u + v]` is vertical frequency u, horizontal v; DC = 8 x mean.
 */
export function dct8x8(samples: Uint8Array, width: number, from: number, rows: Float64Array, out: Float64Array): void {
  for (let y = 0; y < SIDE; y += 1) transformLine(samples, rows, from + y * width, 1, y * SIDE, 1);
  for (let v = 0; v < SIDE; v += 1) transformLine(rows, out, v, SIDE, v, SIDE);
}
