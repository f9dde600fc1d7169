import { detailOf } from '../../detector/classifier/detail';
import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import { expertMemory, type ExpertMemory } from './expert-memory';
import type { Learner } from './learner';
import { trackMargins, trainLinear } from './linear-model';
import type { Expert, Recipe } from './recipe';

/**
 * A sum of the recipe's SVMs whose weights follow the quality of the face: those that read single frames count more where there is fine detail, those
 * that read bursts where there is little. With `rank` the share of the training samples that show less detail, a margin counts
 * 1 + strength (2 rank - 1) times if its SVM reads frames, 1 - strength (2 rank - 1) times if it reads bursts. Nothing is fitted, so nothing can be
 * fitted to which source is of which quality.
 * in   strength: [0, 1]; 0 is the plain sum, 1 leaves frames alone for the best faces and bursts alone for the worst
 * Throws RangeError where the schema does not tell detail.
 */
export function conditionedLearner(
  recipe: Recipe,
  { families, frameCount }: Pick<FeatureSchema, 'families' | 'frameCount'>,
  strength: number,
  memory: ExpertMemory = expertMemory(),
): Learner {
  const detailIn = (vector: Float64Array): number => {
    const detail = detailOf(vector, families);
    if (detail === null) throw new RangeError('conditionedLearner: the schema does not tell fine detail');
    return detail;
  };
  const readsFrames = ({ ranges }: Expert): boolean => ranges.every(({ to }) => to <= frameCount);
  return (items) => {
    const details = items.map(({ vector }) => detailIn(vector));
    const parts = recipe.experts.map((expert) => {
      const single = { ...recipe, experts: [expert] };
      return {
        sign: readsFrames(expert) ? 1 : -1,
        marginsOf: trackMargins(trainLinear(items, single, memory), single),
      };
    });
    return Promise.resolve((clip) => {
      const margins = parts.map(({ marginsOf }) => marginsOf(clip));
      return clip.tracks.map(({ features }, t) => {
        const detail = detailIn(features);
        const rank = details.filter((one) => one < detail).length / details.length;
        return parts.reduce((sum, { sign }, p) => sum + margins[p]![t]! * (1 + sign * strength * (2 * rank - 1)), 0);
      });
    });
  };
}
