import type { Page } from '@playwright/test';
import { launchWithExtension } from '../../scripts/demo/browse/launch';
import { channelOf, type CdpChannel } from '../support/target-session';
import { watchHiddenTargets } from '../support/hidden-targets';
import { extensionMemoryMb } from './memory';
import { CANVAS_PEER, OFFSCREEN_PROBE, PAGE_PROBE, type FrameTiming, type OffscreenLog, type PageLog } from './probes';

/** What one start of the browser showed: the video plays from cold, engines not yet loaded. */
export interface BenchRun {
  readonly page: PageLog;
  readonly offscreen: OffscreenLog;
  /** Frames of further plays in the same browser, the last of them alone: the code is compiled, as after a few videos of a feed. */
  readonly steady: readonly FrameTiming[];
  readonly peerMs: number[];
  readonly firstVerdictS: number;
  readonly stableVerdictS: number;
  readonly memoryMb: number | null;
}

const POLL_MS = 50;
/** Plays after the first one; the engine compiles the detector's code bit by bit while the first of them run. */
const WARM_PLAYS = 3;
const STEADY_PLAYS = 3;
/** So long a verdict may take to settle, on a busy machine. */
const SETTLED_MS = 60_000;
/** So long one of them may last: a busy machine breaks bursts, and single pictures come slowly. */
const PLAY_MS = 12_000;

async function until<T>(what: string, look: () => Promise<T | null>, timeoutMs: number): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > deadline) throw new Error(`bench: ${what} did not come within ${timeoutMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function evaluate<T>(channel: CdpChannel, expression: string, contextId?: number): Promise<T> {
  const answer = await channel.send('Runtime.evaluate', {
    expression,
    returnByValue: true,
    awaitPromise: true,
    ...(contextId === undefined ? {} : { contextId }),
  });
  const { exceptionDetails, result } = answer as { exceptionDetails?: { text: string }; result: { value: T } };
  if (exceptionDetails) throw new Error(`bench: a probe failed: ${exceptionDetails.text}`);
  return result.value;
}

/** The world in which the extension's content script lives in this page. */
async function contentWorld(channel: CdpChannel): Promise<() => Promise<number>> {
  let id: number | null = null;
  channel.on('Runtime.executionContextCreated', ({ context }) => {
    const { id: contextId, origin } = context as { id: number; origin: string };
    if (origin.startsWith('chrome-extension://')) id = contextId;
  });
  await channel.send('Runtime.enable');
  return () => until("the content script's world", async () => id, 15_000);
}

/** Starts the page's video. Out: when, by the clock that all contexts share, milliseconds. */
function play(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const video = document.querySelector('video')!;
    await video.play();
    return performance.timeOrigin + performance.now();
  });
}

function readLog(offscreen: CdpChannel): Promise<OffscreenLog> {
  return evaluate<OffscreenLog>(offscreen, 'globalThis.swapwatchBench');
}

/** The log once it holds `count` judged frames, or null where that takes too long. */
async function judged(offscreen: CdpChannel, count: number, timeoutMs: number): Promise<OffscreenLog | null> {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    const log = await readLog(offscreen);
    if (log.timings.length >= count) return log;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return null;
}

/**
 * Plays the clip in a page watched by the extension until `frames` frames have been judged, then again and again if asked to.
 * in   `pageUrl`: a page whose video is another to the extension with each query
 */
export async function runOnce(options: {
  readonly chromiumPath: string;
  readonly extension: string;
  readonly pageUrl: string;
  readonly frames: number;
  readonly again: boolean;
}): Promise<BenchRun> {
  const session = await launchWithExtension(options);
  try {
    const browser = session.context.browser();
    if (!browser) throw new Error('bench: this Playwright gives no browser for a persistent context');
    const errors: string[] = [];
    const hidden = await watchHiddenTargets(browser, (line) => errors.push(line));
    const page: Page = session.context.pages()[0] ?? (await session.context.newPage());
    const channel = channelOf(await session.context.newCDPSession(page));
    const world = await contentWorld(channel);
    await page.goto(options.pageUrl);
    const contextId = await world();
    await evaluate(channel, PAGE_PROBE, contextId);

    const startedAt = await play(page);
    const offscreenChannel = await until('the offscreen document', async () => hidden.offscreen(), 15_000);
    await evaluate(offscreenChannel, OFFSCREEN_PROBE);
    const readPage = (): Promise<PageLog> => evaluate<PageLog>(channel, 'globalThis.swapwatchBench', contextId);
    await until('a settled verdict', async () => (await readPage()).stableAt, SETTLED_MS);
    // A verdict may be settled by fewer frames, where the player leaves pictures out: then no more come.
    const offscreen = (await judged(offscreenChannel, options.frames, PLAY_MS)) ?? (await readLog(offscreenChannel));
    const log = await readPage();
    if (errors.length > 0 || log.assessedAt === null || log.stableAt === null)
      throw new Error(`bench: no verdict; ${errors.join('; ')}`);
    const system = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
    const owner = system.processInfo.find(({ type }) => type === 'browser');
    const memoryMb = owner ? extensionMemoryMb(owner.id) : null;
    const peerMs = await evaluate<number[]>(channel, CANVAS_PEER);
    let steadyFrom = 0;
    for (let k = 1; options.again && k <= WARM_PLAYS + STEADY_PLAYS; k += 1) {
      const before = (await readLog(offscreenChannel)).timings.length;
      if (k === WARM_PLAYS + 1) steadyFrom = before;
      await page.goto(`${options.pageUrl}?${k}`);
      await play(page);
      await judged(offscreenChannel, before + options.frames, PLAY_MS);
    }
    const all = await readLog(offscreenChannel);
    return {
      page: log,
      offscreen,
      steady: options.again ? all.timings.slice(steadyFrom) : [],
      memoryMb,
      peerMs,
      firstVerdictS: (log.assessedAt - startedAt) / 1000,
      stableVerdictS: (log.stableAt - startedAt) / 1000,
    };
  } finally {
    await session.close();
  }
}
