import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumArguments } from '../../../headless/chromium/arguments';
import { findOrInstallChromium } from '../../../headless/chromium/find';
import { buildPage } from '../../../headless/build-page';
import { createPool } from '../../../headless/pool';
import { ROOT } from '../../../headless/root';
import { serve } from '../../../headless/server/serve';
import type { FaceJob } from './page/messages';
import type { Y4m } from './y4m';

/** Faces of one file could not be looked for; another file may go well. */
export class FaceFinderError extends Error {
  override readonly name = 'FaceFinderError';
}

/** Finds faces in uncompressed frames with the detector's engine, in headless Chromium. */
export interface FaceFinder {
  /**
   * in   path of a .y4m file and where its frames are
   * out  one entry a frame: 478 x (x, y) of its main face in pixels, or null
   * @throws FaceFinderError when the page or its engine fails on it; Error when no page opens.
   */
  find(file: string, frames: Y4m): Promise<(Float32Array | null)[]>;
  close(): Promise<void>;
}

const PAGE = {
  name: 'face-finder',
  folder: join(ROOT, 'src/lab/augmentation/self-blend/page'),
  inputs: ['src/detector', 'src/lab/augmentation/self-blend/y4m.ts', 'src/headless/build-page.ts', 'package-lock.json'],
};

/** Starts the page; `jobs` files at a time, each in a page of its own. */
export async function startFaceFinder(jobs: number, say: (line: string) => void): Promise<FaceFinder> {
  const executablePath = findOrInstallChromium(say);
  const folder = await buildPage(PAGE, say);
  const server = await serve({ folder, engines: join(ROOT, '.cache/engines'), model: null });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
  const pool = createPool<Page>(jobs);

  const open = async (): Promise<Page> => {
    const page = await browser.newPage();
    page.on('pageerror', ({ message }) => say(`face finder: ${message}`));
    await page.goto(`${server.origin}/`);
    await page.waitForFunction(() => window.findFaces !== undefined);
    return page;
  };

  return {
    find: (file, { width, height, frameStarts, frameBytes }) =>
      pool.run(async (slot) => {
        const page = (slot.thing ??= await open());
        const served = server.add(file);
        try {
          const job: FaceJob = { url: served.url, width, height, frameStarts, frameBytes };
          const answer = await page.evaluate((sent) => window.findFaces!(sent), job);
          if (!answer.ok) throw new Error(answer.detail);
          return answer.value.map((points) => points && Float32Array.from(points));
        } catch (error) {
          // A page that failed once is not trusted with the next file.
          slot.thing = null;
          await page.close().catch(() => undefined);
          throw new FaceFinderError(error instanceof Error ? error.message : String(error));
        } finally {
          served.remove();
        }
      }),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
