import { LABELS, type Clip } from '../data/clip';
import { WorldError } from '../world-error';
import type { ClipVectors, TrackVector } from './clip-vectors';
import type { TrackMargin } from './decision';
import type { MarginsOf } from './learner';
import { foldOfClip, GROUPS_ONLY, type Plan, type Study } from './study';

/** A clip measured by a model that saw neither it nor anything of its group. */
export interface HeldOut {
  readonly clip: Clip;
  readonly fold: number;
  /** Of its tracks, most frames first. */
  readonly margins: readonly TrackMargin[];
  /** Of its main face as known after fewer frames; may be none. */
  readonly looks: readonly TrackMargin[];
}

/** Has a model measure a clip that it never saw. */
export function measureClip(one: ClipVectors, fold: number, marginsOf: MarginsOf): HeldOut {
  const measure = (tracks: readonly TrackVector[]): TrackMargin[] => {
    if (tracks.length === 0) return [];
    const margins = marginsOf({ clip: one.clip, tracks });
    return tracks.map(({ framesUsed, burstsUsed, medianFaceSizePx, detail, bitsPerPixelS }, i) => {
      const known = bitsPerPixelS !== undefined && { bitsPerPixelS };
      return { margin: margins[i]!, framesUsed, burstsUsed, medianFaceSizePx, detail, ...known };
    });
  };
  return { clip: one.clip, fold, margins: measure(one.tracks), looks: measure(one.looks ?? []) };
}

/** Margins of a study's calibrating clips, in their order, each from a model trained on the other folds. */
export async function crossValidate(study: Study): Promise<HeldOut[]> {
  const folds = study.calibrating.map(({ clip }) => foldOfClip(study, clip));
  const models = new Map<number, MarginsOf>();
  for (const fold of new Set(folds)) models.set(fold, await trainWithout(study, GROUPS_ONLY, [fold]));
  return study.calibrating.map((one, i) => {
    const fold = folds[i]!;
    return measureClip(one, fold, models.get(fold)!);
  });
}

/**
 * Trains on all samples that a plan lets train but those of some folds.
 * Throws WorldError where no fakes or no reals remain.
 */
export async function trainWithout(study: Study, plan: Plan, left: readonly number[]): Promise<MarginsOf> {
  const rest = study.items.filter(({ clip }) => plan.trains(clip) && !left.includes(foldOfClip(study, clip)));
  for (const label of LABELS) {
    if (!rest.some(({ clip }) => clip.label === label)) {
      const beside = plan.heldOut === '' ? '' : ` and without ${plan.heldOut}`;
      throw new WorldError(
        `With ${left.length} of ${new Set(study.foldOf.values()).size} folds held out${beside}, no ${label}s are left to train on. Use more folds (--folds) or clips of more groups.`,
      );
    }
  }
  return study.learn(rest);
}
