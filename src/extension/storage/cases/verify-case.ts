import { checkLines, type JournalHead } from '../../../casework/journal/check-lines';
import { checkBlobs, checkRecords } from '../../../casework/journal/check-records';
import type { Finding } from '../../../casework/journal/findings';
import { idOf, RECORD_KINDS, type RecordKind } from '../../../casework/model/kinds';
import type { JournalEntry } from '../../../casework/model/journal';
import { createFoundRecords, type FoundRecords } from './found-records';
import { hashBlob } from './hash-blob';
import { getRecord } from './record-access';
import { casesDatabase, ofCase, type CasesDatabase } from './schema';
import { unlessLost } from './unless-lost';

/** Records read at a time: evidence may be some 100 kB each. */
const PAGE = { evidence: 10, movement: 10, enrolment: 10 } as const;
const PAGE_OF_OTHERS = 250;

export interface CheckProgress {
  /** Records and blobs looked at, of those that are there. */
  readonly done: number;
  readonly total: number;
}

/** What a check of a case gave. */
export interface Verification {
  readonly findings: readonly Finding[];
  readonly lines: number;
  readonly records: number;
  readonly blobs: number;
  /** The journal's last line when the check ended; null: there is none. */
  readonly head: JournalHead | null;
}

async function noteKind(
  db: CasesDatabase,
  kind: RecordKind,
  caseId: string,
  found: FoundRecords,
  counted: (more: number) => void,
): Promise<void> {
  const page = kind in PAGE ? PAGE[kind as keyof typeof PAGE] : PAGE_OF_OTHERS;
  const { upper } = ofCase(caseId);
  let range = ofCase(caseId);
  for (;;) {
    const records = await db.getAll(kind as 'item', range, page);
    for (const record of records) found.note(kind as 'item', idOf(kind, record), record);
    counted(records.length);
    if (records.length < page) return;
    range = IDBKeyRange.bound([caseId, idOf(kind, records.at(-1)!)], upper, true);
  }
}

/** Lines that were written since the first reading, and the records that they are about, as they are at one and the same moment. */
async function catchUp(
  db: CasesDatabase,
  caseId: string,
  after: number,
  found: FoundRecords,
): Promise<{ lines: JournalEntry[]; head: JournalHead | null }> {
  const transaction = db.transaction([...RECORD_KINDS, 'journal', 'heads']);
  const head = await transaction.objectStore('heads').get(caseId);
  const range = IDBKeyRange.bound([caseId, after], ofCase(caseId).upper, true);
  const lines = await transaction.objectStore('journal').getAll(range);
  const touched = new Map(lines.flatMap(({ records }) => records).map((one) => [`${one.kind} ${one.id}`, one]));
  for (const { kind, id } of touched.values()) found.note(kind, id, await getRecord(transaction, kind, id));
  return { lines, head: head ? { seq: head.seq, hash: head.hash } : null };
}

/**
 * Reads a whole case again and holds it against its journal: each line, each record, each picture and file. What is written meanwhile is no fault.
 * in   `progressed` is called after each part
 * @throws the signal's reason once it is aborted; `DOMException` where the store cannot be read
 */
export async function verifyCase(
  caseId: string,
  progressed: (progress: CheckProgress) => void,
  signal: AbortSignal,
): Promise<Verification> {
  const db = await casesDatabase();
  const entries = await db.getAll('journal', ofCase(caseId));
  const counts = await Promise.all(RECORD_KINDS.map((kind) => db.count(kind as 'item', ofCase(caseId))));
  let total = counts.reduce((sum, count) => sum + count, 0) + (await db.countFromIndex('uses', 'caseId', caseId));
  let done = 0;
  const counted = (more: number): void => {
    signal.throwIfAborted();
    done += more;
    total = Math.max(total, done);
    progressed({ done, total });
  };

  const found = createFoundRecords();
  for (const kind of RECORD_KINDS) await noteKind(db, kind, caseId, found, counted);
  const hashes = new Map<string, string>();
  const looked = new Set<string>();
  let head: JournalHead | null = null;
  // Until nothing was written between two looks: what came in while files were read is looked at, too.
  for (let settled = false; !settled;) {
    const news = await catchUp(db, caseId, entries.at(-1)?.seq ?? -1, found);
    entries.push(...news.lines);
    head = news.head;
    const unread = found.named().filter(({ sha256 }) => !looked.has(sha256));
    for (const { sha256 } of unread) {
      const stored = await unlessLost(() => db.get('blobs', sha256));
      const hash = stored ? await hashBlob(stored.blob) : null;
      if (hash !== null) hashes.set(sha256, hash);
      looked.add(sha256);
      counted(1);
    }
    settled = news.lines.length === 0 && unread.length === 0;
  }
  const [records, named] = [found.all(), found.named()];
  const findings = [...checkLines(entries, head), ...checkRecords(entries, records), ...checkBlobs(named, hashes)];
  return { findings, lines: entries.length, records: records.length, blobs: named.length, head };
}
