import type { VideoVerdict } from '../../detector/verdict/verdict';
import type { BlockedReason } from './channel';
import type { Earlier } from './known';
import type { Post } from './post';
import type { VideoState } from './video-state';

/** Why there is no verdict when it is not the verdict itself that says so. */
export type RecordProblem =
  | { readonly kind: 'blocked'; readonly reason: BlockedReason }
  | { readonly kind: 'failed'; readonly code: string; readonly detail: string };

/** One video that was looked at: one (element, source, epoch). Times in milliseconds since 1970. */
export interface VideoRecord extends Earlier {
  readonly videoId: string;
  /** Null when the tab has moved on; the record is then history. */
  readonly tabId: number | null;
  readonly frameId: number;
  readonly pageUrl: string;
  readonly mediaUrl: string;
  readonly title: string;
  /** The user asked for this scan. */
  readonly demanded: boolean;
  /** The post that it belongs to, by the page's own word; null where nothing was said. */
  readonly post: Post | null;
  readonly state: VideoState;
  readonly verdict: VideoVerdict | null;
  /** The verdict is settled: looking further is not expected to change it. */
  readonly stable: boolean;
  readonly problem: RecordProblem | null;
  /** How the pixels were obtained. */
  readonly pixels: 'player' | 'file' | 'screen';
  /** JPEG, at most 160 px wide. */
  readonly thumbnail: Blob | null;
  readonly firstSeenAtMs: number;
  readonly updatedAtMs: number;
}
