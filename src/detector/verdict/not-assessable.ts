import { REJECTIONS, type Rejection } from '../faces/face';
import type { JudgedTrack } from './track-evidence';
import type { NotAssessableReason } from './verdict';

/**
 * Why no track of a video could be judged.
 * in   every track, none of them judged      out  the first that holds:
 *      no track at all: no-face; a track long enough but of an unvalidated size: outside-validated-range;
 *      more faces rejected than used: the commonest rejection (ties: the earlier check); else too-few-frames
 */
export function whyNotAssessable(tracks: readonly JudgedTrack[]): NotAssessableReason {
  if (tracks.length === 0) return 'no-face';
  if (tracks.some((track) => track.outsideDomain)) return 'outside-validated-range';
  let used = 0;
  const counts = new Map<Rejection, number>();
  for (const { verdict } of tracks) {
    used += verdict.framesUsed;
    for (const rejection of REJECTIONS) {
      counts.set(rejection, (counts.get(rejection) ?? 0) + (verdict.rejections[rejection] ?? 0));
    }
  }
  const rejected = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (rejected <= used) return 'too-few-frames';
  return REJECTIONS.reduce((worst, rejection) => (counts.get(rejection)! > counts.get(worst)! ? rejection : worst));
}
