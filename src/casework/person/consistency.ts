import type { OtherPeople } from './other-people';
import { average, distancesInSpreads, distancesOf, type Blocks, type PartModel, type Windows } from './part-model';

/**
 * `like`: no more unusual than the person's own clips, and hardly anybody else's comes as near; `unlike`: more unusual than every one of the person's own clips;
 * else nothing can be said.
 */
export type Statement = 'like' | 'unlike' | 'cannot-say';

/** How a clip stands to a person's own clips and to those of other people. Counts of clips that were each judged by a model that did not know them. */
export interface Consistency {
  /** Mean over the clip's windows; larger is more unusual. Only the order means something. */
  readonly distance: number;
  /** 95 % interval of it; null where it cannot be told. */
  readonly low: number | null;
  readonly high: number | null;
  /** Own clips that are at least as unusual, of how many. At the interval's ends the count may differ: from `ownLeast` to `ownMost`. */
  readonly ownAsFar: number;
  readonly ownLeast: number;
  readonly ownMost: number;
  readonly ownCount: number;
  /** Clips of other people that come at least as near, of how many. */
  readonly othersAsNear: number;
  readonly othersCount: number;
  readonly statement: Statement;
}

/** Windows overlap by half: so many of them are worth one less than half of them more. */
const independent = (windows: number): number => (windows + 1) / 2;

/** Share of other people that may come as near as a clip that is called `like`; without it, 63 % of them were called so for a person with clips from many sources. */
const MAX_OTHERS_SHARE = 0.1;

/** 97.5 % point of the normal distribution. */
const Z = 1.96;

/** An interval of a distance. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % interval of a clip's distance: what windows of one clip differ by in the person's own clips, over the square root of the number of windows that count. A clip's
 * own windows are mostly too few to tell.
 * in   number of windows, `windowSd` of the part          out   null where the enrolled clips are too short to tell
 */
export function intervalOf(distance: number, windows: number, windowSd: number | null): Interval | null {
  if (windowSd === null) return null;
  const half = (Z * windowSd) / Math.sqrt(independent(windows));
  return { low: distance - half, high: distance + half };
}

/**
 * Holds a clip against a person's own clips and against other people's.
 * in   the person's part, the clip's windows as measured (one at least), other people of the same schema
 *      `single`: one row is all that there can be (texture): no interval, the distance alone decides
 * A clip that the person was enrolled from is to be looked up in `part.own` instead: the model knows it.
 */
export function consistencyOf(
  part: PartModel,
  windows: Windows,
  others: OtherPeople,
  blocks: Blocks,
  { single = false }: { readonly single?: boolean } = {},
): Consistency {
  const distance = average(distancesOf(part, windows, others.spread, blocks));
  const interval = single ? { low: distance, high: distance } : intervalOf(distance, windows.length, part.windowSd);
  return standing(part, distance, interval, others, blocks);
}

/** Where a distance stands among those of own clips and of other people's. */
export function standing(
  part: PartModel,
  distance: number,
  interval: Interval | null,
  others: OtherPeople,
  blocks: Blocks,
): Consistency {
  const asFar = (limit: number): number => part.own.filter((clip) => clip.distance >= limit).length;
  const theirs = others.clips.map((clip) => average(distancesInSpreads(part, clip, blocks)));
  const othersAsNear = theirs.filter((other) => other <= distance).length;
  const near = othersAsNear <= MAX_OTHERS_SHARE * theirs.length;
  const ownLeast = asFar(interval?.high ?? distance);
  const ownMost = asFar(interval?.low ?? distance);
  return {
    distance,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    ...{ ownAsFar: asFar(distance), ownLeast, ownMost, ownCount: part.own.length },
    othersAsNear,
    othersCount: theirs.length,
    statement:
      interval === null ? 'cannot-say' : ownMost === 0 ? 'unlike' : ownLeast > 0 && near ? 'like' : 'cannot-say',
  };
}

/**
 * How well an enrolment tells the person from others, by its own clips, each judged by the rest of them.
 * out  share of pairs (own clip, clip of another person) in which the own one is nearer, [0, 1], 0.5 = chance
 */
export function tellsApart(part: PartModel, others: OtherPeople, blocks: Blocks): number {
  const theirs = others.clips.map((clip) => average(distancesInSpreads(part, clip, blocks)));
  const wins = part.own.reduce(
    (sum, own) =>
      sum + theirs.reduce((won, other) => won + (own.distance < other ? 1 : own.distance === other ? 0.5 : 0), 0),
    0,
  );
  return wins / (part.own.length * theirs.length);
}
