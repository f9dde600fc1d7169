import type { CaseStore } from '../../../storage/cases/case-store';
import { hashBlob } from '../../../storage/cases/hash-blob';

/** What the browser says of a blob whose bytes it has lost; other faults are those of the whole store. */
const LOST = new Set(['NotReadableError', 'NotFoundError', 'DataError']);

/**
 * A picture or file of the store of which every byte is as it was recorded; undefined where it is gone, was changed, or cannot be read any more.
 * @throws the browser's `DOMException` where the store itself cannot be read
 */
export async function intactBlob(store: Pick<CaseStore, 'blob'>, sha256: string): Promise<Blob | undefined> {
  try {
    const blob = await store.blob(sha256);
    return blob && (await hashBlob(blob)) === sha256 ? blob : undefined;
  } catch (error) {
    if (error instanceof DOMException && LOST.has(error.name)) return undefined;
    throw error;
  }
}
