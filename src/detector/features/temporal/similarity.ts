import type { Similarity } from '../../faces/align';

/** Smallest squared scale that is turned back; landmarks that all fall on one point would give none. */
const MIN_SCALE2 = 1e-6;

/** Landmarks that the bones hold: corners of the eyes, bridge and wings of the nose, temples, cheek edges, chin, brow (our pilot's). */
export const RIGID: readonly number[] = [
  33, 133, 362, 263, 168, 6, 197, 195, 5, 4, 98, 327, 127, 356, 234, 454, 151, 9,
];

/** Mean of the rigid landmarks, in the landmarks' pixels. */
export function rigidCentre(landmarks: Float32Array): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (const index of RIGID) {
    x += landmarks[2 * index]!;
    y += landmarks[2 * index + 1]!;
  }
  return { x: x / RIGID.length, y: y / RIGID.length };
}

/**
 * The similarity that brings the rigid landmarks of `from` nearest to those of `to` (least squares, no mirroring).
 * in   two meshes of 478 x (x, y), each in the pixels of its own crop
 * from Umeyama 1991, IEEE PAMI 13(4), eq. 40-43, for two dimensions
 */
export function rigidSimilarity(from: Float32Array, to: Float32Array): Similarity {
  const f = rigidCentre(from);
  const t = rigidCentre(to);
  let dot = 0;
  let cross = 0;
  let spread = 1e-9;
  for (const index of RIGID) {
    const x = from[2 * index]! - f.x;
    const y = from[2 * index + 1]! - f.y;
    const u = to[2 * index]! - t.x;
    const v = to[2 * index + 1]! - t.y;
    dot += x * u + y * v;
    cross += x * v - y * u;
    spread += x * x + y * y;
  }
  const a = dot / spread;
  const b = cross / spread;
  return { a, b, tx: t.x - (a * f.x - b * f.y), ty: t.y - (b * f.x + a * f.y) };
}

/** The way back. A similarity that shrinks everything to a point has none: some finite one is given. */
export function inverse({ a, b, tx, ty }: Similarity): Similarity {
  const scale2 = Math.max(MIN_SCALE2, a * a + b * b);
  const [c, s] = [a / scale2, -b / scale2];
  return { a: c, b: s, tx: -(c * tx - s * ty), ty: -(s * tx + c * ty) };
}

/** First `inner`, then `outer`. */
export function compose(outer: Similarity, inner: Similarity): Similarity {
  return {
    a: outer.a * inner.a - outer.b * inner.b,
    b: outer.a * inner.b + outer.b * inner.a,
    tx: outer.a * inner.tx - outer.b * inner.ty + outer.tx,
    ty: outer.b * inner.tx + outer.a * inner.ty + outer.ty,
  };
}
