import { originalsOf } from '../data/originals';
import type { Clip } from '../data/clip';
import { auc } from '../metrics/auc';
import { groupBootstrap } from '../metrics/bootstrap';
import { cllr } from '../metrics/cllr';
import { equalErrorRate } from '../metrics/eer';
import { pairedRate } from '../metrics/paired-rate';
import { tprAtFpr } from '../metrics/tpr-at-fpr';
import type { HeldOutVerdict } from '../training/judge-held-out';

/** What a row is about. */
export interface RowAbout {
  /** How clips were held out. */
  readonly protocol: string;
  /** What judged them: `swapwatch`, or a baseline. */
  readonly system: string;
  /** Which copy of each clip was judged: `clean`, or a recompression. */
  readonly variant: string;
  readonly dataset: string;
  readonly method: string;
  /** Kind of manipulation that the fakes are narrowed to; `all` for any. */
  readonly kind: string;
  /** Whether the fakes are set against the reals of their own data set or against those of all. */
  readonly reals: 'own' | 'all';
}

/** Figures of one set of clips. Rates and AUC in [0, 1]; null where the set cannot show it. `Low`, `High`: 95 % bootstrap over groups. */
export interface Row extends RowAbout {
  readonly nFake: number;
  readonly nReal: number;
  readonly auc: number | null;
  readonly aucLow: number | null;
  readonly aucHigh: number | null;
  readonly eer: number | null;
  readonly eerLow: number | null;
  readonly eerHigh: number | null;
  readonly tprAtFpr1: number | null;
  readonly tprAtFpr1Low: number | null;
  readonly tprAtFpr1High: number | null;
  readonly tprAtFpr5: number | null;
  readonly tprAtFpr5Low: number | null;
  readonly tprAtFpr5High: number | null;
  /** Share of fakes above their own original. */
  readonly pairedRate: number | null;
  readonly pairedRateLow: number | null;
  readonly pairedRateHigh: number | null;
  readonly nPairs: number;
  readonly cllr: number | null;
  readonly cllrLow: number | null;
  readonly cllrHigh: number | null;
  /** Share of reals in the bands `suspicious` or `strong`, `strong`. */
  readonly falseAlarmSuspicious: number | null;
  readonly falseAlarmStrong: number | null;
  /** Clips that got no verdict; in no other figure. */
  readonly notAssessed: number;
  /** Share decided rightly at margin 0; only where a published figure is an accuracy (`durall`), null elsewhere. */
  readonly accuracy: number | null;
}

export interface RowSet {
  readonly about: RowAbout;
  /** Verdicts of several plans may be mixed: a real then comes once a plan. */
  readonly judged: readonly HeldOutVerdict[];
  readonly notAssessed: readonly Clip[];
}

const ROUNDS = 1000;
const SEED = 1;

/** A row without figures. */
export function emptyRow(about: RowAbout): Row {
  return {
    ...about,
    nFake: 0,
    nReal: 0,
    auc: null,
    aucLow: null,
    aucHigh: null,
    eer: null,
    eerLow: null,
    eerHigh: null,
    tprAtFpr1: null,
    tprAtFpr1Low: null,
    tprAtFpr1High: null,
    tprAtFpr5: null,
    tprAtFpr5Low: null,
    tprAtFpr5High: null,
    pairedRate: null,
    pairedRateLow: null,
    pairedRateHigh: null,
    nPairs: 0,
    cllr: null,
    cllrLow: null,
    cllrHigh: null,
    falseAlarmSuspicious: null,
    falseAlarmStrong: null,
    notAssessed: 0,
    accuracy: null,
  };
}

interface Item {
  readonly group: string;
  readonly fake: boolean;
  /** Held-out log10 likelihood ratio: calibrated per fold, so folds can be pooled. */
  readonly score: number;
}

/**
 * Works a set's figures out. AUC, EER and TPR rank by held-out llr; a fake is paired with its original under the same plan, and both share a fold, so
 * their rate is that of the margins.
 */
export function evaluateRow({ about, judged, notAssessed }: RowSet): Row {
  const items = judged.map(({ clip, llr }) => ({ group: clip.group, fake: clip.label === 'fake', score: llr }));
  const reals = judged.filter(({ clip }) => clip.label === 'real');
  const measure = (
    figure: (items: readonly Item[]) => number | null,
  ): [number | null, number | null, number | null] => {
    const interval = groupBootstrap(items, figure, ROUNDS, SEED);
    return [figure(items), interval?.low ?? null, interval?.high ?? null];
  };
  const [aucHere, aucLow, aucHigh] = measure(auc);
  const [eer, eerLow, eerHigh] = measure(equalErrorRate);
  const [tprAtFpr1, tprAtFpr1Low, tprAtFpr1High] = measure((drawn) => tprAtFpr(drawn, 0.01));
  const [tprAtFpr5, tprAtFpr5Low, tprAtFpr5High] = measure((drawn) => tprAtFpr(drawn, 0.05));
  const [cllrHere, cllrLow, cllrHigh] = measure(cllr);
  return {
    ...emptyRow(about),
    nFake: distinct(judged.filter(({ clip }) => clip.label === 'fake')),
    nReal: distinct(reals),
    auc: aucHere,
    aucLow,
    aucHigh,
    eer,
    eerLow,
    eerHigh,
    tprAtFpr1,
    tprAtFpr1Low,
    tprAtFpr1High,
    tprAtFpr5,
    tprAtFpr5Low,
    tprAtFpr5High,
    ...pairFigures(judged),
    cllr: cllrHere,
    cllrLow,
    cllrHigh,
    falseAlarmSuspicious: share(reals.map((one) => one.suspicious)),
    falseAlarmStrong: share(reals.map((one) => one.strong)),
    notAssessed: notAssessed.length,
  };
}

function pairFigures(
  judged: readonly HeldOutVerdict[],
): Pick<Row, 'pairedRate' | 'pairedRateLow' | 'pairedRateHigh' | 'nPairs'> {
  const wins = [...new Set(judged.map(({ heldOut }) => heldOut))].flatMap((plan) => {
    const here = judged.filter(({ heldOut }) => heldOut === plan);
    const scores = new Map(here.map(({ clip, llr }) => [clip.id, llr]));
    const groupOf = new Map(here.map(({ clip }) => [clip.id, clip.group]));
    return [...originalsOf(here.map(({ clip }) => clip))].map(([id, reals]) => ({
      group: groupOf.get(id)!,
      rate: pairedRate(scores, new Map([[id, reals]])).rate!,
    }));
  });
  const mean = (drawn: readonly { readonly rate: number }[]): number | null =>
    drawn.length === 0 ? null : drawn.reduce((sum, win) => sum + win.rate, 0) / drawn.length;
  const interval = groupBootstrap(wins, mean, ROUNDS, SEED);
  return {
    pairedRate: mean(wins),
    pairedRateLow: interval?.low ?? null,
    pairedRateHigh: interval?.high ?? null,
    nPairs: wins.length,
  };
}

function distinct(judged: readonly HeldOutVerdict[]): number {
  return new Set(judged.map(({ clip }) => clip.id)).size;
}

/** Share of true; null where nothing is known. */
function share(flags: readonly (boolean | null)[]): number | null {
  const known = flags.filter((flag) => flag !== null);
  return known.length === 0 ? null : known.filter(Boolean).length / known.length;
}
