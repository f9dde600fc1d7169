import type { Rejection } from '../../detector/faces/face';
import type { FrameEvidence } from '../model/evidence';

/** Frames that gave nothing, by why. */
export interface RejectedFrames {
  /** `no-face`: none was found in them. */
  readonly reason: Rejection | 'no-face';
  readonly timesS: readonly number[];
}

/** Every frame with a face that was not usable, or with none, by reason; most frequent first. A frame with several faces may be named under several. */
export function rejectedFrames(frames: readonly FrameEvidence[]): RejectedFrames[] {
  const times = new Map<Rejection | 'no-face', number[]>();
  const note = (reason: Rejection | 'no-face', timeS: number): void => {
    const known = times.get(reason) ?? [];
    if (known.at(-1) !== timeS) times.set(reason, [...known, timeS]);
  };
  for (const { mediaTimeS, faces } of frames) {
    if (faces.length === 0) note('no-face', mediaTimeS);
    for (const { rejection } of faces) if (rejection !== null) note(rejection, mediaTimeS);
  }
  return [...times].map(([reason, timesS]) => ({ reason, timesS })).sort((a, b) => b.timesS.length - a.timesS.length);
}
