import type { FailureCode, FrameReport } from '../detector/protocol';
import type { VideoVerdict } from '../detector/verdict/verdict';
import type { ProblemCode } from '../media/video';

/** What can be wrong with a file or with looking at it. */
export type ScanProblemCode = ProblemCode | FailureCode | 'not-found' | 'timed-out' | 'page-crashed';

/** `detail` is one plain sentence. */
export interface ScanProblem {
  readonly code: ScanProblemCode;
  readonly detail: string;
}

/** What a scan of one file gave. */
export interface FileScan {
  /** 64 hex digits; null when the file could not be read at all. */
  readonly sha256: string | null;
  /** Seconds; like the next ones null when the file could not be opened as a video. */
  readonly durationS: number | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly rotationDeg: 0 | 90 | 180 | 270 | null;
  readonly codec: string | null;
  readonly decoder: 'webcodecs' | 'video-element' | null;
  /** One a frame, in time order. */
  readonly reports: readonly FrameReport[];
  /** Null without a model and for files without a readable frame. A truncated file can have both a verdict and a problem. */
  readonly verdict: VideoVerdict | null;
  readonly problem: ScanProblem | null;
  readonly elapsedMs: number;
}

/** Faults of the engine or the browser rather than of the file: worth a second try, now or at another time. */
const PASSING: ReadonlySet<string> = new Set<ScanProblemCode>([
  'engine-load-failed',
  'worker-crashed',
  'worker-timeout',
  'page-crashed',
  'timed-out',
  'unreachable',
]);

/** True when another try may go better although the file stays the same. */
export function isPassing(code: string): boolean {
  return PASSING.has(code);
}
