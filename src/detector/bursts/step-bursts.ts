import type { NativeCrop } from '../faces/face';
import { BURST_FRAMES, BURST_MIDDLE, type BurstInput, type FaceRegions } from '../features/family';
import { continuesBurst } from './burst-gap';

/** An accepted face in one frame, as far as bursts need it. */
export interface BurstFace {
  readonly trackId: number;
  readonly crop: NativeCrop;
  readonly regions: FaceRegions;
}

/** A burst of one track that is not complete yet. */
interface OpenBurst {
  readonly lastTimeS: number;
  /** Oldest first, one to `BURST_FRAMES` - 1 of them. */
  readonly crops: readonly NativeCrop[];
  /** Regions of the crop at `BURST_MIDDLE`; null before it. */
  readonly regions: FaceRegions | null;
}

/** Bursts under way in one stream, by track: at most `BURST_FRAMES` - 1 crops for each face of the last frame. A value, never changed in place. */
export type OpenBursts = ReadonlyMap<number, OpenBurst>;

export const NO_BURSTS: OpenBursts = new Map();

/** What a face's frame is to its burst. */
export interface BurstPlace {
  /** Place in the burst, [0, `BURST_FRAMES`). A face without neighbours in time has 0. */
  readonly index: number;
  /** The burst, with the frame that completes it; null before. */
  readonly burst: BurstInput | null;
}

/** Places in a burst at which frame families are measured. Neighbours are so alike that measuring all of them would tell next to nothing more. */
export function isMeasured(index: number): boolean {
  return index % BURST_MIDDLE === 0;
}

/**
 * Takes the accepted faces of the next frame of a stream into their tracks' bursts.
 * in   bursts under way; presentation time of the frame, seconds, may run backwards; its accepted faces, one a track
 * out  bursts under way after it, and one place a face, in order
 * A face continues its track's burst when it follows by a burst's gap (`continuesBurst`), else it begins a new one; a complete burst is
 * over. A track that has no accepted face in this frame loses its burst.
 */
export function stepBursts(
  open: OpenBursts,
  mediaTimeS: number,
  faces: readonly BurstFace[],
): { open: OpenBursts; places: BurstPlace[] } {
  const next = new Map<number, OpenBurst>();
  const places = faces.map(({ trackId, crop, regions }): BurstPlace => {
    const known = open.get(trackId);
    const continued = known !== undefined && continuesBurst(mediaTimeS - known.lastTimeS) ? known : null;
    const crops = [...(continued?.crops ?? []), crop];
    const index = crops.length - 1;
    const middle = index === BURST_MIDDLE ? regions : (continued?.regions ?? null);
    if (crops.length === BURST_FRAMES && middle !== null) return { index, burst: { crops, regions: middle } };
    next.set(trackId, { lastTimeS: mediaTimeS, crops, regions: middle });
    return { index, burst: null };
  });
  return { open: next, places };
}
