import type { AnyRecord, RecordKind } from '../../../src/casework/model/kinds';
import type { JournalEntry } from '../../../src/casework/model/journal';
import { checkLines } from '../../../src/casework/journal/check-lines';
import { checkBlobs, checkRecords } from '../../../src/casework/journal/check-records';
import { recordSha256 } from '../../../src/casework/journal/digest';
import type { Finding } from '../../../src/casework/journal/findings';
import { namedBlobs } from '../../../src/casework/journal/named-blobs';

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
