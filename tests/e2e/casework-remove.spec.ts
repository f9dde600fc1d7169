import type { Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { modelId } from '../../scripts/model-id';
import type { Session } from '../../scripts/demo/browse/launch';
import { violationsOf } from '../support/axe';
import type { CaseworkInPage } from '../support/casework/in-page';
import { putMadeUpCase } from '../support/casework/put-made-up-case';
import { putStoreInto } from '../support/casework/store-in-page';
import { expect, test } from './fixtures';

async function openPage(session: Session): Promise<Page> {
  const page = await session.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`chrome-extension://${session.extensionId}/casework.html`);
  return page;
}

const toast = (page: Page) => page.locator('.toast');
const rows = (page: Page) => page.locator('.items-row');

/** Names of the files and pictures of the case that are in the store, each with its text. */
function copiesOf(page: Page, sha256: string): Promise<string | null> {
  return page.evaluate(async (name) => {
    const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
    return (await (await caseworkInPage.openCases().blob(name))?.text()) ?? null;
  }, sha256);
}

test('a video is removed with its copy, by key, and comes back on undo; the check of the case finds nothing', async ({
  session,
}) => {
  const page = await openPage(session);
  await putStoreInto(page);
  const { caseId, sha256 } = await page.evaluate(async () => {
    const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
    const id = await caseworkInPage.createCase('Removals');
    const files = ['one.mp4', 'two.mp4'].map((name) => ({ base64: btoa(`no video: ${name}`), names: [name] }));
    await caseworkInPage.addFiles(id, files);
    const [item] = (await caseworkInPage.openCases().all('item', id)).filter(({ name }) => name === 'one.mp4');
    return { caseId: id, sha256: item!.bytes!.sha256 };
  });
  const address = page.url().split('#')[0]!;
  await page.goto(`${address}#/case/${caseId}`);
  await expect(rows(page)).toHaveCount(2);
  const one = rows(page).filter({ hasText: 'one.mp4' });
  await one.click();
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toBeFocused();
  await expect(toast(page)).toContainText('“one.mp4” was removed from the case.');
  expect(await copiesOf(page, sha256)).toBeNull();

  await page.locator('body').press('Control+z');
  await expect(one).toBeVisible();
  expect(await copiesOf(page, sha256)).toBe('no video: one.mp4');

  await page.goto(`${address}#/case/${caseId}/journal`);
  await expect(page.locator('.journal-row', { hasText: 'Videos removed from the case' })).toContainText('one.mp4');
  await expect(page.locator('.journal-row', { hasText: 'Removed videos put back' })).toContainText('one.mp4');
  await page.getByRole('button', { name: 'Check the case' }).click();
  await expect(page.locator('.journal-check')).toContainText('Nothing was changed behind the journal.');
});

test('all videos that pass a filter are removed after a question, and come back on undo', async ({ session }) => {
  const page = await openPage(session);
  const caseId = await putMadeUpCase(page, 120, modelId(join(import.meta.dirname, '../..')));
  await page.goto(`${page.url().split('#')[0]!}#/case/${caseId}`);
  await page.getByRole('combobox', { name: 'Result', exact: true }).selectOption('Cannot assess');
  const shown = page.locator('.items-count');
  await expect(shown).toHaveText(/^\d+ of 120$/);
  const count = Number((await shown.textContent())!.split(' ')[0]);
  const ask = page.getByRole('button', { name: `Remove ${count} videos …` });
  await ask.click();
  const question = page.getByRole('dialog', { name: `Remove ${count} videos` });
  await expect(question).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(ask).toBeFocused();
  await ask.press('Enter');
  await question.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(toast(page)).toContainText(`Removed from the case: ${count} videos`);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(shown).toHaveText(`${120 - count} videos`);
  await page.locator('body').press('Control+z');
  await expect(shown).toHaveText('120 videos');
});

test('an account that was found twice becomes one, by keyboard, and two again on undo', async ({ session }) => {
  const page = await openPage(session);
  const caseId = await putMadeUpCase(page, 60, modelId(join(import.meta.dirname, '../..')));
  await page.goto(`${page.url().split('#')[0]!}#/case/${caseId}/people`);
  const rowOf = async (handle: string) => {
    const row = page.locator('.people-table tbody tr', { hasText: handle });
    await expect(row).toHaveCount(1);
    // By its account: the question, which names all others, is asked within a row.
    return page.locator(`tr[data-account-id="${await row.getAttribute('data-account-id')}"]`);
  };
  const videosOf = async (row: Locator): Promise<number> =>
    Number((await row.getByRole('link', { name: /videos?$/ }).textContent())!.split(' ')[0]);
  const [goes, stays] = ['ada.example.7', 'ada.example.4'];
  const [going, staying] = [await rowOf(goes), await rowOf(stays)];
  const together = (await videosOf(going)) + (await videosOf(staying));
  await page.getByRole('button', { name: `Merge ${goes} with another account` }).press('Enter');
  const question = page.getByRole('dialog', { name: `“${goes}” is the same account as …` });
  await expect(question.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
  await question.getByLabel('Account that stays').selectOption({ label: `${stays} · instagram` });
  expect(await violationsOf(page)).toEqual([]);
  await question.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(staying).toContainText(`also ${goes}`);
  await expect.poll(() => videosOf(staying)).toBe(together);
  await expect(page.locator('.people-table tbody tr')).toHaveCount(11);
  await page.locator('body').press('Control+z');
  await expect(page.locator('.people-table tbody tr')).toHaveCount(12);
  await expect(staying).not.toContainText('also');
  expect(await violationsOf(page)).toEqual([]);
});
