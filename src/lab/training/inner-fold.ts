import type { FamilyRange } from '../../detector/classifier/feature-schema';
import { createScaling } from '../../detector/classifier/scaler';
import { auc } from '../metrics/auc';
import { fitScaler } from './fit-scaler';
import { trainOnProducts } from './gram-svm';
import { LINEAR_TRAINING } from './linear-svm';
import type { Expert, Recipe } from './recipe';
import { sampleCosts } from './sample-costs';
import { isPseudoVariant, type TrainingItem } from './training-item';

/** Products of samples that train with each other (n x n), and of samples held out with those (m x n). */
export interface Products {
  readonly among: Float32Array;
  readonly across: Float32Array;
}

/** Coarser than for a model that judges, LIBLINEAR's default: thousands of SVMs are compared, by ranks alone. */
const TRAINING = { ...LINEAR_TRAINING, tolerance: 0.1 };

/** One inner split of training samples, ready to say how well any families do on it. */
export interface InnerFold {
  /** Products of one family's scores. */
  readonly productsOf: (family: FamilyRange) => Products;
  /** AUC on the samples held out, of an SVM of an expert's settings on products that were added up; null without both kinds. */
  readonly aucOf: (products: Products, settings: Pick<Expert, 'cost'>) => number | null;
}

/**
 * Scales the samples of an inner split by those that train.
 * in   rest: samples that train, of both labels; held: samples held out, of which those that the lab made itself are judged by nobody;
 *      families: all that will be asked about
 */
export function innerFold(
  rest: readonly TrainingItem[],
  held: readonly TrainingItem[],
  families: readonly FamilyRange[],
  recipe: Pick<Recipe, 'scaling' | 'sourceBalance' | 'groupBalance'>,
): InnerFold {
  const judged = held.filter(({ variant }) => !isPseudoVariant(variant));
  const ranges = [...families].sort((a, b) => a.from - b.from);
  const vectors = rest.map(({ vector }) => vector);
  const scale = createScaling(fitScaler(vectors, ranges, recipe.scaling), ranges);
  const scaled = (items: readonly TrainingItem[]): Float64Array[] => items.map(({ vector }) => scale(vector));
  const [training, tested] = [scaled(rest), scaled(judged)];
  const fakes = rest.map(({ clip }) => clip.label === 'fake');
  const starts = new Map<string, number>();
  ranges.reduce((start, { id, from, to }) => (starts.set(id, start), start + to - from), 0);
  return {
    productsOf({ id, from, to }) {
      const start = starts.get(id);
      if (start === undefined) throw new RangeError(`innerFold: the family ${id} was not asked for`);
      const end = start + to - from;
      return { among: products(training, training, start, end), across: products(tested, training, start, end) };
    },
    aucOf({ among, across }, { cost }) {
      const costs = sampleCosts(rest, { ...recipe, cost });
      const coefficients = trainOnProducts(among, fakes, costs, TRAINING);
      return auc(
        judged.map(({ clip }, i) => ({
          fake: clip.label === 'fake',
          score: coefficients.reduce((sum, one, j) => sum + one * (across[i * rest.length + j]! + 1), 0),
        })),
      );
    },
  };
}

/** Products of every row of `a` with every row of `b` over the values [start, end): a.length x b.length. */
function products(a: readonly Float64Array[], b: readonly Float64Array[], start: number, end: number): Float32Array {
  const table = new Float32Array(a.length * b.length);
  for (const [i, left] of a.entries()) {
    // Of a table of samples with themselves, half is known from the other half.
    const from = a === b ? i : 0;
    for (let j = from; j < b.length; j += 1) {
      const right = b[j]!;
      let sum = 0;
      for (let k = start; k < end; k += 1) sum += left[k]! * right[k]!;
      table[i * b.length + j] = sum;
      if (a === b) table[j * b.length + i] = sum;
    }
  }
  return table;
}
