import type { VideoRecord } from './video-record';

/**
 * Scans of files that the user gave: what goes between the scan page and the offscreen document, over a BroadcastChannel of the extension's own
 * origin (a page or a content script cannot join it). A `File` goes through it by reference; its bytes are read by the offscreen document.
 */
export const FILE_SCAN_CHANNEL = 'file-scans';

export type FileScanRequest =
  /** Look at this file when its turn comes. Answered by `queued`, then news until `ended`. `lock`: held by the page while it lives. */
  | { readonly type: 'scan'; readonly scanId: string; readonly file: File; readonly lock: string }
  | { readonly type: 'cancel'; readonly scanId: string };

export type FileScanNews =
  /** `lock`: held by the offscreen document while it lives. */
  | { readonly type: 'queued'; readonly scanId: string; readonly lock: string }
  | {
      readonly type: 'progress';
      readonly scanId: string;
      readonly burstsDone: number;
      /** 0 while the file is being opened. */
      readonly burstsPlanned: number;
      /** What is known so far; null while nothing is. */
      readonly record: VideoRecord | null;
    }
  | { readonly type: 'ended'; readonly scanId: string; readonly outcome: FileScanOutcome };

/** How the scan of a file ended. A truncated file can have both a record and a problem. */
export interface FileScanOutcome {
  /** The same is in the store, or will be in a moment; null where not one frame could be looked at. */
  readonly record: VideoRecord | null;
  readonly cancelled: boolean;
  readonly problem: FileScanProblem | null;
}

/** `code`: of a file that cannot be read (`FILE_PROBLEMS`), or of a detector that fails. */
export interface FileScanProblem {
  readonly code: string;
  readonly detail: string;
}

/** What can be wrong with a file. */
export const FILE_PROBLEMS = [
  'unreachable',
  'empty',
  'unreadable',
  'truncated',
  'no-video-track',
  'unsupported-codec',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];
