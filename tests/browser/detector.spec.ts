import { expect, test } from '@playwright/test';
import { openDetectorPage, type DetectorPage } from './detector/detector-page';
import { FRAME_FEATURE_COUNT, FEATURE_SCHEMA_ID } from '../../src/detector/features/schema';

let page: DetectorPage;
test.beforeAll(async () => {
  page = await openDetectorPage();
  await page.show('sample6.jpg');
});
test.beforeEach(async () => {
  page.printed.length = 0;
  await page.call('create');
});
test.afterAll(() => page?.close());

/** Every test but those that take a file away leaves the consoles of page and worker empty. */
const printedBeside404 = (): string[] => page.printed.filter((line) => !line.includes('404'));

test('opens without a model and measures the faces of a picture', async () => {
  expect(await page.call('open')).toEqual({ ok: true, value: { modelId: null, featureSchemaId: FEATURE_SCHEMA_ID } });
  const answer = await page.call('frame', 'stream');
  expect(answer).toMatchObject({ ok: true });
  const faces = answer.ok ? answer.faces : [];
  expect(faces).toHaveLength(4);
  const accepted = faces.filter(({ rejection }) => rejection === null);
  expect(accepted.length).toBeGreaterThan(0);
  for (const { features } of accepted) expect(features).toBe(FRAME_FEATURE_COUNT);
  expect(await page.call('workersStarted')).toBe(1);
  expect(page.printed).toEqual([]);
});

test('frames that came at the same moment are answered one after the other', async () => {
  const answers = await Promise.all([0, 0.1, 0.2].map((mediaTimeS) => page.call('frame', 'queue', { mediaTimeS })));
  const trackIds = answers.map((answer) => (answer.ok ? answer.faces.map(({ trackId }) => trackId) : null));
  expect(trackIds[0]).toHaveLength(4);
  expect(trackIds[1]).toEqual(trackIds[0]);
  expect(trackIds[2]).toEqual(trackIds[0]);
});

test('a frame that is shorter than it says is refused, and the worker lives on', async () => {
  const answer = await page.call('frame', 'stream', { cutBytes: 1 });
  expect(answer).toMatchObject({ ok: false, code: 'bad-frame', detail: expect.stringMatching(/ends at byte \d+/) });
  expect(await page.call('frame', 'stream')).toMatchObject({ ok: true });
  expect(await page.call('workersStarted')).toBe(1);
});

test("a frame whose buffer was given away is the caller's fault, and harms nobody", async () => {
  await expect(page.call('frame', 'stream', { twice: true })).rejects.toThrow(/detached|DataCloneError/);
  expect(await page.call('frame', 'stream')).toMatchObject({ ok: true });
  expect(await page.call('workersStarted')).toBe(1);
});

test('a worker killed over a frame is reported at once, and the next frame has a new one', async () => {
  await page.call('open');
  const waiting = page.call('frame', 'stream');
  await page.call('kill');
  const answer = await waiting;
  expect(answer).toMatchObject({ ok: false, code: 'worker-crashed', detail: expect.stringContaining('is lost') });
  expect(answer.elapsedMs).toBeLessThan(5000);
  expect(await page.call('frame', 'stream')).toMatchObject({ ok: true });
  expect(await page.call('workersStarted')).toBe(2);
});

test('a worker killed between two frames is replaced without a word', async () => {
  await page.call('open');
  await page.call('kill');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await page.call('frame', 'stream')).toMatchObject({ ok: true });
  expect(await page.call('workersStarted')).toBe(2);
});

test('an aborted frame stops its worker; the next one is answered', async () => {
  await page.call('open');
  await expect(page.call('frame', 'stream', { abortAfterMs: 20 })).rejects.toThrow(/TimeoutError|timed out/);
  expect(await page.call('frame', 'stream')).toMatchObject({ ok: true });
  expect(await page.call('workersStarted')).toBe(2);
  expect(page.printed).toEqual([]);
});

test('a hung worker counts as lost after the time-out, and the next frame is answered', async () => {
  // The first frame after a start is the slowest, and has the same limit.
  await page.call('create', { first: 'hung', timeoutMs: 5000 });
  const answer = await page.call('frame', 'stream');
  expect(answer).toMatchObject({
    ok: false,
    code: 'worker-timeout',
    detail: expect.stringContaining('did not answer in time'),
  });
  expect(answer.elapsedMs).toBeGreaterThan(4900);
  expect(await page.call('frame', 'stream')).toMatchObject({ ok: true });
  expect(await page.call('workersStarted')).toBe(2);
});

test('a worker script that cannot be had is tried twice, within one call', async () => {
  await page.call('create', { first: 'missing' });
  expect(await page.call('frame', 'stream')).toMatchObject({ ok: true });
  expect(await page.call('workersStarted')).toBe(2);
  expect(printedBeside404()).toEqual([]);
});

test('a failed load is tried twice, reported, and not remembered', async () => {
  await page.call('create', { assets: { opencvWasmUrl: '/engines/absent.wasm' } });
  const answer = await page.call('frame', 'stream');
  expect(answer).toMatchObject({
    ok: false,
    code: 'engine-load-failed',
    detail: expect.stringContaining('absent.wasm'),
  });
  expect(await page.call('workersStarted')).toBe(2);
  await page.call('setAssets', { opencvWasmUrl: (await page.assets()).opencvWasmUrl });
  expect(await page.call('frame', 'stream')).toMatchObject({ ok: true });
  expect(printedBeside404()).toEqual([]);
});

test('a model that does not fit is refused at once, without loading engines twice', async () => {
  await page.call('create', { model: { id: 'no model' } });
  expect(await page.call('open')).toMatchObject({ ok: false, code: 'bad-model' });
  expect(await page.call('workersStarted')).toBe(1);
});

test('a worker without work is stopped, and started again when there is some', async () => {
  await page.call('create', { idleMs: 300 });
  expect(await page.call('frame', 'stream')).toMatchObject({ ok: true });
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(await page.call('frame', 'stream')).toMatchObject({ ok: true });
  expect(await page.call('workersStarted')).toBe(2);
});

test('after dispose() calls are refused in plain words', async () => {
  const waiting = page.call('frame', 'stream');
  await page.call('dispose');
  expect(await waiting).toMatchObject({ ok: false, detail: 'The detector was closed.' });
  expect(await page.call('open')).toMatchObject({ ok: false, detail: 'The detector was closed.' });
  expect(await page.call('workersStarted')).toBe(1);
  expect(page.printed).toEqual([]);
});
