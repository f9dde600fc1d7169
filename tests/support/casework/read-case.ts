import type { Page } from '@playwright/test';
import type { ItemRecord, SourceRecord } from '../../../src/casework/model/records';
import type { JournalEntry } from '../../../src/casework/model/journal';

/** What the store holds of one case, read as it lies in the database. */
export interface StoredCase {
  readonly items: readonly ItemRecord[];
  readonly sources: readonly SourceRecord[];
  readonly accounts: readonly { readonly handle: string }[];
  readonly journal: readonly JournalEntry[];
  readonly evidence: readonly { readonly itemId: string; readonly frames: readonly unknown[] }[];
  /** SHA-256 of each working copy or picture, and its size. */
  readonly blobs: readonly { readonly sha256: string; readonly size: number }[];
}

/** in: a page of the extension */
export function readCase(page: Page, caseId: string): Promise<StoredCase> {
  return page.evaluate(async (id) => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const db = await settle(indexedDB.open('casework'));
    const names = ['item', 'source', 'account', 'journal', 'evidence', 'blobs'];
    const transaction = db.transaction(names);
    const range = IDBKeyRange.bound([id], [id, []]);
    const all = (name: string): Promise<unknown[]> =>
      settle(transaction.objectStore(name).getAll(name === 'blobs' ? null : range));
    const [items, sources, accounts, journal, evidence, blobs] = await Promise.all(names.map(all));
    db.close();
    const sizes = (blobs as { sha256: string; blob: Blob }[]).map(({ sha256, blob }) => ({ sha256, size: blob.size }));
    return { items, sources, accounts, journal, evidence, blobs: sizes } as never;
  }, caseId);
}
