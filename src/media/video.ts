import type { RawFrame } from '../detector/frames/frame';
import type { BurstShape } from './burst-times';

/** What can be wrong with a file; the world's fault, so it is data. Order: as they are checked. */
export const PROBLEM_CODES = [
  'unreachable',
  'empty',
  'unreadable',
  'truncated',
  'no-video-track',
  'unsupported-codec',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** `detail` is one plain sentence for the user. */
export interface VideoProblem {
  readonly code: ProblemCode;
  readonly detail: string;
}

/** A video whose first frame's time, size, pace and codec are known and whose frames can be asked for. */
export interface OpenVideo {
  /** Seconds from the first frame to the end of the last one. */
  readonly durationS: number;
  /** Mean time from one frame to the next, seconds, > 0; an estimate. */
  readonly frameGapS: number;
  /** Coded orientation, pixels: frames are never turned, see `rotationDeg`. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** By how many degrees a player turns the pictures clockwise; frames come without it. */
  readonly rotationDeg: 0 | 90 | 180 | 270;
  /** RFC 6381 string such as `avc1.64001f`; `unknown` where the element did not tell. */
  readonly codec: string;
  readonly decoder: 'webcodecs' | 'video-element';
  /**
   * Bursts of consecutive frames that begin at or after `startsS` (rising, seconds from the first frame), each frame once and bursts one after the
   * other; the last ones hold fewer frames where the video ends. `mediaTimeS` counts from the first frame too. Ends early when `signal` is aborted (throws its reason) or when nothing more can be decoded (then `problem()` says why).
   */
  bursts(
    startsS: readonly number[],
    shape: BurstShape,
    signal?: AbortSignal,
  ): AsyncGenerator<RawFrame, void, undefined>;
  /** What stopped the last `bursts()` before its last time; null when nothing did. */
  problem(): VideoProblem | null;
  close(): void;
}

/** True for what `openVideo` gives back when there is nothing to look at. */
export function isProblem(result: OpenVideo | VideoProblem): result is VideoProblem {
  return 'code' in result;
}
