import { seededRandom } from '../../../casework/interval/seeded-random';

/** Random choices from one seed. */
export interface Draws {
  /** Evenly in [from, to). */
  uniform(from: number, to: number): number;
  /** Normal with mean 0 and that standard deviation. */
  normal(deviation: number): number;
  /** One of a list, entries that stand twice twice as often. Throws RangeError for an empty list. */
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
}

/** The same integer seed gives the same choices in the same order. */
export function createDraws(seed: number): Draws {
  const next = seededRandom(seed);
  return {
    uniform: (from, to) => from + (to - from) * next(),
    // Box and Muller 1958; 1 - next() lies in (0, 1], so that the logarithm is finite.
    normal: (deviation) => deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (list) => {
      if (list.length === 0) throw new RangeError('pick: 0 entries, at least 1 is needed');
      return list[Math.floor(next() * list.length)]!;
    },
    chance: (probability) => next() < probability,
  };
}

/** A seed of a clip's own from the run's seed and the clip's SHA-256, so that a clip's choices do not depend on the clips before it. */
export function clipSeed(seed: number, sha256: string): number {
  return (Number.parseInt(sha256.slice(0, 8), 16) ^ Math.imul(seed + 1, 0x9e3779b1)) >>> 0;
}
