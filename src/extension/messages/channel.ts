import type { RawFrame } from '../../detector/frames/frame';
import type { FailureCode } from '../../detector/protocol';
import type { VideoVerdict } from '../../detector/verdict/verdict';
import type { Earlier } from './known';
import type { Pace } from './pace';
import type { Post } from './post';
import type { VideoState } from './video-state';

/**
 * What goes through the MessagePort between a page's content script and the offscreen document. A `videoId` stands for one
 * (element, source, epoch): whoever gets a new source gets a new id.
 */
export type Upward =
  /** A new video; its pixels follow as `frame`, or not at all when `blocked`. A verdict known of the same file comes back at once. */
  | { readonly type: 'watch'; readonly video: WatchedVideo }
  /**
   * One frame, its buffer transferred, and how many pictures of its burst follow. Each is answered by `report`, or this and all others under way by
   * `failed`; at most `WINDOW_FRAMES` of a video are under way.
   */
  | { readonly type: 'frame'; readonly videoId: string; readonly frame: RawFrame; readonly more: number }
  /** No further pictures come for the time being: say what is known. Answered by `report`. */
  | { readonly type: 'settle'; readonly videoId: string }
  /** Whether the user is at this page: it has the keyboard's focus; it is not in a hidden tab. */
  | { readonly type: 'attention'; readonly focused: boolean; readonly hidden: boolean }
  /** The page gets no pixels of it: open the file at `url` yourself, around `mediaTimeS` (seconds). */
  | {
      readonly type: 'read-file';
      readonly videoId: string;
      readonly url: string;
      readonly mediaTimeS: number;
      /** What to say when the file cannot be fetched. */
      readonly otherwise: BlockedReason;
    }
  /** What the page says of the post, where it came to be known, or more of it, after the announcement. Always the post of this very epoch. */
  | { readonly type: 'post'; readonly videoId: string; readonly post: Post }
  /** The content script found that this video cannot be looked at. */
  | { readonly type: 'blocked'; readonly videoId: string; readonly reason: BlockedReason }
  /** Nobody shows this video any more. */
  | { readonly type: 'end'; readonly videoId: string };

export interface WatchedVideo {
  readonly videoId: string;
  /** The user asked for a new scan: nothing that is known of the same address counts. */
  readonly fresh: boolean;
  readonly pageUrl: string;
  readonly mediaUrl: string;
  readonly title: string;
  /** Null while nothing of it is believed. */
  readonly post: Post | null;
  /** Length of the media as the player has it, seconds; null where it has none yet, or no end. */
  readonly durationS: number | null;
}

/** Why a video cannot be read; found in the page, or in its file. */
export const BLOCKED_REASONS = [
  'site-blocks-reading',
  'protected',
  'undecodable',
  'no-pictures',
  'sound-only',
  'not-loaded',
  'pixels-altered',
  'pixels-withheld',
  'insecure-page',
  'no-connection',
  /** By the user. */
  'cancelled',
  'needs-permission',
  'redirected',
  'screen-copy',
] as const;
export type BlockedReason = (typeof BLOCKED_REASONS)[number];

export type Downward =
  /** The way is open; frames may be sent. */
  | { readonly type: 'open' }
  /** One frame was taken in. `verdict` is on all frames of the video so far; null when the detector runs without a model. */
  | ({
      readonly type: 'report';
      readonly videoId: string;
      readonly state: VideoState;
      readonly verdict: VideoVerdict | null;
      /** Looking further is not expected to change the verdict; no more frames are wanted. */
      readonly stable: boolean;
    } & Earlier)
  /** How much longer than usual to wait between bursts from now on. */
  | ({ readonly type: 'pace' } & Pace)
  /** The detector did not start or broke down; the next frame makes it try again. */
  | { readonly type: 'failed'; readonly videoId: string; readonly code: FailureCode; readonly detail: string }
  /** `read-file` has come to its end; `reason` says why nothing could be read, null when something could. */
  | { readonly type: 'file-read'; readonly videoId: string; readonly reason: BlockedReason | null };
