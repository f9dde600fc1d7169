import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { RECORD_KINDS, type RecordKind, type RecordsByKind } from '../../../casework/model/kinds';
import type { JournalEntry } from '../../../casework/model/journal';
import type { JournalHead } from '../../../casework/journal/check-lines';
import { databaseOf } from '../database';
import { migrate } from './migrate';

const NAME = 'casework';
/** A step in `migrate` for each; docs/casework/storage.md says what a new one owes. */
export const SCHEMA_VERSION = 2;

/** Keyed by [case, id], so that the records of a case lie side by side and are read in one sweep. */
type RecordStores = {
  readonly [Kind in RecordKind]: { key: [string, string]; value: RecordsByKind[Kind]; indexes: { id: string } };
};

export interface CasesSchema extends DBSchema, Omit<RecordStores, 'item'> {
  item: {
    key: [string, string];
    value: RecordsByKind['item'];
    /** `queue`: [case, state, time of adding]. `bytes`: SHA-256 of the source; items without are in no index of it. */
    indexes: { id: string; queue: [string, string, number]; bytes: string };
  };
  journal: { key: [string, number]; value: JournalEntry };
  blobs: { key: string; value: { readonly sha256: string; readonly blob: Blob } };
  /** How many records of a case name a blob: [blob, case]. A blob that none names any more is removed. */
  uses: { key: [string, string]; value: BlobUse; indexes: { caseId: string } };
  /** Where each journal ends, kept apart from its lines, so that the loss of the last ones is noticed. */
  heads: { key: string; value: StoredHead };
}

export interface BlobUse {
  readonly sha256: string;
  readonly caseId: string;
  readonly count: number;
}

export interface StoredHead extends JournalHead {
  readonly caseId: string;
}

export type CasesDatabase = IDBPDatabase<CasesSchema>;
export type StoreName = StoreNames<CasesSchema>;
export type CasesTransaction<Mode extends IDBTransactionMode> = IDBPTransaction<CasesSchema, StoreName[], Mode>;

export const ALL_STORES: StoreName[] = [...RECORD_KINDS, 'journal', 'blobs', 'uses', 'heads'];

export const casesDatabase = databaseOf<CasesSchema>(NAME, SCHEMA_VERSION, migrate);

/** All keys that begin with the case's id. */
export function ofCase(caseId: string): IDBKeyRange {
  return IDBKeyRange.bound([caseId], [caseId, []]);
}
