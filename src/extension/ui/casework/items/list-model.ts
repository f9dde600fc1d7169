import { computed } from '@preact/signals';
import { currentModel } from '../../../../../assets/models/current';
import { dateOf, matcherOf, reasonOf, type Reason } from '../../../../casework/filters/item-filter';
import { createWords } from '../../../../casework/filters/words-of-item';
import type { ItemRecord } from '../../../../casework/model/records';
import { falseAlarmsAt } from '../../../../casework/ranking/false-alarms';
import { byAdding, rankItems, standingOf } from '../../../../casework/ranking/rank';
import { testedRates } from '../../../../casework/ranking/tested-rates';
import { accountById, baseRate, itemById, items } from '../model/case-data';
import { chosenCutOff, currentId, filter, grouped, sortBy, unfolded } from './list-state';
import { lookAlikes } from './look-alikes';
import { rowsOf } from './rows';

/** What is known of the errors of the model that ships. */
export const rates = testedRates(currentModel);

/** Where the analyst chose none: the limit of "signs of manipulation", or an even ratio for a model without one. log10 likelihood ratio. */
export const cutOffLlr = computed(() => chosenCutOff.value ?? rates.limits[0]?.fromLlr ?? 0);
/** False alarms to expect at the cut-off. */
export const aboveCutOff = computed(() => falseAlarmsAt(cutOffLlr.value, items.value, rates, baseRate.value));
/** Items whose ratio is at or above the cut-off: what the column of results goes by. */
export const reachedByRatio = computed(
  () => items.value.filter((item) => (standingOf(item)?.llr ?? -Infinity) >= cutOffLlr.value).length,
);

const ranked = computed(() => rankItems(items.value));
/** Place in the ranking of the whole case, from 1; items without a ratio have none. */
export const rankById = computed<ReadonlyMap<string, number>>(() => {
  const rated = ranked.value.filter((item) => standingOf(item) !== null);
  return new Map(rated.map(({ itemId }, i) => [itemId, i + 1]));
});

const collator = new Intl.Collator(undefined, { numeric: true });
const sorted = computed<readonly ItemRecord[]>(() => {
  switch (sortBy.value) {
    case 'rank':
      return ranked.value;
    case 'added':
      return items.value.toSorted((a, b) => byAdding(b, a));
    case 'posted':
      return items.value.toSorted((a, b) => dateOf(b) - dateOf(a) || byAdding(a, b));
    case 'name':
      return items.value.toSorted((a, b) => collator.compare(a.name, b.name) || byAdding(a, b));
  }
});

const words = computed(() => createWords(accountById.value));
/** Items that pass the filter, in order. */
export const found = computed(() => sorted.value.filter(matcherOf(filter.value, words.value)));
/** Lines of the list. */
export const rows = computed(() => rowsOf(found.value, lookAlikes.value, grouped.value, unfolded.value));
/** Kinds of reasons that there are in the case, for choosing among them. */
export const reasons = computed<readonly Reason[]>(() => {
  const all = new Set(items.value.map(reasonOf));
  return [...all].filter((reason) => reason !== null).sort();
});

/** Place of the current item in the list; -1 where it is not in it. */
export const currentIndex = computed(() => rows.value.findIndex(({ item }) => item.itemId === currentId.value));
export const current = computed(() => (currentId.value === null ? undefined : itemById.value.get(currentId.value)));
