import type { Page } from '@playwright/test';
import type { Session } from '../../scripts/demo/browse/launch';
import { violationsOf } from '../support/axe';
import { expect, test } from './fixtures';

async function openCases(session: Session): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/casework.html`);
  await expect(page.locator('.store-bar')).toBeVisible();
  return page;
}

async function createCase(page: Page, name: string): Promise<string> {
  await page.locator('input[name=name]').fill(name);
  await page.locator('.cases-form button[type=submit]').click();
  await page.waitForURL(/#\/case\/[0-9a-f-]{36}\/add$/);
  return /case\/([0-9a-f-]{36})/.exec(page.url())![1]!;
}

/** Changes a record, or a line of a journal, as somebody does who goes around Swapwatch. */
async function tamper(
  page: Page,
  store: string,
  caseId: string,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  await page.evaluate(
    async ([from, id, changed]) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error as DOMException);
        });
      const db = await done(indexedDB.open('casework'));
      const records = db.transaction(from, 'readwrite').objectStore(from);
      const [first] = (await done(records.getAll(IDBKeyRange.bound([id], [id, []])))) as object[];
      await done(records.put({ ...first, ...changed }));
      db.close();
    },
    [store, caseId, change] as const,
  );
}

async function openJournal(page: Page, caseId: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]!}#/case/${caseId}/journal`);
  await expect(page.locator('.journal-row').first()).toBeVisible();
}

/** Presses the button that checks the case. out: what the page says then */
async function check(page: Page): Promise<string> {
  await page.locator('.journal-check .main').click();
  await expect(page.locator('.journal-check')).toHaveAttribute('data-check', 'ended');
  return page.locator('.journal-check [role=status]').innerText();
}

test('the journal of a case: read, checked, changed behind its back and found out', async ({ session }) => {
  const page = await openCases(session);
  const caseId = await createCase(page, 'A case');
  await openJournal(page, caseId);
  await expect(page.locator('.journal-row')).toHaveCount(1);
  await expect(page.locator('.journal-row')).toContainText('Case created');

  expect(await check(page)).toContain('Nothing was changed behind the journal.');
  // The check is a step itself; the newest line comes first.
  await expect(page.locator('.journal-row').first()).toContainText('Case checked');
  await page.locator('.journal-list').focus();
  await page.keyboard.press('End');
  await expect(page.locator('.journal-row[aria-selected=true]')).toBeFocused();
  await expect(page.locator('.journal-line')).toContainText('case.created');
  expect(await violationsOf(page)).toEqual([]);

  // The fingerprint of the first line, as somebody noted it.
  const noted = (await page.locator('.journal-line code').last().textContent())!;
  const compare = page.locator('.journal-compare input');
  await compare.fill(noted);
  await expect(page.locator('.journal-fingerprint [role=status]')).toContainText('line 0');
  await compare.fill(noted.replace(/./, (sign) => (sign === '0' ? '1' : '0')));
  await expect(page.locator('.journal-fingerprint [role=status]')).toContainText('No line');

  await tamper(page, 'case', caseId, { name: 'Another name' });
  await tamper(page, 'journal', caseId, { atMs: 1 });
  const found = await check(page);
  expect(found).toContain('2 things do not agree');
  expect(found).toContain('Line 0 of the journal was changed');
  expect(found).toContain('is not as line 0 of the journal left it');
  expect(await violationsOf(page)).toEqual([]);

  await page.goto(`${page.url().split('#')[0]!}#/`);
  await page.locator('.store-check button').click();
  await expect(page.locator('.store-check')).toHaveAttribute('data-check', 'ended');
  await expect(page.locator('.store-check a')).toHaveAttribute('href', `#/case/${caseId}/journal`);
});

test('the bin: taken back, deleted for good, a copy offered first; the space that is used', async ({ session }) => {
  const page = await openCases(session);
  const caseId = await createCase(page, 'Not needed');
  await page.goto(`${page.url().split('#')[0]!}#/`);
  await expect(page.locator('.store-bar')).toContainText(/uses [\d.,]+\s?[kMG]B/);
  await expect(page.locator('.store-bar')).toContainText(/allows up to [\d.,]+\s?[kMG]B/);
  await expect(page.getByRole('meter', { name: 'Space used' })).toBeVisible();

  const row = page.locator(`.cases-list [data-case-id="${caseId}"]`);
  await row.locator('.buttons button').last().click();
  await expect(row).toHaveCount(0);
  const binned = page.locator(`.store-bin [data-case-id="${caseId}"]`);
  await page.locator('.store-bin summary').click();
  await binned.getByRole('button', { name: 'Take “Not needed” back' }).click();
  await expect(row).toBeVisible();

  await row.locator('.buttons button').last().click();
  await page.locator('.store-bin summary').click();
  await binned.locator('.danger').first().click();
  const question = binned.locator('dialog');
  await expect(question).toBeVisible();
  await expect(question.locator('a')).toHaveAttribute('href', `#/case/${caseId}/hand-over`);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(binned).toBeVisible();
  await binned.locator('.danger').first().click();
  await question.locator('.danger').click();
  await expect(binned).toHaveCount(0);
  await expect(page.locator('.toast')).toContainText('deleted for good');

  const left = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('casework');
      request.onsuccess = () => resolve(request.result);
    });
    const counts = [...db.objectStoreNames].map(
      (name) =>
        new Promise<number>((resolve) => {
          const request = db.transaction(name).objectStore(name).count();
          request.onsuccess = () => resolve(request.result);
        }),
    );
    return Promise.all(counts);
  });
  expect(left.every((count) => count === 0)).toBe(true);
});
