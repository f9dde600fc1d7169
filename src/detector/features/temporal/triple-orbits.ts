import type { Orbits } from '../residual/orbits';

const signed = (value: number) => (value > 0 ? `+${value}` : String(value));

/**
 * Orbits of triples of levels of a temporal difference: (a, b, c) ~ (c, b, a) ~ (-a, -b, -c) ~ (-c, -b, -a); 39 for n = 5, 100 for
 * n = 7. Brightening is as good as darkening from one frame to the next, and a burst played backwards or mirrored is as good a burst.
 * in   n levels 0 .. n - 1, n odd; the middle one stands for no change
 * from Fridrich & Kodovsky 2012 (IEEE TIFS 7(3)), sign and directional symmetry; our pilot's "orbT"
 */
export function tripleOrbits(n: number): Orbits {
  const orbitOf = new Uint16Array(n ** 3);
  const names: string[] = [];
  const middle = (n - 1) / 2;
  const triple = (a: number, b: number, c: number) => (a * n + b) * n + c;
  for (let i = 0; i < n ** 3; i += 1) {
    const a = Math.floor(i / (n * n));
    const b = Math.floor(i / n) % n;
    const c = i % n;
    const first = Math.min(
      triple(c, b, a),
      triple(n - 1 - a, n - 1 - b, n - 1 - c),
      triple(n - 1 - c, n - 1 - b, n - 1 - a),
    );
    if (first < i) {
      orbitOf[i] = orbitOf[first]!;
    } else {
      orbitOf[i] = names.length;
      names.push([a, b, c].map((level) => signed(level - middle)).join(','));
    }
  }
  return { orbitOf, names };
}

/** Orbits of triples of changes clipped to [-2, 2] and to [-3, 3]. */
export const ORBITS_T2 = tripleOrbits(5);
export const ORBITS_T3 = tripleOrbits(7);
