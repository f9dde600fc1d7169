import { checkLines } from '../journal/check-lines';
import { checkBlobs, checkRecords, type FoundRecord, type NamedBy } from '../journal/check-records';
import { recordSha256 } from '../journal/digest';
import type { Finding } from '../journal/findings';
import { namedBlobs } from '../journal/named-blobs';
import type { JournalEntry } from '../model/journal';
import { ID_OF_KIND, type AnyRecord, type RecordKind } from '../model/kinds';
import { lineSplitter } from './lines';
import type { Manifest, PackagedFile } from './manifest';
import { parseJson } from './parse-json';
import { JOURNAL_PATH, kindOfPath, sha256OfPath } from './paths';
import { isSoundLine } from './sound-line';
import type { PassingFiles } from './verify-archive';

/** What is wrong with what a package says, though every byte is as it was written. */
export type ContentsFinding =
  | Finding
  | { readonly what: 'not-a-record'; readonly path: string; readonly line: number }
  /** A picture or file that no record names: nobody knows what it is for. */
  | { readonly what: 'file-unnamed'; readonly path: string };

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
  /** Cases that records say they are of, and the first line that does. */
  readonly cases: Map<string, number>;
  lines: number;
}

/** Null for what has no canonical form, such as a number that is too large. */
function hashOf(value: unknown): string | null {
  try {
    return recordSha256(value);
  } catch {
    return null;
  }
}

/** The id of a record, and its case; null where the value is no record of this case. in: `caseId` is not known before the journal has come by */
function idOf(
  kind: RecordKind,
  value: unknown,
  caseId: string | undefined,
): { readonly id: string; readonly ofCase: string } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { [ID_OF_KIND[kind]]: id, caseId: ofCase } = value as Record<string, unknown>;
  const isOne = typeof id === 'string' && typeof ofCase === 'string' && ofCase === (caseId ?? ofCase);
  return isOne ? { id, ofCase } : null;
}

const gather = (): Gathered => ({ records: [], found: [], named: [], bad: [], cases: new Map(), lines: 0 });

/** The journal of another case than the manifest says. */
function strangeJournal([first]: readonly JournalEntry[], manifest: Manifest): ContentsFinding[] {
  if (first === undefined || first.caseId === manifest.caseId) return [];
  return [{ what: 'line-of-other-case', seq: first.seq, caseId: first.caseId }];
}

/** Whether a record is missing because its file was altered, which is named already. */
function isKnown({ what, ...finding }: Finding, altered: ReadonlySet<string>): boolean {
  if (what !== 'record-missing' || !('record' in finding)) return false;
  return [...altered].some((path) => kindOfPath(path) === finding.record.kind);
}

/** Pictures and files by the names that their paths give them, each with what its bytes give: a manifest may call a file what it likes. */
function blobsAboard({ files, omitted }: Manifest): Map<string, string> {
  const aboard = new Map(omitted.map(({ sha256 }) => [sha256, sha256]));
  for (const { path, sha256 } of files) {
    const name = sha256OfPath(path);
    if (name === null) continue;
    // Of two files with one name, the one that is not what it is called counts.
    if ((aboard.get(name) ?? name) === name) aboard.set(name, sha256);
  }
  return aboard;
}

function unnamedFiles({ files }: Manifest, named: readonly NamedBy[]): ContentsFinding[] {
  const names = new Set(named.map(({ sha256 }) => sha256));
  return files.flatMap(({ path }) => {
    const name = sha256OfPath(path);
    return name === null || names.has(name) ? [] : [{ what: 'file-unnamed' as const, path }];
  });
}

/** Takes in what evidence and journal of a package say while its bytes are verified. in: `keepRecords`: they are wanted for themselves */
export function createContentsReader({ keepRecords }: { readonly keepRecords: boolean }): ContentsReader {
  const journal: JournalEntry[] = [];
  const journalBad: number[] = [];
  let journalLines = 0;
  const kinds = new Map<string, Gathered>();
  const altered = new Set<string>();
  let splitter: ReturnType<typeof lineSplitter> | null = null;

  function takeRecord(kind: RecordKind, to: Gathered, line: string): void {
    to.lines += 1;
    const record = parseJson(line);
    const named = idOf(kind, record, journal[0]?.caseId);
    const sha256 = hashOf(record);
    if (named === null || sha256 === null) {
      to.bad.push(to.lines);
      return;
    }
    const { id, ofCase } = named;
    if (!to.cases.has(ofCase)) to.cases.set(ofCase, to.lines);
    to.found.push({ kind, id, sha256 });
    try {
      for (const name of namedBlobs(kind, record as never)) to.named.push({ sha256: name, of: { kind, id } });
    } catch {
      to.bad.push(to.lines);
    }
    if (keepRecords) to.records.push({ kind, id, record: record as AnyRecord });
  }

  function takeEntry(line: string): void {
    const entry = parseJson(line);
    journalLines += 1;
    if (isSoundLine(entry) && hashOf(entry) !== null) journal.push(entry);
    else journalBad.push(journalLines);
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
      const notRecords = sound.flatMap(([path, { bad, cases }]) => {
        const others = [...cases].flatMap(([caseId, line]) => (caseId === manifest.caseId ? [] : [line]));
        return [...new Set([...bad, ...others])].map((line) => ({ what: 'not-a-record' as const, path, line }));
      });
      // What cannot be trusted is named already; what it says is not looked into.
      if (altered.has(JOURNAL_PATH)) return { journal: [], records, findings: notRecords };
      const head = { seq: manifest.journal.entries - 1, hash: manifest.journal.headHash };
      const found = sound.flatMap(([, gathered]) => gathered.found);
      const named = sound.flatMap(([, gathered]) => gathered.named);
      return {
        ...{ journal, records },
        findings: [
          ...notRecords,
          ...journalBad.map((line) => ({ what: 'not-a-record' as const, path: JOURNAL_PATH, line })),
          ...strangeJournal(journal, manifest),
          ...checkLines(journal, head),
          ...checkRecords(journal, found).filter((finding) => !isKnown(finding, altered)),
          ...checkBlobs(named, blobsAboard(manifest)),
          ...(altered.size > 0 ? [] : unnamedFiles(manifest, named)),
        ],
      };
    },
  };
}
