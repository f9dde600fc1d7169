import { expect, test } from '@playwright/test';
import { openDetectorPage, type DetectorPage } from './detector/detector-page';

/** Faces that a person counts in the sample photos of @vladmandic/face-api; in the second one is seen in profile. */
const FACES = {
  'sample1.jpg': 3,
  'sample2.jpg': 3,
  'sample3.jpg': 3,
  'sample4.jpg': 4,
  'sample5.jpg': 5,
  'sample6.jpg': 4,
};
/** `--disable-3d-apis` and `--disable-webgl` reach pages alone; a worker still gets a context from them (Chromium 156). */
const NO_WEBGL = '--disable-software-rasterizer';
const ABSENT = '/engines/absent';

test.describe("engines under the extension's policy", () => {
  test.describe.configure({ mode: 'serial' });
  let page: DetectorPage;
  test.beforeAll(async () => {
    page = await openDetectorPage();
  });
  test.afterAll(() => page?.close());

  const load = async (other: Parameters<DetectorPage['assets']>[0] = {}) =>
    page.call('engine', { load: await page.assets(other) });

  for (const [missing, file] of [
    [{ mediapipeUrl: ABSENT }, 'vision_wasm_module_internal.wasm'],
    [{ faceDetectorUrl: ABSENT }, 'absent'],
    [{ faceLandmarkerUrl: ABSENT }, 'absent'],
  ] as const) {
    test(`the face engine without ${Object.keys(missing)[0]} says which file is missing`, async () => {
      const answer = await load(missing);
      expect(answer).toEqual({
        code: 'engine-load-failed',
        detail: expect.stringContaining(`${file} could not be read: status 404`),
      });
    });
  }

  test('files that are something else are refused', async () => {
    const { opencvWasmUrl, faceDetectorUrl } = await page.assets();
    const notWasm = await page.call('engine', { blur: faceDetectorUrl });
    expect(notWasm).toEqual({ code: 'engine-load-failed', detail: expect.stringContaining('is not WebAssembly') });
    const notModel = await load({ faceLandmarkerUrl: opencvWasmUrl });
    expect(notModel).toEqual({ code: 'engine-load-failed', detail: expect.stringContaining('did not start') });
  });

  test('after those failures the same worker loads the right files', async () => {
    page.printed.length = 0;
    expect(await load()).toEqual({ loadedMs: expect.any(Number) });
  });

  for (const [sample, count] of Object.entries(FACES)) {
    test(`${sample}: ${count} faces, each with one mesh of 478 points inside the picture`, async () => {
      const { width, height } = await page.show(sample);
      const { faces } = await page.look();
      expect(faces).toHaveLength(count);
      for (const { box, confidence, meshes } of faces) {
        expect(confidence).toBeGreaterThanOrEqual(0.5);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(meshes).toHaveLength(1);
        const [mesh] = meshes;
        expect(mesh).toHaveLength(2 * 478);
        const xs = mesh!.filter((_, k) => k % 2 === 0);
        const ys = mesh!.filter((_, k) => k % 2 === 1);
        expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...xs)).toBeLessThanOrEqual(width);
        expect(Math.max(...ys)).toBeLessThanOrEqual(height);
        // The mesh covers the face that the detector saw: its centre lies in the box.
        const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(Math.abs(mean(xs) - (box.x + box.width / 2))).toBeLessThan(box.width / 3);
        expect(Math.abs(mean(ys) - (box.y + box.height / 2))).toBeLessThan(box.height / 3);
      }
    });
  }

  test('the refined points are refined: pupils lie between the corners of their eyes', async () => {
    await page.show('sample6.jpg');
    const { faces } = await page.look();
    for (const { meshes } of faces) {
      const x = (point: number): number => meshes[0]![2 * point]!;
      const y = (point: number): number => meshes[0]![2 * point + 1]!;
      for (const [pupil, left, right] of [
        [468, 33, 133],
        [473, 362, 263],
      ] as const) {
        expect(x(pupil)).toBeGreaterThan(x(left));
        expect(x(pupil)).toBeLessThan(x(right));
        expect(Math.abs(y(pupil) - (y(left) + y(right)) / 2)).toBeLessThan((x(right) - x(left)) / 2);
      }
    }
  });

  test('OpenCV computes: the mean of a 3 x 3 impulse of nine is one', async () => {
    const { opencvWasmUrl } = await page.assets();
    expect(await page.call('engine', { blur: ABSENT })).toMatchObject({ code: 'engine-load-failed' });
    // Reflected borders (OpenCV's default) show the impulse to every corner more than once.
    const answer = await page.call('engine', { blur: opencvWasmUrl });
    expect(answer).toMatchObject({ blurred: expect.arrayContaining([1]) });
  });

  test('nothing was printed but what the missing file caused', () => {
    expect(page.printed.filter((line) => !line.includes('404'))).toEqual([]);
  });
});

test('without WebGL the face engine says so in plain words', async () => {
  const page = await openDetectorPage([NO_WEBGL]);
  try {
    const answer = await page.call('engine', { load: await page.assets() });
    expect(answer).toEqual({ code: 'no-webgl', detail: expect.stringContaining('needs WebGL') });
    await page.call('create');
    expect(await page.call('open')).toMatchObject({ ok: false, code: 'no-webgl' });
    expect(await page.call('workersStarted')).toBe(2);
    expect(page.printed.filter((line) => line.startsWith('error') || line.startsWith('uncaught'))).toEqual([]);
  } finally {
    await page.close();
  }
});
