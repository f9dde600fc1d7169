import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { opencv } from '../../../scripts/vite/opencv';
import { buildPage } from '../../../src/headless/build-page';
import { chromiumArguments } from '../../../src/headless/chromium/arguments';
import { findOrInstallChromium } from '../../../src/headless/chromium/find';
import { ROOT } from '../../../src/headless/root';
import { serve } from '../../../src/headless/server/serve';
import type { DetectorAssets } from '../../../src/detector/protocol';
import type { Box } from '../../../src/detector/faces/face';
import type { DetectorTest } from './page/page';

const SAMPLES = join(ROOT, 'node_modules/@vladmandic/face-api/demo');

/** The detector's parts in a real Chromium, on a page with the extension's policy. */
export interface DetectorPage {
  /** Calls a function of `page/page.ts`. */
  call<K extends keyof Functions>(
    name: K,
    ...given: Parameters<Functions[K]>
  ): Promise<Awaited<ReturnType<Functions[K]>>>;
  /** Shows a sample photo of `@vladmandic/face-api` to the page. */
  show(sample: string): Promise<{ width: number; height: number }>;
  /** Where the page has the engines' files, with some elsewhere. */
  assets(other?: Partial<DetectorAssets>): Promise<DetectorAssets>;
  /** Faces of the photo shown, with the meshes found around each. */
  look(): Promise<{ faces: { box: Box; confidence: number; meshes: number[][] }[]; detectMs: number }>;
  /** What page and workers printed, by kind: `error: text`. */
  readonly printed: string[];
  close(): Promise<void>;
}
type Functions = DetectorTest;

/** in: switches for Chromium beyond the project's usual ones */
export async function openDetectorPage(extraArguments: string[] = []): Promise<DetectorPage> {
  const folder = await buildPage(
    {
      name: 'detector-test',
      folder: join(import.meta.dirname, 'page'),
      inputs: ['src/detector', 'scripts/vite', 'scripts/engines', 'src/headless/build-page.ts', 'package-lock.json'],
      plugins: opencv,
    },
    () => undefined,
  );
  const server = await serve({ folder, engines: join(ROOT, '.cache/engines'), model: null });
  const executablePath = findOrInstallChromium(console.log);
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments(), ...extraArguments] });
  const page = await browser.newPage();
  const printed: string[] = [];
  page.on('console', (message) => printed.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => printed.push(`uncaught: ${error.message}`));
  await page.goto(`${server.origin}/`);
  const call: DetectorPage['call'] = (name, ...given) =>
    page.evaluate(
      ([called, all]) => {
        const { detectorTest } = globalThis as unknown as {
          detectorTest: Record<string, (...a: unknown[]) => unknown>;
        };
        return detectorTest[called]!(...all);
      },
      [name as string, given as unknown[]] as const,
    ) as never;
  return {
    call,
    show: async (sample) => {
      const served = server.add(join(SAMPLES, sample));
      try {
        return await call('show', served.url);
      } finally {
        served.remove();
      }
    },
    assets: (other = {}) => call('assets', other),
    look: () => call('look'),
    printed,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
