import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { ID_OF_KIND, type RecordKind, type RecordsByKind } from '../../../casework/model/kinds';
import type { JournalEntry } from '../../../casework/model/journal';
import { databaseOf } from '../database';

const NAME = 'casework';
/** A step of `upgrade` for each; see docs/casework/storage.md for what a new one owes. */
export const SCHEMA_VERSION = 1;

/** Keyed by [case, id], so that the records of a case lie side by side and are read in one sweep. */
type RecordStores = {
  readonly [Kind in RecordKind]: { key: [string, string]; value: RecordsByKind[Kind]; indexes: { id: string } };
};

interface Schema extends DBSchema, Omit<RecordStores, 'item'> {
  item: {
    key: [string, string];
    value: RecordsByKind['item'];
    /** `queue`: [case, state, time of adding]. `bytes`: SHA-256 of the source; items without are in no index of it. */
    indexes: { id: string; queue: [string, string, number]; bytes: string };
  };
  journal: { key: [string, number]; value: JournalEntry };
  blobs: { key: string; value: { readonly sha256: string; readonly blob: Blob } };
}

export type CasesDatabase = IDBPDatabase<Schema>;
export type StoreName = StoreNames<Schema>;
export type CasesTransaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, StoreName[], Mode>;

export const RECORD_KINDS = Object.keys(ID_OF_KIND) as RecordKind[];
export const ALL_STORES: StoreName[] = [...RECORD_KINDS, 'journal', 'blobs'];

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

export const casesDatabase = databaseOf<Schema>(NAME, SCHEMA_VERSION, (db, oldVersion) => {
  if (oldVersion < 1) createFirst(db);
});

/** All keys that begin with the case's id. */
export function ofCase(caseId: string): IDBKeyRange {
  return IDBKeyRange.bound([caseId], [caseId, []]);
}
