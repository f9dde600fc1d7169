import type { CaseStore } from '../../../storage/cases/case-store';
import { hashBlob } from '../../../storage/cases/hash-blob';
import { unlessLost } from '../../../storage/cases/unless-lost';

/**
 * A picture or file of the store of which every byte is as it was recorded; undefined where it is gone, was changed, or cannot be read any more.
 * @throws the browser's `DOMException` where the store itself cannot be read
 */
export async function intactBlob(store: Pick<CaseStore, 'blob'>, sha256: string): Promise<Blob | undefined> {
  const blob = await unlessLost(() => store.blob(sha256));
  return blob && (await hashBlob(blob)) === sha256 ? blob : undefined;
}
