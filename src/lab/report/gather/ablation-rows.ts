import { firstFrames } from '../../training/first-frames';
import { familyRows, framesRows, learningRows, SHARE_SEEDS, SHARES } from '../../evaluation/ablation/rows';
import type { AblationRow } from '../../evaluation/ablation/trial-rows';
import type { MeasuredClips } from '../../evaluation/make-study';
import type { ExtractedClip } from '../../extraction/clip-record';
import type { ExpertMemory } from '../../training/expert-memory';
import { linearLearner } from '../../training/linear-model';
import { recipeRanges, type Recipe } from '../../training/recipe';
import { foldCount, type Study } from '../../training/study';
import { countModels, modelsOf } from './count-models';

export const ABLATIONS = ['families', 'groups', 'frames'] as const;
export type Ablation = (typeof ABLATIONS)[number];

/** First measurements by which clips are judged; see `commands/ablations.ts`. */
export interface FirstLook {
  readonly name: string;
  readonly frames: number;
  readonly bursts: number;
}

export interface AblationInput {
  readonly study: Study;
  readonly recipe: Recipe;
  /** Experts that the study's learner trained before. */
  readonly memory: ExpertMemory;
  readonly notAssessed: MeasuredClips['notAssessed'];
  readonly looks: readonly FirstLook[];
  /** The judged clips measured anew from what `shorten` leaves of them, `frames` measured frames of a face at most. */
  readonly measure: (shorten: (extracted: ExtractedClip) => ExtractedClip, frames: number) => MeasuredClips;
}

/** Rows of one ablation, as `lab ablate` prints them; progress on standard error. */
export async function ablationRows(what: Ablation, input: AblationInput): Promise<AblationRow[]> {
  const { study, recipe, memory, notAssessed, looks, measure } = input;
  const models = modelsOf({ folds: foldCount(study), deals: study.deals.length });
  const watch = (rounds: number): ReturnType<typeof countModels> => countModels(what, rounds * models);
  switch (what) {
    case 'families': {
      const ranges = recipeRanges(recipe);
      const watched = watch(2 * ranges.length + 1);
      return familyRows({ ...study, learn: watched(study.learn) }, recipe, ranges, notAssessed, (changed) =>
        watched(linearLearner(changed, memory)),
      );
    }
    case 'groups':
      return learningRows({ ...study, learn: watch(SHARES.length * SHARE_SEEDS.length + 1)(study.learn) }, notAssessed);
    case 'frames': {
      const shortened = new Map(
        looks.map(({ name, ...few }) => [name, measure((one) => firstFrames(one, few), few.frames)]),
      );
      return framesRows({ ...study, learn: watch(looks.length + 1)(study.learn) }, shortened, notAssessed);
    }
  }
}
