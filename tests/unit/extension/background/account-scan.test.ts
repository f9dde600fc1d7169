import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as accountScan from '../../../../src/extension/background/casework/account-scan';
import type { CaseStore } from '../../../../src/extension/storage/cases/case-store';
import { beginCase, fillDisk, session } from './case-begun';

vi.mock('wxt/browser', () => ({
  browser: { storage: { session }, tabs: { create: () => Promise.resolve({ id: 7 }) } },
}));

const PAGE = 'https://www.tiktok.com/@some.body';
const [ONE, OTHER] = [`${PAGE}/video/7381234567890123456`, `${PAGE}/video/7381234567890123457`];

let store: CaseStore;
let scan: typeof accountScan;
beforeEach(async () => {
  store = await beginCase();
  scan = await import('../../../../src/extension/background/casework/account-scan');
  await scan.openAccountPage('k', PAGE);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const names = async (): Promise<(string | null)[]> =>
  (await store.all('item', 'k')).map(({ origin }) => origin.post!.permalink).sort();

it('takes nothing in before the analyst has started it, and each address once', async () => {
  expect(await scan.reportScan(7, [ONE])).toMatchObject({ started: false, added: 0 });
  expect(await names()).toEqual([]);
  expect(await scan.startScan(7)).toMatchObject({ started: true, problem: null });
  expect(await scan.reportScan(7, [ONE])).toMatchObject({ added: 1 });
  expect(await scan.reportScan(7, [ONE, OTHER])).toMatchObject({ added: 2 });
  expect(await scan.endScan(7)).toMatchObject({ added: 2, problem: null });
  expect(await names()).toEqual([ONE, OTHER]);
  expect(await scan.reportScan(7, [ONE])).toBeNull();
  expect((await store.journal('k')).map(({ what }) => what)).toEqual([
    ...['case.created', 'items.added', 'items.added', 'source.closed'],
  ]);
});

it('says what could not be written, and takes it in once there is room', async () => {
  await scan.startScan(7);
  fillDisk();
  expect(await scan.reportScan(7, [ONE])).toMatchObject({ added: 0, problem: expect.stringContaining('no room left') });
  vi.restoreAllMocks();
  expect(await names(), 'nothing half-written').toEqual([]);
  expect(await scan.reportScan(7, [ONE])).toMatchObject({ added: 1, problem: null });
  expect(await names()).toEqual([ONE]);
});
