import type { BlockedReason } from '../messages/channel';
import type { RecordProblem } from '../messages/video-record';
import { leaveFor } from './sites';

/** What the user can do about a video that could not be read. */
export type Offer =
  /** Give leave to read the files of a host. */
  | { readonly kind: 'leave'; readonly host: string }
  /** Have the picture copied off the screen, as the last resort. */
  | { readonly kind: 'screen-copy' };

/**
 * Neither player nor file gives pixels, but the screen shows them. Not where a video is protected: going around that is not ours to do; nor
 * where the browser alters pixels.
 */
const ON_SCREEN_ONLY: ReadonlySet<BlockedReason> = new Set([
  'site-blocks-reading',
  'needs-permission',
  'redirected',
  'screen-copy',
]);

/** What to offer for a video with this problem, whose file is at `mediaUrl`. */
export function offersOf(problem: RecordProblem | null, mediaUrl: string): Offer[] {
  if (problem?.kind !== 'blocked') return [];
  const leave = problem.reason === 'needs-permission' ? leaveFor(mediaUrl) : null;
  return [
    ...(leave ? [{ kind: 'leave', host: leave.host } as const] : []),
    ...(ON_SCREEN_ONLY.has(problem.reason) ? [{ kind: 'screen-copy' } as const] : []),
  ];
}
