import { seededRandom } from '../../casework/interval/seeded-random';
import { LINEAR_TRAINING, type LinearTraining } from './linear-svm';

/**
 * The SVM of `trainLinearSvm` with squared hinge, from the samples' products alone. Where samples are few and their values many, products that were
 * worked out once serve any number of trainings: those of several families add up, so a family more costs a sum of tables, not another look at all values.
 * in   products: x_i . x_j of n samples, n x n, without the constant 1; fake: per sample, true = positive class; costs: C_i > 0
 * out  c: the margin of any x is sum over i of c_i (x_i . x + 1)
 * Throws RangeError where the lengths do not match.
 */
export function trainOnProducts(
  products: Float32Array,
  fake: readonly boolean[],
  costs: readonly number[],
  { tolerance, maxEpochs, seed }: LinearTraining = LINEAR_TRAINING,
): Float64Array {
  const count = fake.length;
  if (costs.length !== count || products.length !== count * count) {
    throw new RangeError(
      `trainOnProducts: ${count} labels, ${costs.length} costs, ${products.length} products; ${count * count} are due`,
    );
  }
  const random = seededRandom(seed);
  const coefficients = new Float64Array(count);
  const margins = new Float64Array(count);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let epoch = 0; epoch < maxEpochs; epoch += 1) {
    let most = -Infinity;
    let least = Infinity;
    for (let s = 0; s < count; s += 1) {
      const swap = s + Math.floor(random() * (count - s));
      const i = order[swap]!;
      order[swap] = order[s]!;
      order[s] = i;
      const sign = fake[i] ? 1 : -1;
      const ridge = 0.5 / costs[i]!;
      const alpha = sign * coefficients[i]!;
      const gradient = sign * margins[i]! - 1 + ridge * alpha;
      const projected = alpha === 0 && gradient > 0 ? 0 : gradient;
      most = Math.max(most, projected);
      least = Math.min(least, projected);
      if (projected === 0) continue;
      const from = i * count;
      const next = Math.max(0, alpha - gradient / (ridge + products[from + i]! + 1));
      const step = sign * (next - alpha);
      coefficients[i] = sign * next;
      for (let j = 0; j < count; j += 1) margins[j]! += step * (products[from + j]! + 1);
    }
    if (most - least < tolerance) break;
  }
  return coefficients;
}
