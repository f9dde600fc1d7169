/**
 * Seeded random numbers in [0, 1) (mulberry32, Tommy Ettinger, public domain): the same seed gives the same intervals and folds everywhere.
 * in   seed: any integer      out  a function that gives the next number
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
