import { idOf, type AnyRecord, type RecordKind, type RecordsByKind } from '../../../casework/model/kinds';
import type { RecordChange } from './case-store';
import { ofCase, type CasesDatabase, type CasesTransaction } from './schema';

/*
 * All stores of records have the same form; TypeScript cannot follow a kind from the store's name to its records, so it is told `item` in this file, and what
 * comes out is given back its type.
 */

/** The record with this id, of whichever case; undefined: there is none. */
export async function getRecord<Kind extends RecordKind>(
  transaction: CasesTransaction<IDBTransactionMode>,
  kind: Kind,
  id: string,
): Promise<RecordsByKind[Kind] | undefined> {
  const found: unknown = await transaction
    .objectStore(kind as 'item')
    .index('id')
    .get(id);
  return found as RecordsByKind[Kind] | undefined;
}

/** The records that changes of a case are about, as they are now; undefined: there is none. */
export async function recordsBefore(
  transaction: CasesTransaction<IDBTransactionMode>,
  caseId: string,
  changes: readonly RecordChange[],
): Promise<(AnyRecord | undefined)[]> {
  return Promise.all(changes.map(async ({ kind, id }) => transaction.objectStore(kind as 'item').get([caseId, id])));
}

/** All records of a kind of one case. */
export async function recordsOf<Kind extends RecordKind>(
  db: CasesDatabase,
  kind: Kind,
  caseId: string,
): Promise<RecordsByKind[Kind][]> {
  const found: unknown = await db.getAll(kind as 'item', ofCase(caseId));
  return found as RecordsByKind[Kind][];
}

/** @throws RangeError where a change belongs to another case, or its record has another id than it says */
export function checkChange(caseId: string, { kind, id, record }: RecordChange): void {
  if (record === null) return;
  if (record.caseId !== caseId) {
    throw new RangeError(`${kind} ${id} is of case ${record.caseId}, the change of case ${caseId}`);
  }
  const ownId = idOf(kind, record);
  if (ownId !== id) throw new RangeError(`${kind} ${id} says that it is ${ownId}`);
}

/** Writes or removes one record. Its failure shows in the transaction. */
export function putRecord(
  transaction: CasesTransaction<'readwrite'>,
  caseId: string,
  { kind, id, record }: RecordChange,
): void {
  const store = transaction.objectStore(kind as 'item');
  const request: Promise<unknown> =
    record === null ? store.delete([caseId, id]) : store.put(record as RecordsByKind['item']);
  request.catch(() => undefined);
}
