import { marginToLlr } from '../../detector/classifier/likelihood-ratio';
import type { ModelFile } from '../../detector/classifier/model-file';
import { dealFolds, refuseSharedGroups } from '../data/folds';
import { LABELS, type Clip } from '../data/clip';
import { WorldError } from '../world-error';
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

/** Margins of all clips, in their order, each from a model trained on the other folds; folds never share a group. */
export async function crossValidate(clips: readonly ClipVectors[], recipe: Recipe): Promise<HeldOut[]> {
  const members = clips.map(({ clip }) => clip);
  const folds = dealFolds(members, recipe.folds, recipe.seed);
  refuseSharedGroups(members, folds);
  const results = new Array<HeldOut>(clips.length);
  for (const fold of new Set(folds)) {
    const marginOf = await trainWithout(clips, folds, [fold], recipe);
    clips.forEach((one, i) => {
      if (folds[i] === fold) results[i] = { clip: one.clip, fold, margin: marginOf(one) };
    });
  }
  return results;
}

/**
 * What a model of all clips but those of some folds makes of a clip.
 * in   folds: per clip its fold; left: the folds left out
 * Throws WorldError where no fakes or no reals remain to train on.
 */
export async function trainWithout(
  clips: readonly ClipVectors[],
  folds: readonly number[],
  left: readonly number[],
  recipe: Recipe,
): Promise<(clip: ClipVectors) => number> {
  const rest = clips.filter((_, i) => !left.includes(folds[i]!));
  for (const label of LABELS) {
    if (!rest.some(({ clip }) => clip.label === label)) {
      throw new WorldError(
        `With ${left.length} of ${new Set(folds).size} folds held out, no ${label}s are left to train on. Use more folds (--folds) or clips of more groups.`,
      );
    }
  }
  return clipMargin(await trainLinear(rest, recipe), recipe);
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

/** Band limits for held-out margins under a calibration. */
export function bandsOf(heldOut: readonly HeldOut[], calibration: ModelFile['calibration']): ModelFile['bands'] {
  const llrs = (label: Clip['label']): number[] =>
    heldOut.filter(({ clip }) => clip.label === label).map(({ margin }) => marginToLlr(margin, calibration));
  return placeBands(llrs('fake'), llrs('real'));
}
