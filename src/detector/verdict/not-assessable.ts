import { REJECTIONS, type Rejection } from '../faces/face';
import type { JudgedTrack } from './track-evidence';
import type { NotAssessableReason } from './verdict';

/** What a picture was good for: a face was measured; a face was fit to be, but only its burst was; why the largest was not; there was none. */
export type Outcome = 'used' | 'fit' | Rejection | 'no-face';

/**
 * Why no track of a video could be judged.
 * in   every track, none of them judged; the outcome of every picture
 * out  the first that holds: no track at all: no-face; a track long enough but unlike what the model was validated on: in what (the first such track's);
 *      more pictures whose faces failed than pictures with a face fit for use: the commonest reason (ties: the earlier check); else too-few-frames.
 *      Pictures and not faces are counted, so that small faces in the background do not outvote the one that fills the picture.
 */
export function whyNotAssessable(tracks: readonly JudgedTrack[], outcomes: Iterable<Outcome>): NotAssessableReason {
  if (tracks.length === 0) return 'no-face';
  const outside = tracks.find((track) => track.outsideDomain !== null)?.outsideDomain;
  if (outside) return outside;
  const counts = new Map<Outcome, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const count = (outcome: Outcome): number => counts.get(outcome) ?? 0;
  const rejected = REJECTIONS.reduce((sum, rejection) => sum + count(rejection), 0);
  if (rejected <= count('used') + count('fit')) return 'too-few-frames';
  return REJECTIONS.reduce((worst, rejection) => (count(rejection) > count(worst) ? rejection : worst));
}
