import type { JournalEntry } from '../../../casework/model/journal';
import { localTimeOf } from '../../../casework/journal/local-time';
import { nextEntry } from '../../../casework/journal/chain';
import { recordSha256 } from '../../../casework/journal/digest';
import type { CaseStore, RecordChange, Writing } from './case-store';
import { listenForChanges, tellChange } from './change-channel';
import { stored } from './failure';
import { measuredWithBytes, nextWaiting, running } from './queue';
import { checkChange, getRecord, putRecord, recordsOf } from './record-access';
import { ALL_STORES, casesDatabase, ofCase, RECORD_KINDS, type CasesTransaction } from './schema';
import { usage } from './usage';
import { asAWhole } from './whole';
import { namedBlobs } from '../../../casework/journal/named-blobs';

/** Answers come once the disk has it: a journal that a power cut takes back is none. */
const DURABLE = { durability: 'strict' } as const;

async function lastEntry(
  transaction: CasesTransaction<'readwrite'>,
  caseId: string,
): Promise<JournalEntry | null> {
  const cursor = await transaction.objectStore('journal').openCursor(ofCase(caseId), 'prev');
  return cursor?.value ?? null;
}

function write(
  transaction: CasesTransaction<'readwrite'>,
  caseId: string,
  { changes, blobs = [] }: Pick<Writing, 'changes' | 'blobs'>,
): void {
  for (const change of changes) checkChange(caseId, change);
  for (const change of changes) putRecord(transaction, caseId, change);
  for (const blob of blobs) {
    transaction
      .objectStore('blobs')
      .put(blob)
      .catch(() => undefined);
  }
}

function newEntry(caseId: string, previous: JournalEntry | null, { step, changes }: Writing): JournalEntry {
  const atMs = Date.now();
  return nextEntry(previous, {
    ...{ caseId, what: step.what, by: step.by, detail: step.detail, atMs },
    localTime: localTimeOf(atMs, -new Date(atMs).getTimezoneOffset()),
    records: changes.map(({ kind, id, record }) => ({
      ...{ kind, id },
      sha256: record === null ? null : recordSha256(record),
    })),
  });
}

function namesOf(changes: readonly RecordChange[]): { kind: RecordChange['kind']; id: string }[] {
  return changes.map(({ kind, id }) => ({ kind, id }));
}

/** The one store; opened at the first call, a failed opening is tried anew at the next. Its readings reject with the browser's `DOMException` where it cannot be opened. */
export function openCases(): CaseStore {
  return {
    change(caseId, build) {
      return stored(async () => {
        const transaction = (await casesDatabase()).transaction(ALL_STORES, 'readwrite', DURABLE);
        let writing: Writing | null = null;
        const entry = await asAWhole(transaction, async () => {
          const previous = await lastEntry(transaction, caseId);
          writing = await build({ get: (kind, id) => getRecord(transaction, kind, id) });
          if (writing === null) return null;
          write(transaction, caseId, writing);
          const next = newEntry(caseId, previous, writing);
          await transaction.objectStore('journal').add(next);
          return next;
        });
        if (entry) tellChange({ caseId, records: entry.records.map(({ kind, id }) => ({ kind, id })) });
        return entry;
      });
    },
    async cases() {
      return (await casesDatabase()).getAll('case');
    },
    async get(kind, id) {
      return getRecord((await casesDatabase()).transaction(ALL_STORES), kind, id);
    },
    async all(kind, caseId) {
      return recordsOf(await casesDatabase(), kind, caseId);
    },
    async blob(sha256) {
      return (await (await casesDatabase()).get('blobs', sha256))?.blob;
    },
    async journal(caseId) {
      return (await casesDatabase()).getAll('journal', ofCase(caseId));
    },
    async nextWaiting() {
      return nextWaiting(await casesDatabase());
    },
    async running() {
      return running(await casesDatabase());
    },
    async measuredWithBytes(sha256, modelId) {
      return measuredWithBytes(await casesDatabase(), sha256, modelId);
    },
    purge(caseId) {
      return stored(async () => {
        const transaction = (await casesDatabase()).transaction(ALL_STORES, 'readwrite', DURABLE);
        await asAWhole(transaction, async () => {
          const mine = new Set<string>();
          const others = new Set<string>();
          for (const kind of ['item', 'evidence'] as const) {
            for (const record of await transaction.objectStore(kind).getAll()) {
              for (const name of namedBlobs(kind, record)) (record.caseId === caseId ? mine : others).add(name);
            }
          }
          const blobs = transaction.objectStore('blobs');
          await Promise.all([
            ...[...mine].filter((name) => !others.has(name)).map((name) => blobs.delete(name)),
            ...([...RECORD_KINDS, 'journal'] as const).map((name) =>
              transaction.objectStore(name).delete(ofCase(caseId)),
            ),
          ]);
        });
        tellChange({ caseId, records: [{ kind: 'case', id: caseId }] });
        return null;
      });
    },
    takeIn(changes, journal, blobs) {
      return stored(async () => {
        const caseId = journal[0]?.caseId;
        if (caseId === undefined) throw new RangeError('takeIn: a case without a journal');
        const transaction = (await casesDatabase()).transaction(ALL_STORES, 'readwrite', DURABLE);
        const taken = await asAWhole(transaction, async () => {
          if ((await lastEntry(transaction, caseId)) || (await getRecord(transaction, 'case', caseId))) return false;
          write(transaction, caseId, { changes, blobs });
          await Promise.all(journal.map((entry) => transaction.objectStore('journal').add(entry)));
          return true;
        });
        if (taken) tellChange({ caseId, records: namesOf(changes) });
        return taken;
      });
    },
    usage,
    onChange: listenForChanges,
  };
}
