import type { Luma255 } from '../../../../../../src/detector/features/quality/galbally/luma255';

/** A typed-out grey picture. */
export function luma255(rows: readonly (readonly number[])[]): Luma255 {
  return { kind: 'luma255', width: rows[0]!.length, height: rows.length, data: Float32Array.from(rows.flat()) };
}

/** A grey picture filled by a function of (x, y). */
export function luma255By(width: number, height: number, at: (x: number, y: number) => number): Luma255 {
  const data = Float32Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width)));
  return { kind: 'luma255', width, height, data };
}
