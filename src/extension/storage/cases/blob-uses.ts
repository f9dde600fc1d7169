import { namedBlobs } from '../../../casework/journal/named-blobs';
import type { AnyRecord, RecordKind } from '../../../casework/model/kinds';
import type { NamedBlob, RecordChange } from './case-store';
import type { CasesTransaction } from './schema';

type Writable = CasesTransaction<'readwrite'>;

/** All uses of one blob. */
function ofBlob(sha256: string): IDBKeyRange {
  return IDBKeyRange.bound([sha256], [sha256, []]);
}

/**
 * By how many the records of the case that name each blob become more or fewer.
 * in   at most one change a record, and the records as they are before the changes
 */
export function changesOfUse(
  changes: readonly RecordChange[],
  before: readonly (AnyRecord | undefined)[],
): Map<string, number> {
  const more = new Map<string, number>();
  const add = (kind: RecordKind, record: AnyRecord | null | undefined, by: number): void => {
    if (!record) return;
    for (const name of namedBlobs(kind, record)) more.set(name, (more.get(name) ?? 0) + by);
  };
  for (const [i, { kind, record }] of changes.entries()) {
    add(kind, before[i], -1);
    add(kind, record, 1);
  }
  return more;
}

async function countUse(transaction: Writable, caseId: string, sha256: string, by: number): Promise<void> {
  const uses = transaction.objectStore('uses');
  const count = ((await uses.get([sha256, caseId]))?.count ?? 0) + by;
  if (count > 0) {
    await uses.put({ sha256, caseId, count });
    return;
  }
  await uses.delete([sha256, caseId]);
  if ((await uses.getKey(ofBlob(sha256))) === undefined) await transaction.objectStore('blobs').delete(sha256);
}

/** Notes the new numbers, and removes blobs that no case names any more. */
export async function countUses(
  transaction: Writable,
  caseId: string,
  more: ReadonlyMap<string, number>,
): Promise<void> {
  await Promise.all(
    [...more].map(async ([sha256, by]) => {
      if (by !== 0) await countUse(transaction, caseId, sha256, by);
    }),
  );
}

/**
 * Writes blobs that are not there yet; to be called once their uses are counted.
 * @throws RangeError for one that no record of the case names
 */
export async function putBlobs(transaction: Writable, caseId: string, blobs: readonly NamedBlob[]): Promise<void> {
  const store = transaction.objectStore('blobs');
  await Promise.all(
    blobs.map(async ({ sha256, blob }) => {
      if ((await transaction.objectStore('uses').getKey([sha256, caseId])) === undefined) {
        throw new RangeError(`blob ${sha256} is named by no record of case ${caseId}`);
      }
      if ((await store.getKey(sha256)) === undefined) await store.put({ sha256, blob });
    }),
  );
}

/** Forgets all uses of a case, and removes the blobs that only it named. */
export async function forgetUses(transaction: Writable, caseId: string): Promise<void> {
  const uses = transaction.objectStore('uses');
  const all = await uses.getAllKeys();
  const others = new Set(all.filter(([, of]) => of !== caseId).map(([sha256]) => sha256));
  const mine = all.filter(([, of]) => of === caseId).map(([sha256]) => sha256);
  await Promise.all(mine.map(async (sha256) => uses.delete([sha256, caseId])));
  const unnamed = mine.filter((sha256) => !others.has(sha256));
  await Promise.all(unnamed.map(async (sha256) => transaction.objectStore('blobs').delete(sha256)));
}
