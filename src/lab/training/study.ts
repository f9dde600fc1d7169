import type { Clip } from '../data/clip';
import { dealFolds, refuseSharedGroups } from '../data/folds';
import type { ClipVectors } from './clip-vectors';
import type { Recalibrate } from './decision';
import type { Learner } from './learner';
import type { Recipe } from './recipe';
import type { TrainingItem } from './training-item';

/** Fold of every group. */
export type Deal = ReadonlyMap<string, number>;

/**
 * Deals of the same groups. By the first a clip is judged; by each of them every clip is measured once to calibrate, so that what is learnt of a clip
 * does not hang on the one chance by which others lay in its fold.
 */
export type Deals = readonly [Deal, ...Deal[]];

/** One fold of one of a study's deals. */
export interface Fold {
  /** Place in `Study.deals`. */
  readonly deal: number;
  readonly fold: number;
}

/** One classifier and all that it may be trained on, calibrated and judged by. */
export interface Study {
  readonly learn: Learner;
  /** Samples to train on. */
  readonly items: readonly TrainingItem[];
  /** Clips to be judged; no id twice. */
  readonly tested: readonly ClipVectors[];
  /** Clips whose held-out margins calibrate; an id may come once a variant, and every variant's look at fewer frames is used. */
  readonly calibrating: readonly ClipVectors[];
  readonly deals: Deals;
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
export function groupFolds(clips: readonly Clip[], foldCount: number, seed: number): Deal {
  const folds = dealFolds(clips, foldCount, seed);
  refuseSharedGroups(clips, folds);
  return new Map(clips.map(({ group }, i) => [group, folds[i]!]));
}

/** Seeds of a recipe's deals are so far apart, so that runs of seeds side by side share none. */
const SEED_STEP = 1000;

/** All the deals that a recipe asks for; its own seed deals the first. */
export function dealsOf(
  clips: readonly Clip[],
  { folds, seed, deals }: Pick<Recipe, 'folds' | 'seed' | 'deals'>,
): Deals {
  const deal = (i: number): Deal => groupFolds(clips, folds, seed + i * SEED_STEP);
  return [deal(0), ...Array.from({ length: deals - 1 }, (_, i) => deal(i + 1))];
}

/** Folds by which clips are judged. */
export function foldCount({ deals }: Pick<Study, 'deals'>): number {
  return new Set(deals[0].values()).size;
}

/** Fold of a clip, by the deal that judges unless told otherwise. Throws RangeError where its group was dealt to none: it could be on both sides. */
export function foldOfClip({ deals }: Pick<Study, 'deals'>, { id, group }: Clip, deal = 0): number {
  const fold = deals[deal]!.get(group);
  if (fold === undefined) throw new RangeError(`study: the group ${group} of ${id} lies in no fold`);
  return fold;
}
