import type { BrowserContext } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from '../../src/headless/chromium/find';
import { launchWithExtension } from './browse/launch';
import { openPopup, tabIdOf } from './browse/popup';
import { watchFeed, type Watched } from './browse/watch-feed';
import { buildExtension } from './build-extension';
import { clipsOfFolder } from './clips-folder';
import { buildPage } from './media/build-page';
import { feedOf, type ShownClip } from './media/feed-of';
import { makeClips } from './media/make-clips';
import { PAIRS } from './media/plan';
import { isAnswered, summary, verdictTable } from './report/table';
import { startLocalServer, type LocalServer } from './server/local-server';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface DemoOptions {
  readonly headed: boolean;
  /** Folder of clips to use instead of the demo's own. */
  readonly clips: string | null;
  readonly posts: number;
  readonly secondsEach: number;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function chooseClips(options: DemoOptions, chromiumPath: string): Promise<ShownClip[]> {
  if (options.clips !== null) return clipsOfFolder(options.clips).slice(0, options.posts);
  say('Making the clips: real faces from npm packages, and forged versions of them ...');
  const pairs = PAIRS.slice(0, Math.ceil(options.posts / 2));
  return (await makeClips({ root: ROOT, chromiumPath, pairs, say })).slice(0, options.posts);
}

async function serveFeed(posts: unknown, files: Record<string, string>): Promise<LocalServer> {
  const pages = join(ROOT, '.cache/demo/pages/feed');
  await buildPage(join(ROOT, 'scripts/demo/feed'), pages);
  return startLocalServer({ folders: { '/': pages }, files, texts: { '/posts.json': JSON.stringify(posts) } });
}

function progressLine({ post, source, row }: Watched, index: number, of: number): string {
  const verdict = row ? (row.band ?? row.reason ?? row.state) : 'no answer';
  return `  post ${index + 1} of ${of}: @${post.handle} (${source}): ${verdict}`;
}

async function untilClosed(context: BrowserContext): Promise<void> {
  say('The browser stays open; close its window to end the demo.');
  await new Promise<void>((resolve) => context.once('close', () => resolve()));
}

/** Runs the whole demo. Out: the exit code; 1 when some video got neither a verdict nor a reason. */
export async function runDemo(options: DemoOptions): Promise<number> {
  const chromiumPath = findOrInstallChromium(say);
  say(`Browser: ${chromiumPath}`);
  const clips = await chooseClips(options, chromiumPath);
  say('Building the extension ...');
  const extension = buildExtension(ROOT);
  const { items, files } = feedOf(clips);
  const server = await serveFeed(
    items.map(({ post }) => post),
    files,
  );
  const session = await launchWithExtension({ chromiumPath, extension, headed: options.headed });
  try {
    const pictures = join(ROOT, '.output/demo');
    mkdirSync(pictures, { recursive: true });
    const page = session.context.pages()[0] ?? (await session.context.newPage());
    const feedUrl = `${server.url}/index.html`;
    await page.goto(feedUrl);
    await page.waitForFunction(() => window.feed !== undefined);
    const popup = await openPopup(session, await tabIdOf(session, feedUrl));
    say(`Scrolling through ${items.length} posts at ${feedUrl} ...`);
    const watched = await watchFeed({
      page,
      popup,
      items,
      secondsEach: options.secondsEach,
      async onPost(seen, index) {
        say(progressLine(seen, index, items.length));
        await page.screenshot({ path: join(pictures, `post-${seen.post.id}.png`) });
      },
    });
    await popup.screenshot({ path: join(pictures, 'popup.png'), fullPage: true });
    const strongest = [...watched].sort((a, b) => (b.row?.margin ?? -Infinity) - (a.row?.margin ?? -Infinity))[0]!;
    process.stdout.write(`\n${verdictTable(watched)}\n\n${summary(watched)}\n`);
    process.stdout.write(
      `Screenshot: ${relative(ROOT, join(pictures, `post-${strongest.post.id}.png`))} (popup: .output/demo/popup.png)\n`,
    );
    const unanswered = watched.filter((one) => !isAnswered(one));
    if (unanswered.length > 0) {
      say(
        `${unanswered.length} videos got neither a verdict nor a reason: ${unanswered.map(({ post }) => post.id).join(', ')}.`,
      );
    }
    if (options.headed) await untilClosed(session.context);
    return unanswered.length > 0 ? 1 : 0;
  } finally {
    await session.close();
    await server.close();
  }
}
