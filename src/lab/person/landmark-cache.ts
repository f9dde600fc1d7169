import { join } from 'node:path';
import * as v from 'valibot';
import { MOVEMENT_LOOK } from '../../casework/person/look-plan';
import type { SeenFace } from '../../casework/person/seen-face';
import { LANDMARK_COUNT } from '../../detector/faces/face';
import { DETECTION_VERSION } from '../../detector/faces/detection-version';
import { openFilePairs } from '../extraction/file-pairs';

const faceRecord = v.object({ mediaTimeS: v.number(), trackId: v.number() });
const clipRecord = v.object({ sha256: v.string(), problem: v.nullable(v.string()), faces: v.array(faceRecord) });

/** The faces of one clip, frame by frame. */
export interface ClipFaces {
  readonly sha256: string;
  readonly problem: string | null;
  readonly faces: readonly SeenFace[];
}

/** Where landmarks lie, a pair of files a clip, named by the clip's SHA-256; numbers only. */
export interface LandmarkCache {
  readonly folder: string;
  /** Null when the clip was not looked at yet, or what lies there is damaged. */
  read(sha256: string): ClipFaces | null;
  write(clip: ClipFaces): void;
}

const BYTES_A_FACE = 2 * LANDMARK_COUNT * Float32Array.BYTES_PER_ELEMENT;

/** Opens the cache of one way of finding faces and of choosing frames: ROOT/landmarks-d<detection version>-<frames>x<gap>/<sha256>.{json,bin}. */
export function openLandmarkCache(root: string): LandmarkCache {
  const { frames, minGapS } = MOVEMENT_LOOK.shape;
  const folder = join(root, `landmarks-d${DETECTION_VERSION}-${frames}x${minGapS}`);
  const pairs = openFilePairs(folder);
  return {
    folder,
    read(sha256) {
      const pair = pairs.read(sha256);
      const record = v.safeParse(clipRecord, pair?.record);
      if (!pair || !record.success || pair.bytes.length !== record.output.faces.length * BYTES_A_FACE) return null;
      const { problem, faces } = record.output;
      return {
        sha256,
        problem,
        faces: faces.map((face, i) => {
          const own = new Uint8Array(pair.bytes.subarray(i * BYTES_A_FACE, (i + 1) * BYTES_A_FACE));
          return { ...face, landmarks: new Float32Array(own.buffer) };
        }),
      };
    },
    write({ sha256, problem, faces }) {
      const parts = faces.map(({ landmarks }) =>
        Buffer.from(landmarks.buffer, landmarks.byteOffset, landmarks.byteLength),
      );
      const times = faces.map(({ mediaTimeS, trackId }) => ({ mediaTimeS, trackId }));
      pairs.write(sha256, { sha256, problem, faces: times }, Buffer.concat(parts));
    },
  };
}
