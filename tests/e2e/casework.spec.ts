import type { Page } from '@playwright/test';
import type { Session } from '../../scripts/demo/browse/launch';
import { modelId } from '../../scripts/model-id';
import { join } from 'node:path';
import { violationsOf } from '../support/axe';
import { putMadeUpCase } from '../support/casework/put-made-up-case';
import { expect, test } from './fixtures';
import { pageOf } from './pages';

const MODEL = modelId(join(import.meta.dirname, '../..'));

async function openPage(session: Session, hash = ''): Promise<Page> {
  const page = await session.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`chrome-extension://${session.extensionId}/casework.html${hash}`);
  return page;
}

/** Opens a case of so many made-up videos, its list read. */
async function openMadeUp(session: Session, count: number): Promise<{ page: Page; caseId: string }> {
  const page = await openPage(session);
  const caseId = await putMadeUpCase(page, count, MODEL);
  await page.goto(`chrome-extension://${session.extensionId}/casework.html#/case/${caseId}`);
  await expect(page.locator('.items-row').first()).toBeVisible();
  return { page, caseId };
}

async function violationsInSchemes(page: Page): Promise<string[]> {
  const all: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    all.push(...(await violationsOf(page)).map((line) => `${page.url()} (${colorScheme}): ${line}`));
  }
  return all;
}

/** What the journal of a case says, oldest first. */
function stepsOf(page: Page, caseId: string): Promise<string[]> {
  return page.evaluate(async (id) => {
    const opening = indexedDB.open('casework');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const read = opening.result
      .transaction('journal')
      .objectStore('journal')
      .getAll(IDBKeyRange.bound([id], [id, []]));
    await new Promise((resolve) => (read.onsuccess = resolve));
    opening.result.close();
    return (read.result as { what: string }[]).map(({ what }) => what);
  }, caseId);
}

const toast = (page: Page) => page.locator('.toast');
const caseRow = (page: Page, name: string) => page.locator('.cases-list > li', { hasText: name });

test('a case is begun, renamed, archived and deleted, and each of it undone', async ({ session }) => {
  const page = await openPage(session);
  await page.getByLabel('Name of the case').fill('First');
  await page.getByLabel('Who investigates').fill('M. Muster');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/case\/[\w-]+\/add$/);
  const caseId = /case\/([\w-]+)/.exec(page.url())![1]!;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('First');
  await page.getByRole('link', { name: 'Videos', exact: true }).click();
  await expect(page.getByText('There are no videos in this case yet.')).toBeVisible();

  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  await caseRow(page, 'First').getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Name of the case').fill('Second');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(caseRow(page, 'Second')).toBeVisible();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(caseRow(page, 'First')).toBeVisible();
  await expect(toast(page)).toContainText('Undone');

  await caseRow(page, 'First').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('1 archived case')).toBeVisible();
  await page.locator('body').press('Control+z');
  await expect(page.getByText('1 archived case')).toHaveCount(0);

  await caseRow(page, 'First').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'Begin a case' })).toBeVisible();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(caseRow(page, 'First')).toBeVisible();
  expect(await stepsOf(page, caseId)).toEqual([
    ...['case.created', 'case.renamed', 'case.renamed', 'case.archived', 'case.reopened', 'case.deleted'],
    'case.restored',
  ]);
  expect(await violationsInSchemes(page)).toEqual([]);
});

test('the list is ranked, filtered and reviewed by keyboard, and nothing of it is lost', async ({ session }) => {
  const { page, caseId } = await openMadeUp(session, 300);
  const lows = await page.locator('.items-figures').allTextContents();
  const numbers = lows.slice(0, 8).map((text) => Number(text.split(' to ')[0]));
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  const expected = page.locator('.items-expected');
  await expect(expected).toContainText('By tests, expect at most');
  await page.getByLabel('Cut-off').selectOption({ label: '1 : 1, as likely as not' });
  await expect(expected).toContainText('cannot be said');

  // By keys alone: down twice, up once, a label, a note.
  const rows = page.locator('.items-row');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  const current = page.locator('.items-row[aria-selected="true"]');
  await expect(current).toHaveAttribute('aria-rowindex', '2');
  await expect(current).toBeFocused();
  await page.keyboard.press('1');
  await expect(current).toHaveAttribute('data-label', 'manipulated');
  await page.locator('body').press('Control+z');
  await expect(current).toHaveAttribute('data-label', '');
  await page.keyboard.press('3');
  await expect(current).toHaveAttribute('data-label', 'unclear');
  await page.keyboard.press('n');
  await page.keyboard.type('Lips lag behind; j and 1 are letters here');
  await page.keyboard.press('Escape');
  await expect(toast(page)).toContainText('was saved');
  await expect(current).toBeFocused();
  // What is undone is gone from the field too, so that it is not saved again with the next word.
  const note = page.getByRole('textbox', { name: 'Your note' });
  await page.locator('body').press('Control+z');
  await expect(note).toHaveValue('');
  await page.keyboard.press('n');
  await page.keyboard.type('Lips lag behind');
  await page.keyboard.press('Escape');
  await expect(toast(page)).toContainText('was saved');
  await expect(note).toHaveValue('Lips lag behind');
  await expect(current).toBeFocused();
  const itemId = await current.getAttribute('data-item-id');

  await page.keyboard.press('/');
  await page.keyboard.type('lips lag');
  await expect(page.locator('.items-count')).toHaveText('1 of 300');
  await page.reload();
  await expect(rows.first()).toBeVisible();
  await expect(page.locator(`[data-item-id="${itemId}"]`).first()).toHaveAttribute('data-label', 'unclear');
  await page.getByRole('combobox', { name: 'Reviewed', exact: true }).selectOption('Reviewed');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('combobox', { name: 'Result', exact: true }).selectOption('Could not be scanned');
  for (const row of await rows.all()) await expect(row).toHaveAttribute('data-outcome', 'failed');

  // What failed waits again; the case rests, so that nothing is scanned.
  await page.getByRole('button', { name: /^Try the (failed video again \(1\)|\d+ failed videos again)$/ }).click();
  await expect(rows).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByLabel('You expect manipulated').fill('50');
  await page.getByLabel('You expect manipulated').press('Enter');
  await expect(toast(page)).toContainText('You expect 50%');
  expect((await stepsOf(page, caseId)).slice(1)).toEqual([
    ...['item.labelled', 'item.labelled', 'item.labelled', 'item.noted', 'item.noted', 'item.noted', 'items.retried'],
    'case.base-rate-set',
  ]);

  await rows.nth(3).press('Enter');
  await expect(page).toHaveURL(/\/item\/[\w-]+$/);
  await page.goBack();
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Working by keyboard' })).toBeVisible();
  expect(await violationsInSchemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await rows.nth(2).click();
  expect(await violationsInSchemes(page)).toEqual([]);
});

test('filters and words above the list fit into windows of any width', async ({ session }) => {
  const { page } = await openMadeUp(session, 60);
  for (const width of [1280, 1100, 1000, 800, 600]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [summary, panel] of [
      ['.items-more summary', '.items-more-body'],
      ['.items-how summary', '.items-how > div'],
    ] as const) {
      await page.locator(summary).click();
      const box = (await page.locator(panel).boundingBox())!;
      expect(box.x, `${panel} at ${width}`).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, `${panel} at ${width}`).toBeLessThanOrEqual(width);
      // The strip that it belongs to stays readable above it.
      const strip = (await page.locator(summary).locator('xpath=../..').boundingBox())!;
      expect(box.y, `${panel} at ${width}`).toBeGreaterThanOrEqual(strip.y + strip.height - 2);
      await page.locator(summary).click();
    }
    const expected = (await page.locator('.items-expected').boundingBox())!;
    expect(expected.width, `what to expect at ${width}`).toBeGreaterThan(0.6 * width);
    const name = (await page.locator('.items-name').first().boundingBox())!;
    expect(name.width, `names at ${width}`).toBeGreaterThan(150);
  }

  // While no video is chosen the list has the room; the one that is chosen stays in view.
  await page.setViewportSize({ width: 800, height: 800 });
  const list = page.locator('.items-list');
  const free = (await list.boundingBox())!;
  expect((await page.locator('.items-inspector').boundingBox())!.height).toBeLessThan(60);
  await page.mouse.click(free.x + 40, free.y + free.height - 20);
  await expect.poll(async () => (await list.boundingBox())!.height).toBeLessThan(free.height - 100);
  await expect(page.locator('.items-row[aria-selected="true"]')).toBeInViewport({ ratio: 0.9 });

  // Two views without a rule and a band above their heading.
  for (const view of ['Report', 'Hand over']) {
    await page.getByRole('link', { name: view, exact: true }).click();
    const heading = page.locator('main h2').first();
    const main = (await page.locator('main').boundingBox())!;
    expect((await heading.boundingBox())!.y - main.y, view).toBeLessThan(24);
  }
});

test('videos that look alike become one row, and are held side by side', async ({ session }) => {
  const { page } = await openMadeUp(session, 300);
  await expect(page.locator('.items-alike').first()).toBeVisible({ timeout: 10_000 });
  const grid = page.getByRole('grid', { name: 'Videos of this case' });
  await expect(grid).toHaveAttribute('aria-rowcount', '301');
  await page.keyboard.press('g');
  const folded = Number(await grid.getAttribute('aria-rowcount'));
  expect(folded).toBeLessThan(290);
  const group = page.locator('.items-row', { has: page.locator('button.items-alike') }).first();
  const itemId = await group.getAttribute('data-item-id');
  await group.getByRole('button', { name: /look-alike/ }).click();
  expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(folded);
  const inner = page.locator('.items-row[data-inner="true"]').first();
  await expect(inner).toBeVisible();
  await page
    .locator('.items-alikes')
    .getByRole('link', { name: /^Compare/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/compare/${itemId}/[\\w-]+$`));
});

test('people and accounts are kept, and lead to their videos', async ({ session }) => {
  const { page, caseId } = await openMadeUp(session, 60);
  await page.getByRole('link', { name: 'People and accounts' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Cleo Exemple');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note on Cleo Exemple' })).toBeVisible();
  await page.getByLabel('Whom ada.example.2 shows').selectOption({ label: 'Cleo Exemple' });
  await page.getByLabel("ada.example.2 is the person's own account").check();
  await expect(page.locator('.people-person', { hasText: 'Cleo' })).toContainText('✓ x ada.example.2');
  await page.getByRole('button', { name: 'Remove Cleo Exemple' }).click();
  await expect(page.getByText('Cleo Exemple', { exact: true })).toHaveCount(0);
  await page.locator('body').press('Control+z');
  await expect(page.locator('.people-person', { hasText: 'Cleo' })).toContainText('✓ x ada.example.2');
  expect(await violationsInSchemes(page)).toEqual([]);
  await page.getByRole('link', { name: /^ada\.example\.2: \d+ videos?$/ }).click();
  await expect(page).toHaveURL(new RegExp(`#/case/${caseId}$`));
  await expect(page.locator('.items-count')).toHaveText(/^\d+ of 60$/);
  await expect(page.locator('.items-name > a').first()).toContainText('ada.example.2 ');
});

test('the popup leads to the cases', async ({ session, page, serve, verdictsOf }) => {
  const { url } = await serve({ texts: { '/': pageOf('<p>Nothing to see.</p>') } });
  await page.goto(`${url}/`);
  const { popup } = await verdictsOf(page);
  const opened = session.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Cases', exact: true }).click();
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText('Cases');
});
