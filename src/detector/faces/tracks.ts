import { centreDistance, iou } from './box';
import type { Box } from './face';
import { likeness, type Portrait } from './portrait';

/** A face in a frame: its box in pixels of the frame, and its portrait where it could be aligned. */
export interface SeenFace {
  readonly boxPx: Box;
  readonly portrait: Portrait | null;
}

/** A place where a track was seen. */
interface Sighting {
  readonly mediaTimeS: number;
  readonly boxPx: Box;
}

interface Track {
  readonly id: number;
  /** Oldest first by step, at most `MAX_SIGHTINGS`. */
  readonly sightings: readonly Sighting[];
  /** Oldest first, at most `MAX_PORTRAITS`. */
  readonly portraits: readonly Portrait[];
  /** When the latest portrait was taken, seconds. */
  readonly portraitTimeS: number;
}

/** Faces followed through one stream; a value, never changed in place. */
export interface TrackState {
  readonly nextId: number;
  /** Presentation time of the last frame, seconds. */
  readonly lastTimeS: number;
  readonly tracks: readonly Track[];
}

export const NO_TRACKS: TrackState = { nextId: 1, lastTimeS: -Infinity, tracks: [] };

/** A face unseen for longer (media time) is a new one when it comes back, unless it was there when the stream was looked at last. */
const MAX_GAP_S = 1.5;
/** Frames this close to the last one belong to the same look: a burst of six lasts up to 0.3 s, and a face may be missed in its last frame. */
const LAST_LOOK_S = 0.3;

/**
 * Two boxes are near when they overlap this much, or when their centres are this close in units of the longer side:
 * at two frames a second a talking head moves up to about half its size.
 */
const MIN_IOU = 0.2;
const MAX_CENTRE_DISTANCE = 0.5;

/**
 * Near boxes are one face unless their portraits differ more than this (then it is a cut to somebody else); boxes farther
 * apart, up to `MAX_LEAP`, are one face when their portraits agree this well (somebody walks, or the camera pans).
 * See `likeness` for how often either errs.
 */
const MIN_LIKENESS_NEAR = 0.4;
const MIN_LIKENESS_FAR = 0.8;
const MAX_LEAP = 2;

/** A face that doubles its size between two frames is a cut. */
const MAX_SIZE_RATIO = 2;

/** Memory of one stream: five minutes at two frames a second, and more faces than a crowd scene offers. */
const MAX_SIGHTINGS = 600;
const MAX_TRACKS = 64;
const MAX_PORTRAITS = 4;
/** Frames closer than this, seconds, show the same expression: a second portrait of it would only push out an older, different one. */
const MIN_PORTRAIT_GAP_S = 0.1;

/** Best agreement with any of the track's latest portraits; null where there is nothing to compare. */
function familiarity(track: Track, portrait: Portrait | null): number | null {
  if (portrait === null || track.portraits.length === 0) return null;
  return Math.max(...track.portraits.map((known) => likeness(known, portrait)));
}

/** How well a face continues a track that is expected at `expected`; 0 = not at all, larger = likelier. */
function affinity(track: Track, expected: Box, face: SeenFace): number {
  const { boxPx } = face;
  const ratio = Math.max(expected.width, expected.height) / Math.max(boxPx.width, boxPx.height, 1e-6);
  if (ratio > MAX_SIZE_RATIO || ratio < 1 / MAX_SIZE_RATIO) return 0;
  const overlap = iou(expected, boxPx);
  const apart = centreDistance(expected, boxPx);
  const alike = familiarity(track, face.portrait);
  const near = overlap >= MIN_IOU || apart <= MAX_CENTRE_DISTANCE;
  if (near && alike !== null && alike < MIN_LIKENESS_NEAR) return 0;
  if (!near && (apart > MAX_LEAP || alike === null || alike < MIN_LIKENESS_FAR)) return 0;
  return overlap + Math.max(0, 1 - apart / MAX_LEAP) + (alike ?? MIN_LIKENESS_NEAR);
}

/**
 * Where a track was when the media stood nearest to `mediaTimeS`; null when that is too long ago.
 * Nearest in media time and not the last: when a video loops or the user seeks back, a face is looked for where it was then.
 */
function expectedBox(track: Track, mediaTimeS: number, lastTimeS: number): Box | null {
  let nearest: Sighting | null = null;
  for (const sighting of track.sightings) {
    const gap = Math.abs(sighting.mediaTimeS - mediaTimeS);
    if (nearest === null || gap <= Math.abs(nearest.mediaTimeS - mediaTimeS)) nearest = sighting;
  }
  const last = track.sightings.at(-1);
  if (nearest === null || last === undefined) return null;
  if (Math.abs(nearest.mediaTimeS - mediaTimeS) <= MAX_GAP_S) return nearest.boxPx;
  // Sparse sampling of a long file: looks lie further apart than the gap, so the look before is all there is.
  const inLastLook = Math.abs(lastTimeS - last.mediaTimeS) <= LAST_LOOK_S;
  return inLastLook && last.mediaTimeS <= mediaTimeS ? last.boxPx : null;
}

/** Pairs (track, face) by falling affinity; each track and each face once. */
function associate(state: TrackState, faces: readonly SeenFace[], mediaTimeS: number): Map<number, Track> {
  const candidates: { track: Track; face: number; affinity: number }[] = [];
  for (const track of state.tracks) {
    const expected = expectedBox(track, mediaTimeS, state.lastTimeS);
    if (expected === null) continue;
    faces.forEach((seen, face) => {
      const value = affinity(track, expected, seen);
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
 * in   the state so far, the faces of this frame, its presentation time in seconds; time may
 *      run backwards (a loop, a seek)
 * out  the new state, and one track id a face, in the order of the faces; ids count up from 1 and are never used again
 * from greedy association by overlap, as in Bochinski et al. 2017, AVSS: "IOU tracker"
 */
export function stepTracks(
  state: TrackState,
  faces: readonly SeenFace[],
  mediaTimeS: number,
): { state: TrackState; trackIds: number[] } {
  const found = associate(state, faces, mediaTimeS);
  let { nextId } = state;
  const seen = faces.map(({ boxPx, portrait }, face): Track => {
    const known = found.get(face);
    const portraitTimeS = known?.portraitTimeS ?? -Infinity;
    const taken = portrait !== null && Math.abs(mediaTimeS - portraitTimeS) >= MIN_PORTRAIT_GAP_S ? portrait : null;
    const portraits = [...(known?.portraits ?? []), ...(taken === null ? [] : [taken])].slice(-MAX_PORTRAITS);
    const sightings = [...(known?.sightings ?? []).slice(1 - MAX_SIGHTINGS), { mediaTimeS, boxPx }];
    const seenNow = { sightings, portraits, portraitTimeS: taken === null ? portraitTimeS : mediaTimeS };
    if (known !== undefined) return { id: known.id, ...seenNow };
    const track = { id: nextId, ...seenNow };
    nextId += 1;
    return track;
  });
  const seenIds = new Set(seen.map((track) => track.id));
  const tracks = [...state.tracks.filter((track) => !seenIds.has(track.id)), ...seen].slice(-MAX_TRACKS);
  return { state: { nextId, lastTimeS: mediaTimeS, tracks }, trackIds: seen.map((track) => track.id) };
}
