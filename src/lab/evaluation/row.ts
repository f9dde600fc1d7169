import { originalsOf } from '../data/originals';
import type { Clip } from '../data/clip';
import { auc } from '../metrics/auc';
import { groupBootstrap } from '../metrics/bootstrap';
import { cllr } from '../metrics/cllr';
import { equalErrorRate } from '../metrics/eer';
import { pairedRate } from '../metrics/paired-rate';
import { tprAtFpr } from '../metrics/tpr-at-fpr';
import type { HeldOutVerdict } from '../training/judge-held-out';

/** Figures of one set of clips. Rates and AUC in [0, 1]; null where the set cannot show it. `Low`, `High`: 95 % bootstrap over groups. */
export interface Row {
  readonly protocol: string;
  readonly dataset: string;
  readonly method: string;
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
}

export interface RowSet {
  readonly protocol: string;
  readonly dataset: string;
  readonly method: string;
  readonly judged: readonly HeldOutVerdict[];
  readonly notAssessed: readonly Clip[];
}

const ROUNDS = 1000;
const SEED = 1;

interface Item {
  readonly group: string;
  readonly fake: boolean;
  /** Held-out log10 likelihood ratio: calibrated per fold, so folds can be pooled. */
  readonly score: number;
}

/** Works a set's figures out. AUC, EER and TPR rank by held-out llr; pairs share a fold, so their rate is that of the margins. */
export function evaluateRow({ protocol, dataset, method, judged, notAssessed }: RowSet): Row {
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
    protocol,
    dataset,
    method,
    nFake: judged.length - reals.length,
    nReal: reals.length,
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
  const scores = new Map(judged.map(({ clip, llr }) => [clip.id, llr]));
  const originals = originalsOf(judged.map(({ clip }) => clip));
  const groupOf = new Map(judged.map(({ clip }) => [clip.id, clip.group]));
  const { rate, pairs } = pairedRate(scores, originals);
  const wins = [...originals].map(([id, reals]) => ({
    group: groupOf.get(id)!,
    rate: pairedRate(scores, new Map([[id, reals]])).rate!,
  }));
  const interval = groupBootstrap(
    wins,
    (drawn) => drawn.reduce((sum, win) => sum + win.rate, 0) / drawn.length,
    ROUNDS,
    SEED,
  );
  return {
    pairedRate: rate,
    pairedRateLow: interval?.low ?? null,
    pairedRateHigh: interval?.high ?? null,
    nPairs: pairs,
  };
}

/** Share of true; null where nothing is known. */
function share(flags: readonly (boolean | null)[]): number | null {
  const known = flags.filter((flag) => flag !== null);
  return known.length === 0 ? null : known.filter(Boolean).length / known.length;
}
