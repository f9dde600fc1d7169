import type { RecordKind } from './kinds';

/**
 * A record that a step changed: kind of record, its id, and its SHA-256 (`recordSha256`) as the step found it and as it left it; null where there was none,
 * or is none any more. Without the first, a step would make what was changed behind the journal look as if it had been written.
 */
export interface RecordDigest {
  readonly kind: RecordKind;
  readonly id: string;
  readonly before: string | null;
  readonly sha256: string | null;
}

/** What happened. `what` is `<kind>.<verb in the past>`, e.g. `items.added`, `item.scanned`, `item.labelled`, `case.renamed`, `case.exported`. */
export interface Step {
  readonly what: string;
  /** Who did it. */
  readonly by: 'analyst' | 'program';
  /** Plain JSON for the reader: names, counts, old and new values. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** One line of the journal of a case. Lines are only ever added; each holds the hash of the one before. */
export interface JournalEntry extends Step {
  readonly caseId: string;
  /** 0, 1, 2 ... without gaps. */
  readonly seq: number;
  readonly atMs: number;
  /** The same moment as the machine's clock shows it, ISO 8601 with its offset from UTC. */
  readonly localTime: string;
  readonly records: readonly RecordDigest[];
  /** `hash` of the entry before; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 of the canonical JSON of all of the above. */
  readonly hash: string;
}
