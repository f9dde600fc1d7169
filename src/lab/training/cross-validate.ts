import { marginToLlr } from '../../detector/classifier/likelihood-ratio';
import type { ModelFile } from '../../detector/classifier/model-file';
import { dealFolds, refuseSharedGroups } from '../data/folds';
import type { Clip } from '../data/clip';
import type { ClipVectors } from './clip-vectors';
import { clipMargin, trainLinear, type Recipe } from './linear-model';
import { fitPlatt } from './platt';
import { placeBands } from './thresholds';

/** A clip judged by a model that saw neither it nor anything of its group. */
export interface HeldOut {
  readonly clip: Clip;
  readonly fold: number;
  readonly margin: number;
}

/** ... and by a calibration and band limits fitted without its fold. */
export interface HeldOutVerdict extends HeldOut {
  /** Unbounded log10 likelihood ratio. */
  readonly llr: number;
  /** Null where the other folds hold too few reals to place the limit. */
  readonly suspicious: boolean | null;
  readonly strong: boolean | null;
}

/** Margins of all clips, each from a model trained on the other folds; folds never share a group. */
export async function crossValidate(clips: readonly ClipVectors[], recipe: Recipe): Promise<HeldOut[]> {
  const members = clips.map(({ clip }) => clip);
  const folds = dealFolds(members, recipe.folds, recipe.seed);
  refuseSharedGroups(members, folds);
  const results = new Array<HeldOut>(clips.length);
  for (const fold of new Set(folds)) {
    const model = await trainLinear(
      clips.filter((_, i) => folds[i] !== fold),
      recipe,
    );
    const marginOf = clipMargin(model, recipe);
    clips.forEach((one, i) => {
      if (folds[i] === fold) results[i] = { clip: one.clip, fold, margin: marginOf(one) };
    });
  }
  return results;
}

/** Platt's sigmoid on held-out margins, with the prior odds of that very set beside it. */
export function calibrate(heldOut: readonly HeldOut[]): ModelFile['calibration'] {
  const fake = heldOut.map(({ clip }) => clip.label === 'fake');
  const fit = fitPlatt(
    heldOut.map(({ margin }) => margin),
    fake,
  );
  const fakes = fake.filter(Boolean).length;
  return { ...fit, priorLogOdds: Math.log(fakes / (fake.length - fakes)) };
}

/**
 * Calibrates and bands each fold by the margins of the other folds alone, so that what is reported on it was fitted without it.
 * in   held-out margins of at least two folds, fakes and reals in the rest of each
 */
export function judgeHeldOut(heldOut: readonly HeldOut[]): HeldOutVerdict[] {
  const byFold = new Map<number, { calibration: ModelFile['calibration']; bands: ModelFile['bands'] }>();
  for (const fold of new Set(heldOut.map((one) => one.fold))) {
    const others = heldOut.filter((one) => one.fold !== fold);
    const calibration = calibrate(others);
    byFold.set(fold, { calibration, bands: bandsOf(others, calibration) });
  }
  return heldOut.map((one) => {
    const { calibration, bands } = byFold.get(one.fold)!;
    const llr = marginToLlr(one.margin, calibration);
    const reaches = (limit: number | null): boolean | null => (limit === null ? null : llr >= limit);
    return { ...one, llr, suspicious: reaches(bands.suspiciousFromLlr), strong: reaches(bands.strongFromLlr) };
  });
}

/** Band limits for held-out margins under a calibration. */
export function bandsOf(heldOut: readonly HeldOut[], calibration: ModelFile['calibration']): ModelFile['bands'] {
  const llrs = (label: Clip['label']): number[] =>
    heldOut.filter(({ clip }) => clip.label === label).map(({ margin }) => marginToLlr(margin, calibration));
  return placeBands(llrs('fake'), llrs('real'));
}
