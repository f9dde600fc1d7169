import { cropFace } from '../../../../detector/faces/crop';
import type { Box } from '../../../../detector/faces/face';
import type { Planes, RawFrame } from '../../../../detector/frames/frame';
import { toPlanes } from '../../../../detector/frames/to-planes';
import type { FaceReport } from '../../../../detector/protocol';
import { sha256 } from '../../../storage/cases/sha256';

/** Where the samples of a face lie in its frame, and their hash. */
export interface FaceSamples {
  readonly areaPx: Box;
  readonly sha256: Promise<string>;
}

/** Luma, then Cb, then Cr: the rows of each, without padding. */
function joined({ y, cb, cr }: Planes): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(y.data.length + cb.data.length + cr.data.length);
  bytes.set(y.data);
  bytes.set(cb.data, y.data.length);
  bytes.set(cr.data, y.data.length + cb.data.length);
  return bytes;
}

/**
 * The hashes of the crops that the faces of a frame were measured on, by track: cut anew as the detector cut them (`cropFace`), from the form that all features read
 * (studio range, 4:2:0). Faces that were not used have none.
 * in   the frame as it was looked at, and what was found in it, with landmarks
 */
export function faceSamples(picture: RawFrame, faces: readonly FaceReport[]): ReadonlyMap<number, FaceSamples> {
  const found = new Map<number, FaceSamples>();
  let planes: Planes | null = null;
  for (const { trackId, rejection, landmarks } of faces) {
    if (rejection !== null || landmarks === null) continue;
    planes ??= toPlanes(picture);
    const crop = cropFace(planes, landmarks);
    if (crop === null) continue;
    const { width, height } = crop.planes.y;
    const digest = sha256(joined(crop.planes));
    // Waited for at the end; until then nobody else would hear of a failure.
    digest.catch(() => undefined);
    found.set(trackId, { areaPx: { ...crop.originPx, width, height }, sha256: digest });
  }
  return found;
}
