import type { Expert, Recipe } from './recipe';
import type { TrainingItem } from './training-item';

/**
 * The C of every sample: its weight, evened out between data sets and between groups as far as the recipe wants, then between fakes and reals, so that both classes
 * weigh the same and the mean C is `cost` times the mean weight.
 * out  one a sample, in order
 */
export function sampleCosts(
  items: readonly TrainingItem[],
  { cost, sourceBalance, groupBalance }: Pick<Expert, 'cost'> & Pick<Recipe, 'sourceBalance' | 'groupBalance'>,
): number[] {
  const sourceOf = ({ clip }: TrainingItem): string => `${clip.label} ${clip.dataset}`;
  const groupOf = ({ clip }: TrainingItem): string => `${clip.label} ${clip.group}`;
  const given = items.map(({ weight }) => weight);
  const [sources, groups] = [sumBy(items, sourceOf, given), sumBy(items, groupOf, given)];
  const weights = items.map(
    (item) =>
      item.weight * sources.get(sourceOf(item))! ** -sourceBalance * groups.get(groupOf(item))! ** -groupBalance,
  );
  const labelOf = ({ clip }: TrainingItem): string => clip.label;
  const labels = sumBy(items, labelOf, weights);
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  return items.map((item, i) => (cost * weights[i]! * total) / (labels.size * labels.get(labelOf(item))!));
}

function sumBy(
  items: readonly TrainingItem[],
  keyOf: (item: TrainingItem) => string,
  weights: readonly number[],
): Map<string, number> {
  const sums = new Map<string, number>();
  items.forEach((item, i) => sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + weights[i]!));
  return sums;
}
