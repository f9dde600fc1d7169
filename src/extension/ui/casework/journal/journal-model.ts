import { computed, signal } from '@preact/signals';
import type { JournalEntry } from '../../../../casework/model/journal';
import { openCases } from '../../../storage/cases/cases';

export type Who = JournalEntry['by'] | 'all';

/** Lines of the journal that is shown, in order; null until they are read. */
export const entries = signal<readonly JournalEntry[] | null>(null);
/** The journal cannot be read: the browser's own words. */
export const unreadable = signal<string | null>(null);
export const who = signal<Who>('all');
/** Number of the line that is shown in full. */
export const selectedSeq = signal<number | null>(null);

/** Those that are shown, the newest first. */
export const shown = computed<readonly JournalEntry[]>(() =>
  (entries.value ?? []).filter(({ by }) => who.value === 'all' || by === who.value).toReversed(),
);
export const selected = computed<JournalEntry | null>(
  () => entries.value?.find(({ seq }) => seq === selectedSeq.value) ?? null,
);

/** While the detector writes, lines come in by the second. */
const READ_EVERY_MS = 500;

/** Shows the journal of a case and keeps up with it. out: stops */
export function followJournal(caseId: string): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;
  entries.value = null;
  selectedSeq.value = null;
  const read = async (): Promise<void> => {
    timer = null;
    try {
      const all = await openCases().journal(caseId);
      if (!stopped) [entries.value, unreadable.value] = [all, null];
    } catch (error) {
      if (!stopped) unreadable.value = error instanceof Error ? error.message : String(error);
    }
  };
  const stopListening = openCases().onChange((change) => {
    if (change.caseId === caseId) timer ??= setTimeout(() => void read(), READ_EVERY_MS);
  });
  void read();
  return () => {
    stopped = true;
    stopListening();
    if (timer) clearTimeout(timer);
  };
}
