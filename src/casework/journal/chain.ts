import type { JournalEntry } from '../model/journal';
import type { JournalHead } from './check-lines';
import { entryHash } from './entry-hash';
import { NO_ENTRY_HASH } from './no-entry-hash';

/** What a new line says, without its place in the chain. */
export type Line = Omit<JournalEntry, 'seq' | 'previous' | 'hash'>;

/** The line that follows `previous` (null: the first of its case), with its number and its hashes. */
export function nextEntry(previous: JournalHead | null, line: Line): JournalEntry {
  const { caseId, what, by, detail, atMs, localTime, records } = line;
  const entry = {
    ...{ caseId, what, by, detail, atMs, localTime, records },
    seq: previous === null ? 0 : previous.seq + 1,
    previous: previous?.hash ?? NO_ENTRY_HASH,
  };
  return { ...entry, hash: entryHash(entry) };
}
