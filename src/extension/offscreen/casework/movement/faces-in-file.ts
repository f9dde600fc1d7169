import { MOVEMENT_LOOK } from '../../../../casework/person/look-plan';
import { seenFaces, type SeenFace } from '../../../../casework/person/seen-face';
import type { DetectorClient } from '../../../../detector/client';
import { openVideo } from '../../../../media/open-video';
import { turnFrame } from '../../../../media/turn-frame';
import { isProblem } from '../../../../media/video';

/** Faces in the frames that movement is read from, or a detector that failed over them. */
export type FacesInFile = { readonly faces: readonly SeenFace[] } | { readonly failure: string };

/**
 * Looks at the frames of a file that movement is read from, for faces and their landmarks alone.
 * in   `streamId`: of its own
 * out  faces in the order of the media, none for a file that cannot be read; a failure where the detector gave none, worth another try
 * @throws what reading the file throws beyond its own faults
 */
export async function facesInFile(streamId: string, file: File, client: DetectorClient): Promise<FacesInFile> {
  const video = await openVideo(file);
  if (isProblem(video)) return { faces: [] };
  const faces: SeenFace[] = [];
  try {
    for await (const frame of video.bursts(MOVEMENT_LOOK.startsS, MOVEMENT_LOOK.shape)) {
      const wish = { facesOnly: true, wantLandmarks: true };
      const reply = await client.frame(streamId, turnFrame(frame, video.rotationDeg), wish);
      if (!reply.ok) return { failure: reply.detail };
      faces.push(...seenFaces(reply.value));
    }
    return { faces };
  } finally {
    video.close();
    void client.closeStream(streamId);
  }
}
