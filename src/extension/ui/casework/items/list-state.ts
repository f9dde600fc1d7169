import { signal } from '@preact/signals';
import { NO_FILTER, type ItemFilter } from '../../../../casework/filters/item-filter';

/** Orders of the list: by rank, or when they were added, or posted, or by name. */
export const SORTS = ['rank', 'added', 'posted', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** How the list of the open case is shown; stays while the page goes to an item and back. */
export const filter = signal<ItemFilter>(NO_FILTER);
export const sortBy = signal<Sort>('rank');
/** Videos that look alike are one row. */
export const grouped = signal(false);
/** Groups that are unfolded all the same, by the item that stands for them. */
export const unfolded = signal<ReadonlySet<string>>(new Set());
/** The item that keys and the panel beside the list are about. */
export const currentId = signal<string | null>(null);
/** Set where the analyst chose a cut-off; log10 likelihood ratio. */
export const chosenCutOff = signal<number | null>(null);
/** The first of two items that are to be held side by side. */
export const comparedId = signal<string | null>(null);

let shownCase: string | null = null;

/** Begins anew when another case is shown. */
export function listOf(caseId: string): void {
  if (shownCase === caseId) return;
  shownCase = caseId;
  filter.value = NO_FILTER;
  sortBy.value = 'rank';
  grouped.value = false;
  unfolded.value = new Set();
  currentId.value = null;
  chosenCutOff.value = null;
  comparedId.value = null;
}

/** Has the list show nothing but what fits this. */
export function showOnly(caseId: string, only: Partial<ItemFilter>): void {
  listOf(caseId);
  filter.value = { ...NO_FILTER, ...only };
}
