import type { FaceRegions } from '../features/family';
import type { Planes } from '../frames/frame';
import { alignFace } from './align';
import { normaliseAppearance } from './appearance';
import { cropFace } from './crop';
import type { AlignedFace, FaceQuality, NativeCrop, Rejection } from './face';
import type { FoundFace } from './find-faces';
import { gate, measureQuality } from './quality';
import { portraitOf, type Portrait } from './portrait';
import { faceRegions } from './regions';

/** Heads turned further have no portrait: turning back would look like a cut (seen at 0.5 and more, FaceForensics++ clip 183). */
const MAX_PORTRAIT_YAW_RAD = 0.4;

/** A face that passed the gate, with all that features read. */
export interface AcceptedFace {
  readonly rejection: null;
  readonly quality: FaceQuality;
  readonly portrait: Portrait | null;
  readonly crop: NativeCrop;
  readonly aligned: AlignedFace;
  readonly regions: FaceRegions;
}

/** A face that cannot be used, and why; null where nothing could be measured. */
export interface RejectedFace {
  readonly rejection: Rejection;
  readonly quality: FaceQuality | null;
  readonly portrait: Portrait | null;
}

/**
 * Cuts, aligns and judges a found face.
 * in   planes of the frame, a face in pixels of the frame          out   what features need, or the first check it failed
 */
export function prepareFace(planes: Planes, found: FoundFace): AcceptedFace | RejectedFace {
  if (found.landmarks === null) return { rejection: found.rejection ?? 'no-landmarks', quality: null, portrait: null };
  const crop = cropFace(planes, found.landmarks);
  if (crop === null) return { rejection: 'cut-by-frame', quality: null, portrait: null };
  const raw = alignFace(crop);
  const aligned = normaliseAppearance(raw);
  const quality = measureQuality(found.landmarks, planes, raw, aligned);
  const rejection = gate(quality);
  const portrait = Math.abs(quality.yawRad) <= MAX_PORTRAIT_YAW_RAD ? portraitOf(raw) : null;
  if (rejection !== null) return { rejection, quality, portrait };
  return { rejection, quality, portrait, crop, aligned, regions: faceRegions(crop) };
}
