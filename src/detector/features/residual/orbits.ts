/** Triples that turn into each other when the picture is mirrored share one orbit. */
export interface Orbits {
  /** Orbit of each of the n^3 triples. */
  readonly orbitOf: Uint16Array;
  /** One triple of each orbit as signed levels "-3,0,+1": the one of lowest index. */
  readonly names: readonly string[];
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value));

/** Orbits of (a, b, c) ~ (-c, -b, -a), the mirroring of first differences: 65 for n = 5, 175 for n = 7. */
export function mirrorOrbits(n: number): Orbits {
  const orbitOf = new Uint16Array(n ** 3);
  const names: string[] = [];
  const middle = (n - 1) / 2;
  for (let i = 0; i < n ** 3; i += 1) {
    const a = Math.floor(i / (n * n));
    const b = Math.floor(i / n) % n;
    const c = i % n;
    const mirrored = ((n - 1 - c) * n + (n - 1 - b)) * n + (n - 1 - a);
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
