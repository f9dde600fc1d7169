import type { Band, TrackVerdict } from '../detector/verdict/verdict';
import type { FileScan } from '../headless/file-scan';

/** What the command says of one video: the contract of the `ndjson` format, names and order included. */
export interface ScanLine {
  /** The path as it was given, or the folder that was given with the way from there. */
  readonly video: string;
  /** Null when the file could not be opened. */
  readonly sha256: string | null;
  readonly status: 'assessed' | 'not-assessable';
  /** Null exactly when assessed; see docs/scan.md for all of them. */
  readonly reason: string | null;
  readonly llr: number | null;
  readonly likelihood: number | null;
  readonly band: Band | null;
  readonly framesUsed: number;
  readonly framesRejected: number;
  readonly tracks: readonly TrackVerdict[];
  /** Seconds. */
  readonly durationS: number | null;
  readonly elapsedMs: number;
  readonly modelId: string | null;
  /** One plain sentence when the file could not be read, or not to its end; null otherwise. */
  readonly error: string | null;
}

/** Problems that are none: the file was read, there is just nothing in it to look at. */
const NO_ERROR: ReadonlySet<string> = new Set(['no-video-track']);

/** in: `modelId` of the model that the scan was run with, null without one. */
export function scanLine(video: string, scan: FileScan, modelId: string | null): ScanLine {
  const { sha256, durationS, elapsedMs, verdict, problem } = scan;
  const unjudged = problem?.code ?? (modelId === null ? 'no-model' : 'no-face');
  return {
    video,
    sha256,
    status: verdict?.status ?? 'not-assessable',
    reason: verdict ? verdict.reason : unjudged,
    llr: verdict?.llr ?? null,
    likelihood: verdict?.likelihood ?? null,
    band: verdict?.band ?? null,
    framesUsed: verdict?.framesUsed ?? 0,
    framesRejected: verdict?.framesRejected ?? 0,
    tracks: verdict?.tracks ?? [],
    durationS,
    elapsedMs,
    modelId: verdict?.modelId ?? modelId,
    error: problem && !NO_ERROR.has(problem.code) ? problem.detail : null,
  };
}

/** The line of a file at which the program itself failed. */
export function brokenLine(video: string, sha256: string | null, error: unknown, modelId: string | null): ScanLine {
  const problem = { code: 'worker-crashed', detail: error instanceof Error ? error.message : String(error) } as const;
  const nothing = { durationS: null, widthPx: null, heightPx: null, rotationDeg: null, codec: null, decoder: null };
  const scan = { ...nothing, sha256, reports: [], verdict: null, problem, elapsedMs: 0 };
  return { ...scanLine(video, scan, modelId), reason: 'internal-error' };
}
