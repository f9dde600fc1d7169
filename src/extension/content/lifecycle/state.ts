import type { VideoVerdict } from '../../../detector/verdict/verdict';
import type { BlockedReason } from '../../messages/channel';
import { NOTHING_EARLIER, type Earlier } from '../../messages/known';
import type { Pace } from '../../messages/pace';
import type { RecordProblem } from '../../messages/video-record';
import type { VideoState } from '../../messages/video-state';

/** How the pixels come: from the player, from the file at its address, or not at all. */
export type Way = 'player' | 'file' | 'none';

/** All that is known of one `<video>` element. Contract: docs/contracts/video-lifecycle.md */
export interface ElementState extends Earlier {
  /** What the element plays: changes exactly when the pixels may belong to another video. Null = nothing. */
  readonly source: string | null;
  /** Names this (element, source, epoch) to the rest of the extension. */
  readonly videoId: string;
  /** The offscreen document has been told of this epoch. */
  readonly announced: boolean;
  /** The user asked for this scan: place and size do not matter. */
  readonly demanded: boolean;
  readonly playing: boolean;
  /** At least half of it is in the viewport of a visible page. */
  readonly inView: boolean;
  readonly bigEnough: boolean;
  /** The page is in a hidden tab, or behind another; nothing is sent from there. */
  readonly pageHidden: boolean;
  /** How much longer than usual the detector wants the waits between bursts. */
  readonly pace: Pace;
  readonly way: Way;
  /** Frames sent and not answered yet. */
  readonly underWay: number;
  readonly framesSent: number;
  /** Detector failures in a row. */
  readonly failures: number;
  readonly state: VideoState;
  readonly verdict: VideoVerdict | null;
  /** The verdict is settled: looking further is not expected to change it. */
  readonly stable: boolean;
  readonly problem: RecordProblem | null;
}

export type ElementEvent =
  /** The element was given a source (or lost it). `videoId`: a fresh id for the epoch that begins if it does. `forced`: even if the key is the same. */
  | { readonly type: 'source'; readonly source: string | null; readonly videoId: string; readonly forced: boolean }
  | { readonly type: 'playing'; readonly playing: boolean }
  | { readonly type: 'view'; readonly inView: boolean; readonly bigEnough: boolean }
  /** The page was hidden, or is shown again. */
  | { readonly type: 'page'; readonly hidden: boolean }
  | ({ readonly type: 'pace' } & Pace)
  /** The user asks for a (new) scan. */
  | { readonly type: 'demand'; readonly videoId: string }
  /** The user no longer wants the scan that was asked for. */
  | { readonly type: 'cancel' }
  /** A frame was read and is about to be sent. */
  | { readonly type: 'captured' }
  /** The player gives no pixels, for `reason`. `fileUrl`: where the same file can be had, null if nowhere. */
  | { readonly type: 'unreadable'; readonly fileUrl: string | null; readonly reason: BlockedReason }
  | { readonly type: 'blocked'; readonly reason: BlockedReason }
  | ({
      readonly type: 'report';
      readonly videoId: string;
      readonly state: VideoState;
      readonly verdict: VideoVerdict | null;
      readonly stable: boolean;
    } & Earlier)
  /** For the time being there are no further pictures to be had of it: it has ended, was paused or left, or all of a short loop was seen. */
  | { readonly type: 'spent' }
  | { readonly type: 'failed'; readonly videoId: string; readonly code: string; readonly detail: string }
  | { readonly type: 'file-read'; readonly videoId: string; readonly reason: BlockedReason | null }
  /** The way to the offscreen document was to be opened, and is open or could not be. */
  | { readonly type: 'connection'; readonly open: boolean }
  /** The way to the offscreen document broke; what was sent is lost. */
  | { readonly type: 'disconnected'; readonly videoId: string }
  /** The element left the page, or watching stops. */
  | { readonly type: 'removed' };

/** What the adapter has to do, in order. */
export type Effect =
  | { readonly type: 'announce'; readonly videoId: string; readonly fresh: boolean }
  /** `otherwise`: what to say when the file cannot be fetched. */
  | {
      readonly type: 'read-file';
      readonly videoId: string;
      readonly url: string;
      readonly otherwise: BlockedReason;
    }
  | { readonly type: 'tell-blocked'; readonly videoId: string; readonly reason: BlockedReason }
  | { readonly type: 'settle'; readonly videoId: string }
  | { readonly type: 'end'; readonly videoId: string };

export interface Step {
  readonly state: ElementState;
  readonly effects: readonly Effect[];
}

/** Facts of the element that outlive an epoch; the rest is as for a source of which nothing is known. */
export function beginEpoch(
  facts: Pick<
    ElementState,
    'source' | 'videoId' | 'playing' | 'inView' | 'bigEnough' | 'pageHidden' | 'pace' | 'demanded'
  >,
): ElementState {
  return {
    source: facts.source,
    videoId: facts.videoId,
    playing: facts.playing,
    inView: facts.inView,
    bigEnough: facts.bigEnough,
    pageHidden: facts.pageHidden,
    pace: facts.pace,
    demanded: facts.demanded,
    announced: false,
    way: 'player',
    underWay: 0,
    framesSent: 0,
    failures: 0,
    state: 'looking',
    verdict: null,
    stable: false,
    ...NOTHING_EARLIER,
    problem: null,
  };
}

/** Whether the last try to reach the detector failed. */
export function lacksConnection({ problem }: ElementState): boolean {
  return problem?.kind === 'blocked' && problem.reason === 'no-connection';
}
