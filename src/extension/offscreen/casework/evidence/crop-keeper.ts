import type { Box } from '../../../../detector/faces/face';
import type { RawFrame } from '../../../../detector/frames/frame';
import type { FaceReport } from '../../../../detector/protocol';
import { thin } from './thin';

/** Pictures that are kept of one face, and of all faces of a video: spread over its length. About 4 kB each, and as much again for its landmarks. */
export const MOST_CROPS_A_TRACK = 8;
export const MOST_CROPS = 24;

/** A picture of a face, where it lies in its frame, and the frame's number among those of the video. */
export interface KeptCrop {
  readonly frame: number;
  readonly trackId: number;
  readonly areaPx: Box;
  readonly picture: Promise<Blob>;
}

/** Takes one picture of each face in each burst: the first that passed the gate. */
export interface CropKeeper {
  see(face: FaceReport, frame: number, burst: number, pixels: RawFrame): void;
  /** Those to be kept, in no particular order. */
  kept(): readonly KeptCrop[];
}

export interface CropParts {
  readonly encode: (frame: RawFrame, boxPx: Box) => Promise<Blob>;
  readonly areaOf: (boxPx: Box, frame: RawFrame) => Box;
}

/** Nothing kept yet. */
export function keepCrops({ encode, areaOf }: CropParts): CropKeeper {
  const taken = new Map<string, KeptCrop>();
  return {
    see({ trackId, boxPx, rejection }, frame, burst, pixels) {
      const key = `${trackId} ${burst}`;
      if (rejection !== null || taken.has(key)) return;
      const picture = encode(pixels, boxPx);
      // Waited for at the end; until then nobody else would hear of a failure.
      picture.catch(() => undefined);
      taken.set(key, { frame, trackId, areaPx: areaOf(boxPx, pixels), picture });
    },
    kept() {
      const byTrack = new Map<number, KeptCrop[]>();
      for (const crop of taken.values()) byTrack.set(crop.trackId, [...(byTrack.get(crop.trackId) ?? []), crop]);
      const most = Math.min(MOST_CROPS_A_TRACK, Math.max(1, Math.floor(MOST_CROPS / byTrack.size)));
      return [...byTrack.values()].slice(0, MOST_CROPS).flatMap((crops) => thin(crops, most));
    },
  };
}
