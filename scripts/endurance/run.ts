import type { Page } from '@playwright/test';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from '../../src/headless/chromium/find';
import { buildPage } from '../demo/media/build-page';
import { inPlainBrowser, startWith, type WatchedBrowser } from './browser';
import { personIn } from './drive/person';
import { seededRandom } from './drive/random';
import { VISITS, type VisitPlan } from './drive/visits';
import type { Post, Truths } from './feed/post';
import { watchBadgesIn } from './measure/badges';
import { median, scrolledFrameRate } from './measure/frame-rate';
import { judge, type Seen } from './measure/judge';
import { latencyOf, type Latency } from './measure/latency';
import { renderersMemoryMb } from './measure/memory';
import { openRecordReader, type RecordReader } from './measure/records';
import { makeEnduranceClips } from './media/make-clips';
import { clipPlan } from './media/plan';
import type { Evidence, Figures } from './report';
import { PAGE_HOSTS, postsOf } from './server/posts';
import { serveFeeds } from './server/serve';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SEED = 4;
/** A page's overlay is there a moment after its first video. */
const OVERLAY_WITHIN_MS = 10_000;
/** What comes after the last look at a video is still written down. */
const WRITTEN_AFTER_MS = 1200;

export interface EnduranceOptions {
  readonly minutes: number;
  /** Posts of all feeds together. */
  readonly posts: number;
  /** Different clips, at most 40. */
  readonly clips: number;
  /** Videos shown one at a time to measure how long verdicts take; frame-rate blocks with and without the extension. */
  readonly latencies: number;
  readonly frameRatePairs: number;
  /** Folder of the built extension. */
  readonly extension: string;
  say(line: string): void;
}

const median2 = (values: readonly (number | null)[]): number | null => {
  const middle = median(values.filter((value) => value !== null));
  return middle === null ? null : Math.round(middle * 100) / 100;
};

/** The posts that the timing and frame-rate parts use: the last of X's, from the end. */
function setAside(posts: readonly Post[], truths: Truths, count: number): Post[] {
  const fit = posts.filter(
    ({ site, delivery, clip }) => site === 'x' && delivery === 'mse' && truths.get(clip) !== 'no-face',
  );
  return fit.slice(Math.max(0, fit.length - count));
}

class Run {
  readonly seen: Seen[] = [];
  readonly with: number[] = [];
  readonly without: number[] = [];
  readonly latencies: Latency[] = [];
  private visits = 0;
  private readonly random = seededRandom(SEED);

  constructor(
    private readonly browser: WatchedBrowser,
    private readonly reader: RecordReader,
    private readonly options: EnduranceOptions,
    private readonly plain: <T>(use: (page: Page) => Promise<T>) => Promise<T>,
  ) {}

  /** Keeps what a page has shown; to be called before it is left. */
  private async gather(): Promise<void> {
    const { page } = this.browser;
    await page.waitForTimeout(WRITTEN_AFTER_MS);
    const shown = await page.evaluate(() => window.endurance?.shown() ?? []);
    this.visits += 1;
    this.seen.push(...shown.map((entry) => ({ ...entry, visit: this.visits })));
    await this.reader.read();
  }

  async visit(plan: VisitPlan, from: number, seconds: number): Promise<void> {
    const { page } = this.browser;
    await page.goto(`https://${PAGE_HOSTS[plan.site]}${plan.path}?from=${from}`);
    await page.waitForFunction(() => window.endurance !== undefined);
    await page.mouse.move(550, 450);
    const watching = watchBadgesIn(page, OVERLAY_WITHIN_MS);
    const untilMs = Date.now() + seconds * 1000;
    const person = personIn(page, this.random, untilMs);
    for (let round = 0; Date.now() < untilMs; round += 1) await plan.step(person, round);
    if (!(await watching)) this.options.say(`  no overlay in ${plan.site}`);
    await this.gather();
  }

  async latency(post: Post): Promise<void> {
    this.latencies.push(await latencyOf(this.browser.page, post, this.reader));
    await this.gather();
  }

  /** One pair of frame-rate blocks on the same posts, in an order that changes from pair to pair. */
  async frameRates(from: number): Promise<void> {
    const url = `https://${PAGE_HOSTS.x}/home?from=${from}`;
    const { page } = this.browser;
    const blocks = [
      async () => {
        this.with.push(await scrolledFrameRate(page, url));
        await this.gather();
        await page.goto('about:blank');
      },
      async () => {
        this.without.push(await this.plain((bare) => scrolledFrameRate(bare, url)));
      },
    ];
    if (this.with.length % 2 === 1) blocks.reverse();
    await page.goto('about:blank');
    for (const block of blocks) await block();
  }

  /** Memory with one timeline open, in the middle of several seconds. */
  async memoryMb(): Promise<number | null> {
    const { page } = this.browser;
    await page.goto(`https://${PAGE_HOSTS.x}/home`);
    await page.waitForFunction(() => window.endurance !== undefined);
    await watchBadgesIn(page, OVERLAY_WITHIN_MS);
    await page.waitForTimeout(5000);
    const samples: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      const now = renderersMemoryMb(process.pid);
      if (now !== null) samples.push(now);
      await page.waitForTimeout(1000);
    }
    await this.gather();
    return median(samples);
  }
}

/** Runs the whole thing. Out: the figures, and what they rest on where something is wrong. */
export async function runEndurance(options: EnduranceOptions): Promise<{ figures: Figures; evidence: Evidence }> {
  const { minutes, say } = options;
  const chromiumPath = findOrInstallChromium(say);
  say('Making the clips ...');
  const clips = await makeEnduranceClips({ root: ROOT, chromiumPath, plan: clipPlan(options.clips), say });
  const truths: Truths = new Map(clips.map(({ id, truth }) => [id, truth]));
  const posts = postsOf(options.posts, clips);
  const pages = join(ROOT, '.cache/endurance/pages/feed');
  await buildPage(join(ROOT, 'scripts/endurance/feed'), pages);
  const server = await serveFeeds(pages, posts, clips);
  const browser = await startWith(chromiumPath, options.extension, server.arguments);
  try {
    const reader = await openRecordReader(browser.session.context, browser.session.extensionId);
    const run = new Run(browser, reader, options, (use) => inPlainBrowser(chromiumPath, server.arguments, use));
    const aside = setAside(posts, truths, options.latencies);
    for (const [i, post] of aside.entries()) {
      say(`  one video at a time: ${i + 1} of ${aside.length}`);
      await run.latency(post);
    }
    const rounds = Math.max(1, Math.round(minutes / 5));
    const visitS = (minutes * 60) / (rounds * VISITS.length);
    const marks = { atMinute: minutes > 5 ? 5 : minutes / 4, mb: null as number | null };
    const startedMs = Date.now();
    let pairs = 0;
    for (let turn = 0; turn < rounds * VISITS.length; turn += 1) {
      const plan = VISITS[turn % VISITS.length]!;
      const own = posts.filter(({ site }) => site === plan.site).length;
      const from = Math.floor((Math.floor(turn / VISITS.length) / rounds) * own);
      say(`  visit ${turn + 1} of ${rounds * VISITS.length}: ${plan.site}, ${visitS.toFixed(0)} s`);
      await run.visit(plan, from, visitS);
      if (marks.mb === null && Date.now() - startedMs >= marks.atMinute * 60_000) marks.mb = await run.memoryMb();
      if (
        pairs < options.frameRatePairs &&
        turn + 1 >= ((pairs + 1) * rounds * VISITS.length) / (options.frameRatePairs + 1)
      ) {
        pairs += 1;
        say(`  frame rates: pair ${pairs} of ${options.frameRatePairs}`);
        await run.frameRates(pairs * 8);
      }
    }
    const endMb = await run.memoryMb();
    const records = [...(await reader.read()).values()];
    const judged = judge(run.seen, records, truths);
    const errors = browser.errors();
    const foreign = server.foreign();
    const figures: Figures = {
      minutes,
      videos: judged.videos,
      inView5s: judged.inView5s,
      verdictOrReason: judged.verdictOrReason,
      wrongVideo: judged.wrong.length,
      fpsWithout: median2(run.without),
      fpsWith: median2(run.with),
      memoryMbMinute5: marks.mb,
      memoryAtMinute: marks.atMinute,
      memoryMbEnd: endMb,
      consoleErrors: errors.length,
      foreignRequests: foreign.length,
      firstVerdictMedianS: median2(run.latencies.map(({ firstS }) => firstS)),
      stableVerdictMedianS: median2(run.latencies.map(({ stableS }) => stableS)),
      provedRecords: judged.provedRecords,
      bandChanges: judged.bandChanges,
    };
    return { figures, evidence: { judged, seen: run.seen, records, errors, foreign } };
  } finally {
    await browser.session.close();
    await server.close();
  }
}
