import type { Draws } from '../draws';

/** Points of the lattice a side, and their distance in face sizes: what the pilot's noise blurred by 0.12 face sizes amounts to. */
const SIDE = 22;
const SPACING = 0.12;
/** Values between the points of uncorrelated normal ones have this standard deviation on average (the B-spline's energy, 0.479 each way). */
const SPLINE_DEVIATION = 0.479;

/** A smooth random field of shifts around a face: lattices of standard normal values, dx and dy. */
export interface Bending {
  readonly dx: Float32Array;
  readonly dy: Float32Array;
}

export function drawBending(draws: Draws): Bending {
  const lattice = (): Float32Array => Float32Array.from({ length: SIDE * SIDE }, () => draws.normal(1));
  return { dx: lattice(), dy: lattice() };
}

/** One bending with a share (0..1) of another; the spread stays the same. */
export function mixBending(a: Bending, b: Bending, share: number): Bending {
  const keep = Math.sqrt(1 - share * share);
  const mix = (x: Float32Array, y: Float32Array): Float32Array => x.map((value, i) => keep * value + share * y[i]!);
  return { dx: mix(a.dx, b.dx), dy: mix(a.dy, b.dy) };
}

/** Weights of the uniform cubic B-spline at `t` in [0, 1) between the second and third of four points. */
function weights(t: number): [number, number, number, number] {
  const s = 1 - t;
  const [t2, s2] = [t * t, s * s];
  return [(s2 * s) / 6, (4 - 6 * t2 + 3 * t2 * t) / 6, (4 - 6 * s2 + 3 * s2 * s) / 6, (t2 * t) / 6];
}

/** Where a face coordinate (face sizes from its centre) falls on the lattice: first of four points, place between the middle ones. */
function place(at: number): { first: number; t: number } {
  const raw = at / SPACING + (SIDE - 1) / 2;
  const held = Math.min(Math.max(raw, 1), SIDE - 2 - 1e-6);
  const whole = Math.floor(held);
  return { first: whole - 1, t: held - whole };
}

/**
 * The field's shift at a point, cubic B-spline between the lattice's points.
 * in   x, y: face sizes from the face's centre; beyond 1.1 the border's value holds
 * out  (dx, dy), each of standard deviation about 1, held within +-2.5
 */
export function bendingAt({ dx, dy }: Bending, x: number, y: number): [number, number] {
  const column = place(x);
  const row = place(y);
  const across = weights(column.t);
  const down = weights(row.t);
  let sumX = 0;
  let sumY = 0;
  for (let j = 0; j < 4; j += 1) {
    for (let i = 0; i < 4; i += 1) {
      const weight = (across[i]! * down[j]!) / SPLINE_DEVIATION;
      const at = (row.first + j) * SIDE + column.first + i;
      sumX += weight * dx[at]!;
      sumY += weight * dy[at]!;
    }
  }
  return [Math.min(Math.max(sumX, -MOST), MOST), Math.min(Math.max(sumY, -MOST), MOST)];
}

/** Largest shift that `bendingAt` gives. */
export const MOST = 2.5;
