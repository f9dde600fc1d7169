import type { ItemRecord } from '../../../casework/model/records';
import { ofCase, type CasesDatabase } from './schema';

/** How far a journal was read, and the line with which its case came from a package; null: it began here. */
interface Read {
  readonly seq: number;
  readonly hash: string;
  readonly importedSeq: number | null;
}

const journals = new Map<string, Read>();

function after(caseId: string, seq: number): IDBKeyRange {
  return IDBKeyRange.bound([caseId, seq], ofCase(caseId).upper, true);
}

/** The last line that says that the case came from a package; null: none does. Reads what was added since it was asked last. */
async function importedAt(db: CasesDatabase, caseId: string): Promise<number | null> {
  const before = journals.get(caseId);
  // A case that was deleted for good may have come back by a package.
  const holds = before !== undefined && (await db.get('journal', [caseId, before.seq]))?.hash === before.hash;
  let read: Read | undefined = holds ? before : undefined;
  for (const { seq, hash, what } of await db.getAll('journal', after(caseId, read?.seq ?? -1))) {
    read = { seq, hash, importedSeq: what === 'case.imported' ? seq : (read?.importedSeq ?? null) };
  }
  if (read) journals.set(caseId, read);
  return read?.importedSeq ?? null;
}

/**
 * Whether the result of an item was measured on this machine. What came in a package says of itself what it likes: it stands in its own case, and for nothing
 * that is added to that or to another.
 */
export async function measuredHere(db: CasesDatabase, { caseId, itemId }: ItemRecord): Promise<boolean> {
  const importedSeq = await importedAt(db, caseId);
  if (importedSeq === null) return true;
  const since = await db.getAll('journal', after(caseId, importedSeq));
  return since.some(
    ({ what, records }) => what === 'item.scanned' && records.some(({ kind, id }) => kind === 'item' && id === itemId),
  );
}
