import { auc } from '../../metrics/auc';
import { groupBootstrap } from '../../metrics/bootstrap';
import type { HeldOutVerdict } from '../../training/judge-held-out';

/** AUC of a trial minus that of the trial that it is held against, over the clips that both judged; null where nothing can be compared. */
export interface AucDifference {
  readonly aucDifference: number | null;
  /** 95 % interval from drawing whole groups, both trials on the same draw: far narrower than the AUC's own. */
  readonly aucDifferenceLow: number | null;
  readonly aucDifferenceHigh: number | null;
}

export const NO_DIFFERENCE: AucDifference = { aucDifference: null, aucDifferenceLow: null, aucDifferenceHigh: null };

const ROUNDS = 1000;
const SEED = 1;

interface Twice {
  readonly group: string;
  readonly fake: boolean;
  readonly score: number;
  /** Score by the trial that it is held against. */
  readonly before: number;
}

/** in   held-out verdicts of both, of which no clip comes twice */
export function aucDifference(changed: readonly HeldOutVerdict[], reference: readonly HeldOutVerdict[]): AucDifference {
  const scores = new Map(reference.map(({ clip, llr }) => [clip.id, llr]));
  const twice = changed.flatMap(({ clip, llr }): Twice[] => {
    const before = scores.get(clip.id);
    return before === undefined ? [] : [{ group: clip.group, fake: clip.label === 'fake', score: llr, before }];
  });
  const interval = groupBootstrap(twice, gained, ROUNDS, SEED);
  return {
    aucDifference: gained(twice),
    aucDifferenceLow: interval?.low ?? null,
    aucDifferenceHigh: interval?.high ?? null,
  };
}

function gained(clips: readonly Twice[]): number | null {
  const now = auc(clips);
  const before = auc(clips.map((one) => ({ ...one, score: one.before })));
  return now === null || before === null ? null : now - before;
}
