import type { Clip } from '../data/clip';
import { dealFolds, refuseSharedGroups } from '../data/folds';
import type { ClipVectors } from './clip-vectors';
import type { Recalibrate } from './decision';
import type { Learner } from './learner';
import type { TrainingItem } from './training-item';

/** One classifier and all that it may be trained on, calibrated and judged by. */
export interface Study {
  readonly learn: Learner;
  /** Samples to train on. */
  readonly items: readonly TrainingItem[];
  /** Clips to be judged; no id twice. */
  readonly tested: readonly ClipVectors[];
  /** Clips whose held-out margins calibrate; an id may come once a variant, and every variant's look at fewer frames is used. */
  readonly calibrating: readonly ClipVectors[];
  /** Fold of every group. */
  readonly foldOf: ReadonlyMap<string, number>;
  /** A trial's own calibration of some faces, learnt where the common one is; absent: the common one for all. */
  readonly recalibrate?: Recalibrate;
}

/** Which of a study's clips a question is about. */
export interface Plan {
  /** What the models never saw beside the groups held out, e.g. a method; `''` for nothing. */
  readonly heldOut: string;
  /** Clips that may train and calibrate. */
  readonly trains: (clip: Clip) => boolean;
  /** Clips that are judged. */
  readonly judges: (clip: Clip) => boolean;
}

/** Nothing but groups held out. */
export const GROUPS_ONLY: Plan = { heldOut: '', trains: () => true, judges: () => true };

/**
 * Deals the groups of a data set into folds. All clips of the data are dealt, measured or not, so that every protocol, system and variant is
 * judged by the same folds.
 * out  fold of each group, in [0, foldCount)
 */
export function groupFolds(clips: readonly Clip[], foldCount: number, seed: number): Map<string, number> {
  const folds = dealFolds(clips, foldCount, seed);
  refuseSharedGroups(clips, folds);
  return new Map(clips.map(({ group }, i) => [group, folds[i]!]));
}

/** Fold of a clip. Throws RangeError where its group was dealt to none: it could be on both sides. */
export function foldOfClip({ foldOf }: Pick<Study, 'foldOf'>, { id, group }: Clip): number {
  const fold = foldOf.get(group);
  if (fold === undefined) throw new RangeError(`study: the group ${group} of ${id} lies in no fold`);
  return fold;
}
