import { LABELS, type Clip } from '../data/clip';
import { WorldError } from '../world-error';
import type { ClipVectors, TrackVector } from './clip-vectors';
import type { TrackMargin } from './decision';
import type { MarginsOf } from './learner';
import { foldCount, foldOfClip, GROUPS_ONLY, type Fold, type Plan, type Study } from './study';

/** A clip measured by a model that saw neither it nor anything of its group. */
export interface HeldOut {
  readonly clip: Clip;
  /** By the deal that judges. */
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

/** Margins of a study's calibrating clips, deal after deal, each from a model trained on the other folds of that deal. */
export async function crossValidate(study: Study): Promise<HeldOut[]> {
  return measureByDeals(study, study.calibrating, (held) => trainWithout(study, GROUPS_ONLY, [held]));
}

/**
 * Measures clips once a deal, each by the model without its fold of that deal.
 * in   clips; modelWithout: asked once for every fold in which one of them lies
 * out  deal after deal, within each in the order of the clips
 */
export async function measureByDeals(
  study: Study,
  clips: readonly ClipVectors[],
  modelWithout: (held: Fold) => Promise<MarginsOf>,
): Promise<HeldOut[]> {
  const measured: HeldOut[] = [];
  for (const deal of study.deals.keys()) {
    const models = new Map<number, MarginsOf>();
    for (const one of clips) {
      const fold = foldOfClip(study, one.clip, deal);
      const marginsOf = models.get(fold) ?? (await modelWithout({ deal, fold }));
      models.set(fold, marginsOf);
      measured.push(measureClip(one, foldOfClip(study, one.clip), marginsOf));
    }
  }
  return measured;
}

/**
 * Trains on all samples that a plan lets train but those of some folds.
 * Throws WorldError where no fakes or no reals remain.
 */
export async function trainWithout(study: Study, plan: Plan, left: readonly Fold[]): Promise<MarginsOf> {
  const rest = study.items.filter(
    ({ clip }) => plan.trains(clip) && !left.some(({ deal, fold }) => foldOfClip(study, clip, deal) === fold),
  );
  for (const label of LABELS) {
    if (!rest.some(({ clip }) => clip.label === label)) {
      const beside = plan.heldOut === '' ? '' : ` and without ${plan.heldOut}`;
      throw new WorldError(
        `With ${left.length} of ${foldCount(study)} folds held out${beside}, no ${label}s are left to train on. Use more folds (--folds) or clips of more groups.`,
      );
    }
  }
  return study.learn(rest);
}
