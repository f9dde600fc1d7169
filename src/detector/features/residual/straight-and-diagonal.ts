import { orbitShares, type Orbits } from './orbits';

/** Names of two blocks of shares behind each other: along rows and columns, along the diagonals. */
export function straightAndDiagonalNames({ names }: Orbits): string[] {
  return ['hv', 'diag'].flatMap((direction) => names.map((name) => `${direction}(${name})`));
}

/** Joins the shares of the straight and those of the diagonal histogram, each n^3 counts of triples. */
export function straightAndDiagonalShares(straight: Int32Array, diagonal: Int32Array, orbits: Orbits): Float64Array {
  const shares = new Float64Array(2 * orbits.names.length);
  shares.set(orbitShares(straight, orbits), 0);
  shares.set(orbitShares(diagonal, orbits), orbits.names.length);
  return shares;
}
