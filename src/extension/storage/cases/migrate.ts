import { ID_OF_KIND, RECORD_KINDS } from '../../../casework/model/kinds';
import { namedBlobs } from '../../../casework/journal/named-blobs';
import type { CasesDatabase, CasesTransaction } from './schema';

/** Version 1: records, journals, blobs. */
function createFirst(db: CasesDatabase): void {
  for (const kind of RECORD_KINDS) {
    // All stores of records have what that of items has; only its type tells more.
    const store = db.createObjectStore(kind as 'item', { keyPath: ['caseId', ID_OF_KIND[kind]] });
    store.createIndex('id', ID_OF_KIND[kind], { unique: true });
    if (kind !== 'item') continue;
    store.createIndex('queue', ['caseId', 'state', 'addedAtMs']);
    store.createIndex('bytes', 'bytes.sha256');
  }
  db.createObjectStore('journal', { keyPath: ['caseId', 'seq'] });
  db.createObjectStore('blobs', { keyPath: 'sha256' });
}

/** Version 2: blobs are counted, journals have their ends noted. */
async function countAndNote(db: CasesDatabase, transaction: CasesTransaction<'versionchange'>): Promise<void> {
  const uses = db.createObjectStore('uses', { keyPath: ['sha256', 'caseId'] });
  uses.createIndex('caseId', 'caseId');
  const heads = db.createObjectStore('heads', { keyPath: 'caseId' });
  const counts = new Map<string, { sha256: string; caseId: string; count: number }>();
  for (const kind of ['item', 'evidence'] as const) {
    for await (const { value: record } of transaction.objectStore(kind).iterate()) {
      for (const sha256 of namedBlobs(kind, record)) {
        const key = `${sha256} ${record.caseId}`;
        counts.set(key, { sha256, caseId: record.caseId, count: (counts.get(key)?.count ?? 0) + 1 });
      }
    }
  }
  await Promise.all([...counts.values()].map((use) => uses.put(use)));
  for await (const { value } of transaction.objectStore('journal').iterate()) {
    await heads.put({ caseId: value.caseId, seq: value.seq, hash: value.hash });
  }
}

/**
 * Brings the database from any earlier version to the present one, all of it or nothing: a step that fails breaks off the browser's transaction of the change
 * of version, and the opening of the database is rejected with `AbortError`.
 */
export async function migrate(
  db: CasesDatabase,
  oldVersion: number,
  _newVersion: number | null,
  transaction: CasesTransaction<'versionchange'>,
): Promise<void> {
  try {
    if (oldVersion < 1) createFirst(db);
    if (oldVersion < 2) await countAndNote(db, transaction);
  } catch {
    transaction.done.catch(() => undefined);
    transaction.abort();
  }
}
