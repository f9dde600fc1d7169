import type { Box } from '../../../../detector/faces/face';
import type { Plane8, RawFrame } from '../../../../detector/frames/frame';
import type { FaceReport } from '../../../../detector/protocol';
import { lumaArea, lumaCrop } from './luma-crop';

/** Faces whose luma is kept: who are seen first; a crowd would take more room than it is worth. */
const MOST_TRACKS = 4;

/** Luma of a face, and the frame that it was cut from. */
export interface KeptLuma {
  readonly frame: number;
  readonly areaPx: Box;
  readonly plane: Plane8;
}

/** Keeps of each face the luma of that frame whose margin is the highest, as far as is known. */
export interface LumaKeeper {
  /** `frame`: its number among those of the video. */
  see(face: FaceReport, frame: number, pixels: RawFrame): void;
  of(trackId: number): KeptLuma | null;
}

/** Nothing kept yet. */
export function keepLuma(): LumaKeeper {
  const best = new Map<number, KeptLuma & { readonly margin: number }>();
  return {
    see({ trackId, margin, boxPx }, frame, pixels) {
      if (margin === null) return;
      const known = best.get(trackId);
      if (known ? known.margin >= margin : best.size >= MOST_TRACKS) return;
      const areaPx = lumaArea(boxPx, pixels);
      best.set(trackId, { margin, frame, areaPx, plane: lumaCrop(pixels, areaPx) });
    },
    of: (trackId) => best.get(trackId) ?? null,
  };
}
