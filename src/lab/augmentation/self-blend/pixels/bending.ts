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

/** Where a face coordinate (face sizes from its centre) falls on the lattice: first of four points, and their weights. */
function place(at: number): { first: number; of: readonly [number, number, number, number] } {
  const raw = at / SPACING + (SIDE - 1) / 2;
  const held = Math.min(Math.max(raw, 1), SIDE - 2 - 1e-6);
  const whole = Math.floor(held);
  return { first: whole - 1, of: weights(held - whole) };
}

/** Largest shift of a field. */
export const MOST = 2.5;

/** One direction's shifts over a grid, cubic B-spline between the lattice's points: down first, then across. */
function spline(lattice: Float32Array, xs: Float64Array, ys: Float64Array): Float32Array {
  const columns = Array.from(xs, place);
  const out = new Float32Array(xs.length * ys.length);
  const line = new Float64Array(SIDE);
  for (let y = 0; y < ys.length; y += 1) {
    const { first, of } = place(ys[y]!);
    for (let i = 0; i < SIDE; i += 1) {
      let sum = 0;
      for (let j = 0; j < 4; j += 1) sum += of[j]! * lattice[(first + j) * SIDE + i]!;
      line[i] = sum / SPLINE_DEVIATION;
    }
    for (let x = 0; x < xs.length; x += 1) {
      const { first: left, of: across } = columns[x]!;
      let sum = 0;
      for (let i = 0; i < 4; i += 1) sum += across[i]! * line[left + i]!;
      out[y * xs.length + x] = Math.min(Math.max(sum, -MOST), MOST);
    }
  }
  return out;
}

/**
 * The field's shifts over a grid.
 * in   xs, ys: columns and rows in face sizes from the face's centre; beyond 1.1 the border's value holds
 * out  dx and dy, row-major, each of standard deviation about 1, held within +-2.5
 */
export function bendingField({ dx, dy }: Bending, xs: Float64Array, ys: Float64Array): Bending {
  return { dx: spline(dx, xs, ys), dy: spline(dy, xs, ys) };
}
