import type { AnyRecord, RecordKind } from '../model/kinds';
import type { JournalEntry } from '../model/journal';
import { checkLines, type JournalHead } from './check-lines';
import { checkBlobs, checkRecords } from './check-records';
import { recordSha256 } from './digest';
import { entryHash } from './entry-hash';
import type { Finding } from './findings';
import { namedBlobs } from './named-blobs';
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

/** A record of a case. */
export interface HeldRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly record: AnyRecord;
}

/**
 * All in which a case differs from its journal, and the journal from itself; empty where nothing does.
 * in   the lines in order, all records of the case; `blobs`: for each picture and file that is there, by name, the SHA-256 that its bytes give now (left out:
 *      they are not looked at)
 */
export function verifyJournal(
  entries: readonly JournalEntry[],
  records: readonly HeldRecord[],
  blobs?: ReadonlyMap<string, string>,
): Finding[] {
  const found = records.map(({ kind, id, record }) => ({ kind, id, sha256: recordSha256(record) }));
  const named = records.flatMap(({ kind, id, record }) =>
    namedBlobs(kind, record).map((sha256) => ({ sha256, of: { kind, id } })),
  );
  return [...checkLines(entries), ...checkRecords(entries, found), ...(blobs ? checkBlobs(named, blobs) : [])];
}
