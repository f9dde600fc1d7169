import { checkLines } from '../journal/check-lines';
import { checkBlobs, checkRecords, type FoundRecord, type NamedBy } from '../journal/check-records';
import { recordSha256 } from '../journal/digest';
import type { Finding } from '../journal/findings';
import { namedBlobs } from '../journal/named-blobs';
import type { JournalEntry } from '../model/journal';
import { ID_OF_KIND, type AnyRecord, type RecordKind } from '../model/kinds';
import { lineSplitter } from './lines';
import type { Manifest, PackagedFile } from './manifest';
import { JOURNAL_PATH, kindOfPath, sha256OfPath } from './paths';
import type { PassingFiles } from './verify-archive';

/** What is wrong with what a package says, though every byte is as it was written. */
export type ContentsFinding = Finding | { readonly what: 'not-a-record'; readonly path: string; readonly line: number };

export interface ReadRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly record: AnyRecord;
}

/** What came by. Records are kept on request alone: evidence of many items is large. */
export interface CaseContents {
  readonly journal: readonly JournalEntry[];
  readonly records: readonly ReadRecord[];
  readonly findings: readonly ContentsFinding[];
}

export interface ContentsReader {
  readonly passing: PassingFiles;
  /** To be asked after the last file. */
  contents(manifest: Manifest): CaseContents;
}

interface Gathered {
  readonly records: ReadRecord[];
  readonly found: FoundRecord[];
  readonly named: NamedBy[];
  readonly bad: number[];
  lines: number;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Null for what has no canonical form, such as a number that is too large. */
function hashOf(value: unknown): string | null {
  try {
    return recordSha256(value);
  } catch {
    return null;
  }
}

function isJournalEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, hash, previous, records, what } = value as Record<string, unknown>;
  const isText = [hash, previous, what].every((text) => typeof text === 'string');
  const named = Array.isArray(records) && records.every((one) => typeof one === 'object' && one !== null);
  return isText && typeof seq === 'number' && named && hashOf(value) !== null;
}

/** The id of a record of this case; null where the value is none. */
function idOf(kind: RecordKind, value: unknown, caseId: string | undefined): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { [ID_OF_KIND[kind]]: id, caseId: ofCase } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof ofCase === 'string' && ofCase === (caseId ?? ofCase) ? id : null;
}

const gather = (): Gathered => ({ records: [], found: [], named: [], bad: [], lines: 0 });

/** Takes in what evidence and journal of a package say while its bytes are verified. in: `keepRecords`: they are wanted for themselves */
export function createContentsReader({ keepRecords }: { readonly keepRecords: boolean }): ContentsReader {
  const journal: JournalEntry[] = [];
  const journalBad: number[] = [];
  const kinds = new Map<string, Gathered>();
  const altered = new Set<string>();
  let splitter: ReturnType<typeof lineSplitter> | null = null;

  function takeRecord(kind: RecordKind, to: Gathered, line: string): void {
    to.lines += 1;
    const record = parsed(line);
    const id = idOf(kind, record, journal[0]?.caseId);
    const sha256 = hashOf(record);
    if (id === null || sha256 === null) {
      to.bad.push(to.lines);
      return;
    }
    to.found.push({ kind, id, sha256 });
    try {
      to.named.push(...namedBlobs(kind, record as never).map((name) => ({ sha256: name, of: { kind, id } })));
    } catch {
      to.bad.push(to.lines);
    }
    if (keepRecords) to.records.push({ kind, id, record: record as AnyRecord });
  }

  function takeEntry(line: string): void {
    const entry = parsed(line);
    if (isJournalEntry(entry)) journal.push(entry);
    else journalBad.push(journal.length + 1);
  }

  function begin({ path }: PackagedFile): ((chunk: Uint8Array) => void) | null {
    const kind = kindOfPath(path);
    if (kind === null && path !== JOURNAL_PATH) return (splitter = null);
    if (kind === null) splitter = lineSplitter(takeEntry);
    else {
      const to = gather();
      kinds.set(path, to);
      splitter = lineSplitter((line) => takeRecord(kind, to, line));
    }
    return splitter.push;
  }

  return {
    passing: {
      begin,
      end({ path }, intact) {
        splitter?.end();
        splitter = null;
        if (!intact) altered.add(path);
      },
    },
    contents(manifest) {
      const sound = [...kinds].filter(([path]) => !altered.has(path));
      const records = sound.flatMap(([, gathered]) => gathered.records);
      const findings: ContentsFinding[] = sound.flatMap(([path, { bad }]) =>
        bad.map((line) => ({ what: 'not-a-record' as const, path, line })),
      );
      // What cannot be trusted is named already; what it says is not looked into.
      if (altered.has(JOURNAL_PATH)) return { journal: [], records, findings };
      findings.push(...journalBad.map((line) => ({ what: 'not-a-record' as const, path: JOURNAL_PATH, line })));
      const head = { seq: manifest.journal.entries - 1, hash: manifest.journal.headHash };
      findings.push(...checkLines(journal, head));
      const found = sound.flatMap(([, gathered]) => gathered.found);
      const isKnown = ({ what, ...finding }: Finding): boolean =>
        what === 'record-missing' &&
        'record' in finding &&
        [...altered].some((path) => kindOfPath(path) === finding.record.kind);
      findings.push(...checkRecords(journal, found).filter((finding) => !isKnown(finding)));
      const named = sound.flatMap(([, gathered]) => gathered.named);
      const there = [
        ...manifest.files.flatMap(({ path }) => sha256OfPath(path) ?? []),
        ...manifest.omitted.map(({ sha256 }) => sha256),
      ];
      findings.push(...checkBlobs(named, new Map(there.map((sha256) => [sha256, sha256]))));
      return { journal, records, findings };
    },
  };
}
