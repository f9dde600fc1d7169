/** Triples that turn into each other when the picture is mirrored share one orbit. */
export interface Orbits {
  /** Orbit of each of the n^3 triples. */
  readonly orbitOf: Uint16Array;
  /** One triple of each orbit as signed levels "-3,0,+1": the one of lowest index. */
  readonly names: readonly string[];
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value));

/** How a residual answers to mirroring the picture: first differences change their sign (odd), symmetric kernels do not (even). */
export type Parity = 'odd' | 'even';

/**
 * Orbits of triples under mirroring the picture: (a, b, c) ~ (-c, -b, -a) for odd residuals (65 for n = 5, 175 for n = 7),
 * (a, b, c) ~ (c, b, a) for even ones (75 for n = 5). Turning bright into dark, (a, b, c) ~ (-a, -b, -c), is not folded:
 * sharpening halos and clipping know the difference.
 * from Fridrich & Kodovsky 2012 (IEEE TIFS 7(3)), "directional symmetry"; they fold the sign as well
 */
export function mirrorOrbits(n: number, parity: Parity): Orbits {
  const orbitOf = new Uint16Array(n ** 3);
  const names: string[] = [];
  const middle = (n - 1) / 2;
  const mirror = (level: number) => (parity === 'odd' ? n - 1 - level : level);
  for (let i = 0; i < n ** 3; i += 1) {
    const a = Math.floor(i / (n * n));
    const b = Math.floor(i / n) % n;
    const c = i % n;
    const mirrored = (mirror(c) * n + mirror(b)) * n + mirror(a);
    if (mirrored < i) {
      orbitOf[i] = orbitOf[mirrored]!;
    } else {
      orbitOf[i] = names.length;
      names.push([a, b, c].map((level) => signed(level - middle)).join(','));
    }
  }
  return { orbitOf, names };
}

/** Shares of the orbits, square-rooted (Hellinger); their squares add up to 1, or to 0 where nothing was counted. */
export function orbitShares(histogram: Int32Array, orbits: Orbits): Float64Array {
  const shares = new Float64Array(orbits.names.length);
  let total = 1e-6;
  for (let i = 0; i < histogram.length; i += 1) {
    shares[orbits.orbitOf[i]!]! += histogram[i]!;
    total += histogram[i]!;
  }
  for (let k = 0; k < shares.length; k += 1) shares[k] = Math.sqrt(shares[k]! / total);
  return shares;
}
