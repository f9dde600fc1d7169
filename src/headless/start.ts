import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { opencv } from '../../scripts/vite/opencv';
import { createBrowserHost } from './browser-host';
import { buildPage } from './build-page';
import { findOrInstallChromium } from './chromium/find';
import type { FileScan, ScanProblem } from './file-scan';
import { fromWire } from './from-wire';
import { hashFile } from './hash-file';
import type { HostPage } from './host-page';
import type { FramePlan, WireScan } from './page/messages';
import type { Slot } from './pool';
import { createPool } from './pool';
import { MOST_BURSTS } from '../media/burst-times';
import { ROOT } from './root';
import { scanAttempts } from './scan-attempts';
import { serve } from './server/serve';

/** Loading the engines takes 1-2 s on two free cores; the rest is for a busy machine. */
const OPEN_TIMEOUT_MS = 120_000;
/** Time limit of one file: a fixed part for demuxing and decoding and one for each burst (0.3 s on two free cores). */
const FILE_TIMEOUT_MS = 120_000;
const BURST_TIMEOUT_MS = 20_000;
/** And for each frame that is looked at for faces alone (0.03 s). */
const FACES_TIMEOUT_MS = 2_000;

const PAGE = {
  name: 'headless',
  folder: join(ROOT, 'src/headless/page'),
  inputs: [
    'src/detector',
    'src/media',
    'src/headless/build-page.ts',
    'scripts/vite',
    'scripts/engines',
    'package-lock.json',
  ],
  plugins: () => [opencv()],
};

export interface ScanOptions {
  /** How many bursts of consecutive pictures to look at, see `burstStarts`; null: by the length of the video and the size of its pictures. */
  readonly bursts: number | null;
  /** Whether the reports carry the feature vectors. */
  readonly wantFeatures: boolean;
  /** Frames to look at for faces and their landmarks alone, in place of bursts: no features, no verdict. */
  readonly facesAt?: FramePlan;
  /** The file's SHA-256 where the caller has it already. */
  readonly sha256?: string;
  readonly signal?: AbortSignal;
}

/** The detector that ships, in headless Chromium, under the extension's Content-Security-Policy. */
export interface Headless {
  /**
   * Scans one file; calls beyond `jobs` at a time wait. What is wrong with the file is in the result's `problem`.
   * @throws the reason of an aborted `signal`; Error for a bug in the page.
   */
  scan(file: string, options: ScanOptions): Promise<FileScan>;
  close(): Promise<void>;
}

const NO_VIDEO = { durationS: null, widthPx: null, heightPx: null, rotationDeg: null, codec: null, decoder: null };

function notFound(error: unknown): ScanProblem {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  return missing
    ? { code: 'not-found', detail: 'There is no such file.' }
    : { code: 'unreachable', detail: `The file could not be opened (${code}).` };
}

/**
 * Builds the page where its sources changed, serves it on this machine, starts Chromium.
 * in   `jobs`: files at a time, each in a page of its own, >= 1; `model`: JSON of a model or null (reports without verdicts);
 *      `say`: gets a line for what takes long or goes wrong beside the files
 * @throws NoChromium; Error when the page does not build; RangeError for `jobs`.
 */
export async function startHeadless(options: {
  jobs: number;
  model: unknown;
  say(line: string): void;
}): Promise<Headless> {
  const { jobs, model, say } = options;
  const pool = createPool<HostPage>(jobs);
  // Before the server, which would keep the process alive when there is no Chromium.
  const executablePath = findOrInstallChromium(say);
  const folder = await buildPage(PAGE, say);
  const server = await serve({ folder, engines: join(ROOT, '.cache/engines'), model });
  const host = createBrowserHost(executablePath, `${server.origin}/`, say);

  const discard = async (slot: Slot<HostPage>): Promise<void> => {
    const page = slot.thing;
    slot.thing = null;
    await page?.close();
  };

  const attempt = async (slot: Slot<HostPage>, fileUrl: string, wish: ScanOptions): Promise<WireScan> => {
    if (!slot.thing?.usable()) {
      await discard(slot);
      slot.thing = await host.openPage();
      const { open } = await slot.thing.ask({ id: randomUUID(), kind: 'open' }, OPEN_TIMEOUT_MS, wish.signal);
      if (open && !open.ok) return { video: null, reports: [], verdict: null, problem: open };
    }
    const { bursts, wantFeatures, facesAt = null } = wish;
    const request = { id: randomUUID(), kind: 'scan', fileUrl, bursts, wantFeatures, facesAt } as const;
    const worthMs =
      facesAt === null
        ? (bursts ?? MOST_BURSTS) * BURST_TIMEOUT_MS
        : facesAt.startsS.length * facesAt.shape.frames * FACES_TIMEOUT_MS;
    const { scan } = await slot.thing.ask(request, FILE_TIMEOUT_MS + worthMs, wish.signal);
    if (!scan) throw new TypeError('startHeadless: the page answered a scan with something else');
    return scan;
  };

  const scanIn = async (slot: Slot<HostPage>, file: string, wish: ScanOptions): Promise<FileScan> => {
    const started = performance.now();
    const elapsedMs = (): number => Math.round(performance.now() - started);
    let sha256: string;
    try {
      sha256 = wish.sha256 ?? (await hashFile(file, wish.signal));
    } catch (error) {
      wish.signal?.throwIfAborted();
      const empty = { ...NO_VIDEO, sha256: null, reports: [], verdict: null };
      return { ...empty, problem: notFound(error), elapsedMs: elapsedMs() };
    }
    const served = server.add(file);
    try {
      const result = await scanAttempts(
        () => attempt(slot, served.url, wish),
        () => discard(slot),
      );
      const { video, reports, verdict, problem } = result;
      return {
        ...(video ?? NO_VIDEO),
        sha256,
        reports: reports.map(fromWire),
        verdict,
        problem,
        elapsedMs: elapsedMs(),
      };
    } finally {
      served.remove();
    }
  };

  return {
    scan: (file, wish) => pool.run((slot) => scanIn(slot, file, wish)),
    close: async () => {
      await host.close();
      await server.close();
    },
  };
}
