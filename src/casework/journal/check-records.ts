import type { JournalEntry } from '../model/journal';
import type { Finding, RecordName } from './findings';

/** One text for a record's name, to key maps by. */
export function recordKey({ kind, id }: RecordName): string {
  return `${kind} ${id}`;
}

/** A record that is there: its name, and its `recordSha256`. */
export interface FoundRecord extends RecordName {
  readonly sha256: string;
}

/** A picture or file that a record names. */
export interface NamedBy {
  readonly sha256: string;
  readonly of: RecordName;
}

function lastDigests(entries: readonly JournalEntry[]): Map<string, FoundRecord & { seq: number; removed: boolean }> {
  const last = new Map<string, FoundRecord & { seq: number; removed: boolean }>();
  for (const { seq, records } of entries) {
    for (const { kind, id, sha256 } of records) {
      last.set(recordKey({ kind, id }), { kind, id, sha256: sha256 ?? '', removed: sha256 === null, seq });
    }
  }
  return last;
}

/** In what the records that are there differ from what the lines say that they are. */
export function checkRecords(entries: readonly JournalEntry[], found: Iterable<FoundRecord>): Finding[] {
  const last = lastDigests(entries);
  const findings: Finding[] = [];
  for (const { kind, id, sha256 } of found) {
    const record = { kind, id };
    const told = last.get(recordKey(record));
    last.delete(recordKey(record));
    if (!told || told.removed) findings.push({ what: 'record-added', record, seq: told?.seq ?? null });
    else if (told.sha256 !== sha256) findings.push({ what: 'record-altered', record, seq: told.seq });
  }
  for (const { kind, id, seq, removed } of last.values()) {
    if (!removed) findings.push({ what: 'record-missing', record: { kind, id }, seq });
  }
  return findings;
}

/**
 * Which pictures and files are not what records say.
 * in   what records name; for each that is there, the SHA-256 that its bytes give now
 */
export function checkBlobs(named: Iterable<NamedBy>, found: ReadonlyMap<string, string>): Finding[] {
  const findings: Finding[] = [];
  for (const { sha256, of } of named) {
    const now = found.get(sha256);
    if (now === undefined) findings.push({ what: 'blob-missing', sha256, of });
    else if (now !== sha256) findings.push({ what: 'blob-altered', sha256, of, found: now });
  }
  return findings;
}
