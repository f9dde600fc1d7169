import { auc } from '../../metrics/auc';
import { groupBootstrap } from '../../metrics/bootstrap';
import { cllr } from '../../metrics/cllr';
import type { HeldOutVerdict } from '../../training/judge-held-out';

/**
 * AUC and Cllr of a trial minus those of the trial that it is held against, over the clips that both judged; null where nothing can be compared.
 * `Low`, `High`: 95 % interval from drawing whole groups, both trials on the same draw: far narrower than the figure's own.
 */
export interface Difference {
  readonly aucDifference: number | null;
  readonly aucDifferenceLow: number | null;
  readonly aucDifferenceHigh: number | null;
  readonly cllrDifference: number | null;
  readonly cllrDifferenceLow: number | null;
  readonly cllrDifferenceHigh: number | null;
}

export const NO_DIFFERENCE: Difference = {
  aucDifference: null,
  aucDifferenceLow: null,
  aucDifferenceHigh: null,
  cllrDifference: null,
  cllrDifferenceLow: null,
  cllrDifferenceHigh: null,
};

const ROUNDS = 1000;
const SEED = 1;

interface Scored {
  readonly group: string;
  readonly fake: boolean;
  readonly score: number;
}

interface Twice extends Scored {
  /** Score by the trial that it is held against. */
  readonly before: number;
}

/** in   held-out verdicts of both, of which no clip comes twice */
export function difference(changed: readonly HeldOutVerdict[], reference: readonly HeldOutVerdict[]): Difference {
  const scores = new Map(reference.map(({ clip, llr }) => [clip.id, llr]));
  const twice = changed.flatMap(({ clip, llr }): Twice[] => {
    const before = scores.get(clip.id);
    return before === undefined ? [] : [{ group: clip.group, fake: clip.label === 'fake', score: llr, before }];
  });
  const [ofAuc, ofCllr] = [auc, cllr].map((figure) => {
    const gained = gainOf(figure);
    return { value: gained(twice), interval: groupBootstrap(twice, gained, ROUNDS, SEED) };
  });
  return {
    aucDifference: ofAuc!.value,
    aucDifferenceLow: ofAuc!.interval?.low ?? null,
    aucDifferenceHigh: ofAuc!.interval?.high ?? null,
    cllrDifference: ofCllr!.value,
    cllrDifferenceLow: ofCllr!.interval?.low ?? null,
    cllrDifferenceHigh: ofCllr!.interval?.high ?? null,
  };
}

function gainOf(figure: (clips: readonly Scored[]) => number | null): (clips: readonly Twice[]) => number | null {
  return (clips) => {
    const now = figure(clips);
    const before = figure(clips.map((one) => ({ ...one, score: one.before })));
    return now === null || before === null ? null : now - before;
  };
}
