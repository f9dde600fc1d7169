import type { VideoVerdict } from '../../detector/verdict/verdict';
import type { BlockedReason } from './channel';
import type { VideoState } from './video-state';

/** Why there is no verdict when it is not the verdict itself that says so. */
export type RecordProblem =
  | { readonly kind: 'blocked'; readonly reason: BlockedReason }
  | { readonly kind: 'failed'; readonly code: string; readonly detail: string };

/** One video that was looked at: one (element, source, epoch). Times in milliseconds since 1970. */
export interface VideoRecord {
  readonly videoId: string;
  /** Null when the tab has moved on; the record is then history. */
  readonly tabId: number | null;
  readonly frameId: number;
  readonly pageUrl: string;
  readonly mediaUrl: string;
  readonly title: string;
  readonly state: VideoState;
  readonly verdict: VideoVerdict | null;
  readonly problem: RecordProblem | null;
  /** JPEG, at most 160 px wide. */
  readonly thumbnail: Blob | null;
  readonly firstSeenAtMs: number;
  readonly updatedAtMs: number;
}
