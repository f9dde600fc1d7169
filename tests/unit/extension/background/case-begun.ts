import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { CaseStore } from '../../../../src/extension/storage/cases/case-store';
import { caseRecord, changeOf } from '../../casework/records';

/** What the browser keeps for as long as it runs. */
export const stored: Record<string, unknown> = {};

/** `browser.storage.session` upon it. */
export const session = {
  get: (key: string) => Promise.resolve({ [key]: stored[key] }),
  set: (more: object) => Promise.resolve(void Object.assign(stored, more)),
  remove: (key: string) => Promise.resolve(void Reflect.deleteProperty(stored, key)),
};

/** A browser just started, with nothing kept but the case "k". What is tested is to be imported after it. out: the store that it will write to */
export async function beginCase(): Promise<CaseStore> {
  for (const key of Object.keys(stored)) Reflect.deleteProperty(stored, key);
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  const store = (await import('../../../../src/extension/storage/cases/cases')).openCases();
  const step = { what: 'case.created', by: 'analyst', detail: {} } as const;
  await store.change('k', () => ({ step, changes: [changeOf.case(caseRecord('k'))] }));
  return store;
}

/** From now on the disk is full for every line of a journal, until `vi.restoreAllMocks`. */
export function fillDisk(): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === 'heads') {
      Object.defineProperty(this.transaction, 'error', { value: new DOMException('no room', 'QuotaExceededError') });
      this.transaction.abort();
    }
    return put.call(this, value, key);
  });
}
