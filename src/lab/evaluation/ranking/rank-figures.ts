import type { Clip } from '../../data/clip';
import { originalsOf } from '../../data/originals';
import { groupBootstrap } from '../../metrics/bootstrap';
import { pairedRate } from '../../metrics/paired-rate';

/** A clip as an item of a case: where the ranking put it, and what the detector said. */
export interface RankedClip {
  readonly clip: Clip;
  /** Place in the list, 0 = looked at first; clips that the ranking does not tell apart share one. */
  readonly place: number;
  /** Held-out log10 likelihood ratio; null where the clip got no verdict. */
  readonly llr: number | null;
}

/** A share with its 95 % interval over groups; null where the clips cannot show it. */
export interface Share {
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How a list of clips is ranked. */
export interface RankRow {
  readonly dataset: string;
  readonly variant: string;
  readonly nFake: number;
  readonly nReal: number;
  /** Clips without a verdict; they stand in the list all the same. */
  readonly notAssessed: number;
  /** Pairs of a fake and its original that both got a verdict. */
  readonly nPairs: number;
  /** Share of those fakes that stand above their own original in the list. */
  readonly aboveOriginal: Share;
  /** Share of the same fakes whose likelihood ratio is above their original's: the detector's own paired rate. */
  readonly pairedRate: Share;
  /** How many places the top third has. */
  readonly topThird: number;
  /** Share of the fakes that stand in the top third of the list, those without a verdict among them. */
  readonly recall: Share;
  /** The largest that could be, where there are more fakes than places. */
  readonly mostRecall: number | null;
}

const ROUNDS = 1000;
const SEED = 1;
const TOP = 1 / 3;

/** Figures of one list. */
export function rankRow(dataset: string, variant: string, ranked: readonly RankedClip[]): RankRow {
  const fakes = ranked.filter(({ clip }) => clip.label === 'fake');
  const judged = ranked.filter(({ llr }) => llr !== null);
  const places = topThird(ranked.length);
  const pairs = originalsOf(judged.map(({ clip }) => clip));
  return {
    dataset,
    variant,
    nFake: fakes.length,
    nReal: ranked.length - fakes.length,
    notAssessed: ranked.length - judged.length,
    nPairs: pairs.size,
    // A place is better the smaller it is.
    aboveOriginal: pairShare(judged, pairs, ({ place }) => -place),
    pairedRate: pairShare(judged, pairs, ({ llr }) => llr!),
    topThird: places,
    recall: recallShare(ranked),
    mostRecall: fakes.length === 0 ? null : Math.min(1, places / fakes.length),
  };
}

function topThird(count: number): number {
  return Math.ceil(count * TOP);
}

function pairShare(
  judged: readonly RankedClip[],
  pairs: ReadonlyMap<string, readonly string[]>,
  scoreOf: (ranked: RankedClip) => number,
): Share {
  const scores = new Map(judged.map((one) => [one.clip.id, scoreOf(one)]));
  const groups = new Map(judged.map(({ clip }) => [clip.id, clip.group]));
  const wins = [...pairs].map(([id, reals]) => ({
    group: groups.get(id)!,
    rate: pairedRate(scores, new Map([[id, reals]])).rate!,
  }));
  return shareOf(wins, (drawn) =>
    drawn.length === 0 ? null : drawn.reduce((sum, w) => sum + w.rate, 0) / drawn.length,
  );
}

function recallShare(ranked: readonly RankedClip[]): Share {
  const items = ranked.map(({ clip, place }) => ({ group: clip.group, fake: clip.label === 'fake', place }));
  return shareOf(items, (drawn) => {
    const fakes = drawn.filter(({ fake }) => fake).length;
    if (fakes === 0) return null;
    const room = topThird(drawn.length);
    const last = drawn.map(({ place }) => place).sort((a, b) => a - b)[room - 1]!;
    const before = drawn.filter(({ place }) => place < last);
    const tied = drawn.filter(({ place }) => place === last);
    // Of those that share the last place in the third, as many as there is room for, fakes and reals evenly.
    const fakesOf = (items: readonly { readonly fake: boolean }[]): number => items.filter(({ fake }) => fake).length;
    return (fakesOf(before) + (fakesOf(tied) * (room - before.length)) / tied.length) / fakes;
  });
}

function shareOf<T extends { readonly group: string }>(
  items: readonly T[],
  measure: (drawn: readonly T[]) => number | null,
): Share {
  const interval = groupBootstrap(items, measure, ROUNDS, SEED);
  return { rate: measure(items), low: interval?.low ?? null, high: interval?.high ?? null };
}
