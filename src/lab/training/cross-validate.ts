import { marginToLlr } from '../../detector/classifier/likelihood-ratio';
import type { ModelFile } from '../../detector/classifier/model-file';
import { LABELS, type Clip } from '../data/clip';
import { WorldError } from '../world-error';
import type { MarginOf } from './learner';
import { fitPlatt } from './platt';
import { foldOfClip, GROUPS_ONLY, type Plan, type Study } from './study';
import { placeBands } from './thresholds';

/** A clip judged by a model that saw neither it nor anything of its group. */
export interface HeldOut {
  readonly clip: Clip;
  readonly fold: number;
  readonly margin: number;
}

/** Margins of a study's calibrating clips, in their order, each from a model trained on the other folds. */
export async function crossValidate(study: Study): Promise<HeldOut[]> {
  const folds = study.calibrating.map(({ clip }) => foldOfClip(study, clip));
  const models = new Map<number, MarginOf>();
  for (const fold of new Set(folds)) models.set(fold, await trainWithout(study, GROUPS_ONLY, [fold]));
  return study.calibrating.map((one, i) => {
    const fold = folds[i]!;
    return { clip: one.clip, fold, margin: models.get(fold)!(one) };
  });
}

/**
 * Trains on all samples that a plan lets train but those of some folds.
 * Throws WorldError where no fakes or no reals remain.
 */
export async function trainWithout(study: Study, plan: Plan, left: readonly number[]): Promise<MarginOf> {
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

/**
 * Platt's sigmoid on held-out margins, with the prior odds of that very set beside it.
 * Throws WorldError where fakes or reals are missing.
 */
export function calibrate(heldOut: readonly HeldOut[]): ModelFile['calibration'] {
  const fake = heldOut.map(({ clip }) => clip.label === 'fake');
  if (!fake.includes(true) || !fake.includes(false)) {
    throw new WorldError(
      `Of ${fake.length} clips to calibrate by, all are ${fake[0] === true ? 'fakes' : 'reals'}. Use more folds (--folds) or clips of more groups.`,
    );
  }
  const fit = fitPlatt(
    heldOut.map(({ margin }) => margin),
    fake,
  );
  const fakes = fake.filter(Boolean).length;
  return { ...fit, priorLogOdds: Math.log(fakes / (fake.length - fakes)) };
}

/** Band limits for held-out margins under a calibration. */
export function bandsOf(heldOut: readonly HeldOut[], calibration: ModelFile['calibration']): ModelFile['bands'] {
  const llrs = (label: Clip['label']): number[] =>
    heldOut.filter(({ clip }) => clip.label === label).map(({ margin }) => marginToLlr(margin, calibration));
  return placeBands(llrs('fake'), llrs('real'));
}
