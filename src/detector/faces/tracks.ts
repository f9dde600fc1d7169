import { centreDistance, iou } from './box';
import type { Box } from './face';

/** A place where a track was seen. */
interface Sighting {
  readonly mediaTimeS: number;
  readonly boxPx: Box;
}

interface Track {
  readonly id: number;
  /** Number of the step that saw it last. */
  readonly lastStep: number;
  /** Oldest first by step, at most `MAX_SIGHTINGS`. */
  readonly sightings: readonly Sighting[];
}

/** Faces followed through one stream; a value, never changed in place. */
export interface TrackState {
  readonly steps: number;
  readonly nextId: number;
  readonly tracks: readonly Track[];
}

export const NO_TRACKS: TrackState = { steps: 0, nextId: 1, tracks: [] };

/** A face unseen for longer (media time) is a new one when it comes back, unless it was in the very last frame. */
const MAX_GAP_S = 1.5;

/**
 * Two boxes are one face when they overlap this much, or when their centres are this near in units of the longer side:
 * at two frames a second a talking head moves up to about half its size.
 */
const MIN_IOU = 0.2;
const MAX_CENTRE_DISTANCE = 0.5;

/** A face that doubles its size between two frames is a cut. */
const MAX_SIZE_RATIO = 2;

/** Memory of one stream: five minutes at two frames a second, and more faces than a crowd scene offers. */
const MAX_SIGHTINGS = 600;
const MAX_TRACKS = 64;

/** How alike two boxes are as places of one face; 0 = not the same face, larger = likelier. */
function affinity(a: Box, b: Box): number {
  const ratio = Math.max(a.width, a.height) / Math.max(b.width, b.height, 1e-6);
  if (ratio > MAX_SIZE_RATIO || ratio < 1 / MAX_SIZE_RATIO) return 0;
  const overlap = iou(a, b);
  const apart = centreDistance(a, b);
  if (overlap < MIN_IOU && apart > MAX_CENTRE_DISTANCE) return 0;
  return overlap + Math.max(0, 1 - apart);
}

/**
 * Where a track was when the media stood nearest to `mediaTimeS`; null when that is too long ago.
 * Nearest in media time and not the last: when a video loops or the user seeks back, a face is looked for where it was then.
 */
function expectedBox(track: Track, mediaTimeS: number, steps: number): Box | null {
  let nearest: Sighting | null = null;
  for (const sighting of track.sightings) {
    const gap = Math.abs(sighting.mediaTimeS - mediaTimeS);
    if (nearest === null || gap <= Math.abs(nearest.mediaTimeS - mediaTimeS)) nearest = sighting;
  }
  const last = track.sightings.at(-1);
  if (nearest === null || last === undefined) return null;
  if (Math.abs(nearest.mediaTimeS - mediaTimeS) <= MAX_GAP_S) return nearest.boxPx;
  // Sparse sampling of a long file: frames lie further apart than the gap, so the frame before is all there is.
  return track.lastStep === steps && last.mediaTimeS <= mediaTimeS ? last.boxPx : null;
}

/** Pairs (track, face) by falling affinity; each track and each face once. */
function associate(state: TrackState, boxes: readonly Box[], mediaTimeS: number): Map<number, Track> {
  const candidates: { track: Track; face: number; affinity: number }[] = [];
  for (const track of state.tracks) {
    const expected = expectedBox(track, mediaTimeS, state.steps);
    if (expected === null) continue;
    boxes.forEach((box, face) => {
      const value = affinity(expected, box);
      if (value > 0) candidates.push({ track, face, affinity: value });
    });
  }
  candidates.sort((a, b) => b.affinity - a.affinity || a.track.id - b.track.id || a.face - b.face);
  const taken = new Set<number>();
  const found = new Map<number, Track>();
  for (const { track, face } of candidates) {
    if (found.has(face) || taken.has(track.id)) continue;
    found.set(face, track);
    taken.add(track.id);
  }
  return found;
}

/**
 * Follows faces from one frame to the next.
 * in   the state so far, boxes of the faces in this frame (pixels of the frame), its presentation time in seconds; time may
 *      run backwards (a loop, a seek)
 * out  the new state, and one track id a box, in the order of the boxes; ids count up from 1 and are never used again
 * from greedy association by overlap, as in Bochinski et al. 2017, AVSS: "IOU tracker"
 */
export function stepTracks(
  state: TrackState,
  boxes: readonly Box[],
  mediaTimeS: number,
): { state: TrackState; trackIds: number[] } {
  const found = associate(state, boxes, mediaTimeS);
  const steps = state.steps + 1;
  let { nextId } = state;
  const seen = boxes.map((boxPx, face): Track => {
    const known = found.get(face);
    const sightings = [...(known?.sightings ?? []).slice(1 - MAX_SIGHTINGS), { mediaTimeS, boxPx }];
    if (known !== undefined) return { id: known.id, lastStep: steps, sightings };
    const track = { id: nextId, lastStep: steps, sightings };
    nextId += 1;
    return track;
  });
  const seenIds = new Set(seen.map((track) => track.id));
  const tracks = [...state.tracks.filter((track) => !seenIds.has(track.id)), ...seen].slice(-MAX_TRACKS);
  return { state: { steps, nextId, tracks }, trackIds: seen.map((track) => track.id) };
}
