import { weigh, type Weighed } from '../../casework/evidence-view/weigh';
import { marginToLlr } from '../../detector/classifier/calibration';
import type { ModelFile } from '../../detector/classifier/model-file';
import type { ClipVectors } from '../training/clip-vectors';
import { isWithin } from '../training/domain';
import { trackMargins, trainLinear } from '../training/linear-model';
import { recipeRanges, type Recipe } from '../training/recipe';
import { foldOfClip, type Study } from '../training/study';

/** The main face of a clip, weighed by a model that saw nothing of its group. */
export interface HeldOutParts {
  readonly fake: boolean;
  /** Unbounded log10 likelihood ratio. */
  readonly llr: number;
  readonly parts: Weighed;
  readonly vector: Float64Array;
}

/**
 * Splits the likelihood ratios of held-out main faces as the detector would: one model a fold, trained on the other folds, with the calibration and the domain
 * of the model that is described (which were fitted on the margins of these fold models, and of those of the other deals).
 * out  clips in order; those outside the domain are left out, as they get no verdict
 */
export function heldOutParts(
  study: Study,
  recipe: Recipe,
  file: Pick<ModelFile, 'calibration' | 'domain'>,
  say: (sentence: string) => void,
): HeldOutParts[] {
  const ranges = recipeRanges(recipe);
  const folds = [...new Set(study.deals[0].values())].sort((a, b) => a - b);
  const found = new Map<ClipVectors, HeldOutParts>();
  for (const fold of folds) {
    const held = study.tested.filter(({ clip, tracks }) => {
      return foldOfClip(study, clip) === fold && isWithin(tracks[0]!, file.domain);
    });
    if (held.length === 0) continue;
    const model = trainLinear(
      study.items.filter(({ clip }) => foldOfClip(study, clip) !== fold),
      recipe,
    );
    const marginsOf = trackMargins(model, recipe);
    const numbers = {
      scaler: model.scaler,
      svm: { W: [...model.svm.W!] },
      calibration: file.calibration,
    };
    for (const one of held) {
      const main = one.tracks[0]!;
      const llr = marginToLlr(marginsOf({ clip: one.clip, tracks: [main] })[0]!, file.calibration, main);
      const parts = weigh(numbers, ranges, { ...main, vector: main.features }, llr);
      found.set(one, { fake: one.clip.label === 'fake', llr, parts, vector: main.features });
    }
    say(`fold ${fold + 1} of ${folds.length}: ${held.length} faces`);
  }
  return study.tested.flatMap((one) => found.get(one) ?? []);
}
