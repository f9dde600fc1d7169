import type { FamilyRange, FeatureSchema } from '../../detector/classifier/feature-schema';
import { dealFolds } from '../data/folds';
import { innerFold, type InnerFold, type Products } from './inner-fold';
import type { Learner } from './learner';
import { linearLearner } from './linear-model';
import { samplesOf, type Expert, type Recipe } from './recipe';
import type { TrainingItem } from './training-item';

/** Folds of the inner cross-validation. */
const INNER_FOLDS = 3;

/** A family is taken up only where it lifts the inner AUC by this much; less is noise at a few hundred clips. */
export const LEAST_GAIN = 0.005;

/**
 * What each expert of a recipe may choose from: the families that it reads, and those that no expert reads and that lie nearest to one of its own in
 * the schema, frame families to frame families and burst families to burst families. The schema has like beside like.
 */
export function candidatesOf(
  { experts }: Pick<Recipe, 'experts'>,
  { families, frameCount }: Pick<FeatureSchema, 'families' | 'frameCount'>,
): FamilyRange[][] {
  const readerOf = (id: string): number => experts.findIndex(({ ranges }) => ranges.some((range) => range.id === id));
  const isFrame = ({ to }: FamilyRange): boolean => to <= frameCount;
  const nearest = (at: number): number => {
    const distances = families.flatMap((family, i) =>
      readerOf(family.id) >= 0 && isFrame(family) === isFrame(families[at]!)
        ? [{ away: Math.abs(i - at), reader: readerOf(family.id) }]
        : [],
    );
    return distances.sort((a, b) => a.away - b.away)[0]?.reader ?? 0;
  };
  return experts.map((_, reader) => families.filter((_family, i) => nearest(i) === reader));
}

/**
 * Greedy forward selection on training samples alone, for each expert by itself: the family that lifts the AUC of an inner group-disjoint
 * cross-validation most is taken up, until none lifts it by `LEAST_GAIN`.
 * in   samples of both labels from at least three groups; candidates: families to choose from, one list an expert
 * out  the recipe with the chosen families, in the candidates' order; at least one an expert
 */
export function selectFamilies(
  items: readonly TrainingItem[],
  recipe: Recipe,
  candidates: readonly (readonly FamilyRange[])[],
): Recipe {
  const dealt = dealFolds(
    items.map(({ clip }) => clip),
    INNER_FOLDS,
    recipe.seed,
  );
  const foldsOf = (expert: Expert, families: readonly FamilyRange[]): InnerFold[] =>
    [...new Set(dealt)].flatMap((fold): InnerFold[] => {
      const part = (inFold: boolean): readonly TrainingItem[] =>
        samplesOf(
          expert,
          items.filter((_, i) => (dealt[i] === fold) === inFold),
        );
      const rest = part(false);
      if (new Set(rest.map(({ clip }) => clip.label)).size < 2) return [];
      return [innerFold(rest, part(true), families, recipe)];
    });
  const experts = recipe.experts.map((expert, e) => {
    const families = candidates[e]!;
    return { ...expert, ranges: greedy(foldsOf(expert, families), expert, families) };
  });
  return { ...recipe, experts };
}

/** Learns with families chosen anew in every training set; `told` hears which, for each expert. */
export function selectingLearner(
  recipe: Recipe,
  candidates: readonly (readonly FamilyRange[])[],
  told: (families: readonly string[]) => void,
): Learner {
  return (items) => {
    const selected = selectFamilies(items, recipe, candidates);
    told(selected.experts.flatMap(({ ranges }) => ranges.map(({ id }) => id)));
    return linearLearner(selected)(items);
  };
}

function greedy(folds: readonly InnerFold[], expert: Expert, candidates: readonly FamilyRange[]): FamilyRange[] {
  // A family is known by its products, so many numbers for each inner fold; they are worked out once.
  const known = new Map(
    candidates.map((family) => {
      const weight = expert.blockNormalise ? 1 / (family.to - family.from) : 1;
      return [family, folds.map((fold) => sumOf(null, fold.productsOf(family), weight))];
    }),
  );
  const chosen = new Set<FamilyRange>();
  let soFar: readonly (Products | null)[] = folds.map(() => null);
  let best = 0;
  for (;;) {
    const reached = candidates
      .filter((one) => !chosen.has(one))
      .map((family) => {
        const sums = folds.map((_, f) => sumOf(soFar[f]!, known.get(family)![f]!, 1));
        return { family, sums, reach: meanAuc(folds, sums, expert) };
      })
      .reduce<{ family: FamilyRange; sums: Products[]; reach: number } | null>(
        (first, other) => (first === null || other.reach > first.reach ? other : first),
        null,
      );
    if (reached === null || (chosen.size > 0 && reached.reach < best + LEAST_GAIN)) break;
    chosen.add(reached.family);
    soFar = reached.sums;
    best = reached.reach;
  }
  return candidates.filter((one) => chosen.has(one));
}

/** Mean over the folds; 0 where no fold holds both labels. */
function meanAuc(folds: readonly InnerFold[], products: readonly Products[], expert: Expert): number {
  const values = folds.flatMap((fold, f) => fold.aucOf(products[f]!, expert) ?? []);
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Products of what two sets of families say together, the second multiplied. */
function sumOf(first: Products | null, second: Products, weight: number): Products {
  const add = (a: Float32Array | undefined, b: Float32Array): Float32Array => {
    const sum = a === undefined ? new Float32Array(b.length) : a.slice();
    for (let i = 0; i < sum.length; i += 1) sum[i]! += weight * b[i]!;
    return sum;
  };
  return { among: add(first?.among, second.among), across: add(first?.across, second.across) };
}
