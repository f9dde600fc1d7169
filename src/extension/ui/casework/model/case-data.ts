import { computed, signal } from '@preact/signals';
import type {
  AccountRecord,
  CaseRecord,
  ItemRecord,
  PersonRecord,
  SourceRecord,
} from '../../../../casework/model/records';
import { openCases } from '../../../storage/cases/cases';
import type { CaseChange } from '../../../storage/cases/case-store';
import { createLiveRecords, type LiveRecords } from './live-records';

/** All cases of this machine, those in the bin too; null until they are read. */
export const cases = signal<readonly CaseRecord[] | null>(null);

const caseId = signal<string | null>(null);
const itemRecords = createLiveRecords('item');
const accountRecords = createLiveRecords('account');
const personRecords = createLiveRecords('person');
const sourceRecords = createLiveRecords('source');
const ALL: readonly LiveRecords[] = [itemRecords, accountRecords, personRecords, sourceRecords];

/** The case that the page shows; undefined until it is known, null where there is no such case. */
export const openCase = computed<CaseRecord | null | undefined>(() => {
  if (cases.value === null || caseId.value === null) return undefined;
  return cases.value.find((one) => one.caseId === caseId.value) ?? null;
});
/** Share of manipulated videos that the analyst expects in it, (0, 1): what every probability on the page goes by. */
export const baseRate = computed(() => openCase.value?.baseRate ?? 0.1);
/** Records of the case that the page shows, in the order in which they were read; empty until `isRead`. */
export const items = computed<readonly ItemRecord[]>(() => itemRecords.list.value);
export const accounts = computed<readonly AccountRecord[]>(() => accountRecords.list.value);
export const people = computed<readonly PersonRecord[]>(() => personRecords.list.value);
export const sources = computed<readonly SourceRecord[]>(() => sourceRecords.list.value);
/** The same by their ids. */
export const itemById = computed<ReadonlyMap<string, ItemRecord>>(() => itemRecords.byId.value);
export const accountById = computed<ReadonlyMap<string, AccountRecord>>(() => accountRecords.byId.value);
export const personById = computed<ReadonlyMap<string, PersonRecord>>(() => personRecords.byId.value);
export const sourceById = computed<ReadonlyMap<string, SourceRecord>>(() => sourceRecords.byId.value);
/** All of the open case was read once. */
export const isRead = computed(() => ALL.every(({ isRead: read }) => read.value));
/** The store cannot be read: the browser's own words; null otherwise. */
export const unreadable = signal<string | null>(null);

async function guarded(read: () => Promise<void>): Promise<void> {
  try {
    await read();
    unreadable.value = null;
  } catch (error) {
    unreadable.value = error instanceof Error ? error.message : String(error);
  }
}

const loadCases = (): Promise<void> => guarded(async () => void (cases.value = await openCases().cases()));

/** Shows another case (null: none) from now on; the records of the one before are let go. */
export function showCase(id: string | null): void {
  if (id === caseId.peek()) return;
  caseId.value = id;
  for (const records of ALL) void guarded(() => records.show(id));
}

function changed({ caseId: of, records }: CaseChange): void {
  const known = cases.value?.some((one) => one.caseId === of) ?? false;
  if (!known || records.length === 0 || records.some(({ kind }) => kind === 'case')) void loadCases();
  if (of !== caseId.value) return;
  for (const live of ALL) {
    const ids = records.filter(({ kind }) => kind === live.kind).map(({ id }) => id);
    if (ids.length > 0) void guarded(() => live.refresh(ids));
  }
}

/** Begins to read, and keeps up with what any page, or the detector's host, writes. out: stops keeping up */
export function openCaseData(): () => void {
  void loadCases();
  return openCases().onChange(changed);
}
