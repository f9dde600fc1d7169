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

interface Told {
  readonly record: RecordName;
  /** Null: removed. */
  readonly sha256: string | null;
  readonly seq: number;
}

/** What the lines say of each record in the end; and where a line found a record other than it had been left. */
function walk(entries: readonly JournalEntry[]): { readonly last: Map<string, Told>; readonly findings: Finding[] } {
  const last = new Map<string, Told>();
  const findings: Finding[] = [];
  for (const { seq, records } of entries) {
    for (const { kind, id, before, sha256 } of records) {
      const record = { kind, id };
      const left = last.get(recordKey(record))?.sha256 ?? null;
      if (before !== left) findings.push({ what: 'record-altered-before', record, seq });
      last.set(recordKey(record), { record, sha256, seq });
    }
  }
  return { last, findings };
}

/** In what the records that are there, or were there in between, differ from what the lines say of them. */
export function checkRecords(entries: readonly JournalEntry[], found: Iterable<FoundRecord>): Finding[] {
  const { last, findings } = walk(entries);
  for (const { kind, id, sha256 } of found) {
    const record = { kind, id };
    const told = last.get(recordKey(record));
    last.delete(recordKey(record));
    if (!told || told.sha256 === null) findings.push({ what: 'record-added', record, seq: told?.seq ?? null });
    else if (told.sha256 !== sha256) findings.push({ what: 'record-altered', record, seq: told.seq });
  }
  for (const { record, seq, sha256 } of last.values()) {
    if (sha256 !== null) findings.push({ what: 'record-missing', record, seq });
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
