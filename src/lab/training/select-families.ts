import type { FamilyRange } from '../../detector/classifier/feature-schema';
import { dealFolds } from '../data/folds';
import { auc } from '../metrics/auc';
import type { Learner } from './learner';
import { linearLearner } from './linear-model';
import { withOneExpert, type Recipe } from './recipe';
import { isPseudoVariant, type TrainingItem } from './training-item';

/** Folds of the inner cross-validation. */
const INNER_FOLDS = 3;

/** A family is taken up only where it lifts the inner AUC by this much; less is noise at a few hundred clips. */
export const LEAST_GAIN = 0.005;

/**
 * Greedy forward selection on training samples alone: the family that lifts the AUC of an inner group-disjoint cross-validation most is taken up, until
 * none lifts it by `LEAST_GAIN`.
 * in   samples of both labels from at least three groups; candidates: families to choose from
 * out  the chosen families, in the candidates' order; at least one
 */
export async function selectFamilies(
  items: readonly TrainingItem[],
  recipe: Recipe,
  candidates: readonly FamilyRange[],
): Promise<FamilyRange[]> {
  const folds = dealFolds(
    items.map(({ clip }) => clip),
    INNER_FOLDS,
    recipe.seed,
  );
  const chosen = new Set<FamilyRange>();
  let best = 0;
  for (;;) {
    let next: FamilyRange | null = null;
    let bestNext = -Infinity;
    for (const candidate of candidates.filter((one) => !chosen.has(one))) {
      const ranges = candidates.filter((one) => chosen.has(one) || one === candidate);
      const reached = await innerAuc(items, folds, linearLearner(withOneExpert(recipe, ranges)));
      if (reached > bestNext) [next, bestNext] = [candidate, reached];
    }
    if (next === null || (chosen.size > 0 && bestNext < best + LEAST_GAIN)) break;
    chosen.add(next);
    best = bestNext;
  }
  return candidates.filter((one) => chosen.has(one));
}

/** A learner that selects families anew in every training set it gets; `told` hears which. */
export function selectingLearner(
  recipe: Recipe,
  candidates: readonly FamilyRange[],
  told: (families: readonly string[]) => void,
): Learner {
  return async (items) => {
    const ranges = await selectFamilies(items, recipe, candidates);
    told(ranges.map(({ id }) => id));
    return linearLearner(withOneExpert(recipe, ranges))(items);
  };
}

/** What a margin does not read. */
const ANY_TRACK = { trackId: 0, framesUsed: 1, burstsUsed: 0, medianFaceSizePx: 1, detail: null };

/** Mean over the folds of the AUC on samples held out (those that the lab did not make itself); 0 where no fold holds both labels. */
async function innerAuc(items: readonly TrainingItem[], folds: readonly number[], learn: Learner): Promise<number> {
  const values: number[] = [];
  for (const fold of new Set(folds)) {
    const rest = items.filter((_, i) => folds[i] !== fold);
    const held = items.filter((item, i) => folds[i] === fold && !isPseudoVariant(item.variant));
    if (new Set(rest.map(({ clip }) => clip.label)).size < 2) continue;
    const marginsOf = await learn(rest);
    const value = auc(
      held.map(({ clip, vector }) => ({
        fake: clip.label === 'fake',
        score: marginsOf({ clip, tracks: [{ ...ANY_TRACK, features: vector }] })[0]!,
      })),
    );
    if (value !== null) values.push(value);
  }
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
