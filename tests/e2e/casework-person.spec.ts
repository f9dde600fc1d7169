import type { Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../../scripts/demo/browse/launch';
import type { MovementRecord } from '../../src/casework/model/person';
import { violationsOf } from '../support/axe';
import type { CaseworkInPage } from '../support/casework/in-page';
import { putStoreInto } from '../support/casework/store-in-page';
import { expect, test } from './fixtures';

const DATA = process.env['SWAPWATCH_DATA'] ?? join(import.meta.dirname, '../../../shared/data');
const GENUINE = [4, 5, 6, 7, 8].map((number) => `lrq-nicole-real0${number}`);
/** Somebody else, in front of another camera. */
const STRANGER = 'mead-W011-neutral';
/** The same person with other words put into her mouth; too short for movement. */
const LIP_SYNC = 'lrq-nicole-w2l05';
const CLIPS = [...GENUINE, STRANGER, LIP_SYNC];
const pathOf = (id: string): string => join(DATA, 'videos', `${id}.mp4`);

async function openPage(session: Session, name: string): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/${name}`);
  return page;
}

/** A case with the clips, scanned; the genuine ones labelled so. The page it was made on stays open, with the store in it. */
async function scannedCase(session: Session): Promise<{ caseId: string; store: Page }> {
  const store = await openPage(session, 'options.html');
  await putStoreInto(store);
  const files = CLIPS.map((id) => ({ base64: readFileSync(pathOf(id)).toString('base64'), names: [id] }));
  const caseId = await store.evaluate(async (given) => {
    const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
    const id = await caseworkInPage.createCase('One person');
    await caseworkInPage.addFiles(id, given);
    await caseworkInPage.look();
    return id;
  }, files);
  const done = (): Promise<number> =>
    store.evaluate(async (id) => {
      const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
      return (await caseworkInPage.statesOf(id)).done;
    }, caseId);
  await expect.poll(done, { timeout: 120_000, intervals: [250] }).toBe(CLIPS.length);
  await store.evaluate(
    async ([id, names]) => {
      const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
      const cases = caseworkInPage.openCases();
      const items = (await cases.all('item', id)).filter(({ name }) => names.includes(name));
      await cases.change(id, () => ({
        step: { what: 'item.labelled', by: 'analyst', detail: {} },
        changes: items.map((item) => ({
          ...{ kind: 'item' as const, id: item.itemId },
          record: { ...item, label: 'genuine' as const, reviewedAtMs: Date.now() },
        })),
      }));
    },
    [caseId, GENUINE] as const,
  );
  return { caseId, store };
}

test('a person is learnt from genuine videos, and the others are held against them, beside the scores', async ({
  session,
}) => {
  test.skip(!CLIPS.every((id) => existsSync(pathOf(id))), `no clips of one person: ${DATA} is not there`);
  test.setTimeout(240_000);
  const { caseId, store } = await scannedCase(session);
  const page = await openPage(session, `casework.html#/case/${caseId}/people`);
  await page.getByLabel('Name', { exact: true }).fill('Nicole');
  await page.keyboard.press('Enter');
  await page.locator('.people-person').getByRole('link').click();

  const learn = page.getByRole('button', { name: 'Learn from the chosen videos' });
  const choices = page.locator('.person-candidates input');
  await expect(choices).toHaveCount(GENUINE.length);
  await expect(learn).toBeDisabled();
  for (const choice of await choices.all()) await choice.check();
  await learn.click();
  for (const part of ['movement', 'texture']) {
    await expect(page.locator(`[data-learnt="${part}"]`)).toContainText('Learnt from 5 videos', { timeout: 60_000 });
  }

  const row = (name: string) => page.locator('.person-table tbody tr').filter({ hasText: name });
  const said = (name: string, part: string) => row(name).locator(`[data-part="${part}"]`);
  await expect(page.locator('.person-table tbody tr')).toHaveCount(2, { timeout: 30_000 });
  await expect(said(STRANGER, 'texture')).toHaveAttribute('data-statement', 'unlike');
  await expect(said(STRANGER, 'movement')).not.toHaveAttribute('data-statement', 'like');
  await expect(said(LIP_SYNC, 'texture')).toHaveAttribute('data-statement', 'unlike');
  await expect(row(LIP_SYNC)).toContainText('not seen for three seconds');
  expect(await violationsOf(page)).toEqual([]);

  const held = await store.evaluate(async (id) => {
    const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
    const { findings, journal } = await caseworkInPage.contentsOf(id);
    const movements = (await caseworkInPage.openCases().all('movement', id)) as MovementRecord[];
    return {
      findings,
      steps: journal.map(({ what }) => what),
      windows: movements.map(({ windows }) => windows.length),
    };
  }, caseId);
  expect(held.findings).toEqual([]);
  expect(held.steps.filter((what) => what === 'movement.measured')).toHaveLength(CLIPS.length);
  expect(held.steps.filter((what) => what === 'person.learnt')).toHaveLength(1);
  expect(held.windows.filter((windows) => windows === 0)).toHaveLength(1);

  await row(STRANGER).getByRole('link').click();
  const line = page.locator('.person-line');
  await expect(line.getByRole('link')).toHaveText('Held against untouched videos of Nicole');
  await expect(line.locator('[data-part="texture"]')).toHaveAttribute('data-statement', 'unlike');
  await line.getByRole('link').click();

  await page.getByRole('button', { name: 'Forget what was learnt' }).click();
  await expect(page.locator('.person-table')).toHaveCount(0);

  // The person goes with what was learnt, and both come back.
  await page.keyboard.press('Control+z');
  await expect(page.locator('.person-table tbody tr')).toHaveCount(2);
  const learntOf = () =>
    store.evaluate(async (id) => {
      const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
      return (await caseworkInPage.openCases().all('enrolment', id)).length;
    }, caseId);
  await page.goto(page.url().replace(/\/person\/.*$/, '/people'));
  await page.getByRole('button', { name: 'Remove Nicole' }).click();
  await expect(page.locator('.people-person')).toHaveCount(0);
  expect(await learntOf()).toBe(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.people-person')).toHaveCount(1);
  expect(await learntOf()).toBe(1);
});
