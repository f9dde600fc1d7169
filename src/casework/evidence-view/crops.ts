import type { Box, Rejection } from '../../detector/faces/face';
import type { FrameEvidence } from '../model/evidence';
import { faceNumbers } from './timeline';

/** A kept picture of a face and what is drawn over it, all in pixels of the frame. */
export interface FaceCrop {
  readonly sha256: string;
  readonly areaPx: Box;
  readonly boxPx: Box;
  readonly landmarksPx: readonly number[] | null;
  readonly timeS: number;
  readonly trackId: number;
  readonly number: number;
  readonly rejection: Rejection | null;
  readonly margin: number | null;
}

/** The kept pictures of faces, in the order of the media. */
export function faceCrops(frames: readonly FrameEvidence[]): FaceCrop[] {
  const numbers = faceNumbers(frames);
  return frames.flatMap(({ mediaTimeS, faces }) =>
    faces.flatMap(({ crop, boxPx, landmarksPx, trackId, rejection, margin }) =>
      crop === null
        ? []
        : [
            {
              ...{ sha256: crop.sha256, areaPx: crop.areaPx, boxPx, landmarksPx, rejection, margin },
              ...{ timeS: mediaTimeS, trackId, number: numbers.get(trackId)! },
            },
          ],
    ),
  );
}

/** The face whose luma was kept as it was decoded. */
export interface LumaCrop {
  readonly sha256: string;
  readonly areaPx: Box;
  readonly landmarksPx: readonly number[] | null;
  readonly timeS: number;
}

/** The luma kept of a track; null where none was. */
export function lumaCropOf(frames: readonly FrameEvidence[], trackId: number): LumaCrop | null {
  for (const { mediaTimeS, faces } of frames) {
    for (const face of faces) {
      if (face.trackId !== trackId || face.lumaCrop === null) continue;
      return { ...face.lumaCrop, landmarksPx: face.landmarksPx, timeS: mediaTimeS };
    }
  }
  return null;
}
