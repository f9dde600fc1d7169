import type { SeenFace } from './seen-face';

/** A second face that is seen for more than this share of the time of the first makes it unclear who is meant. */
const MAX_SECOND_SHARE = 0.5;

/**
 * The one face that a video is about: the track that is seen longest.
 * in   all faces of the video, in time order
 * out  its sightings; or a code why there is no such face
 */
export function oneFace(
  faces: readonly SeenFace[],
): { readonly faces: readonly SeenFace[] } | { readonly problem: 'no-face' | 'several-faces' } {
  const tracks = new Map<number, SeenFace[]>();
  for (const face of faces) {
    const track = tracks.get(face.trackId);
    if (track) track.push(face);
    else tracks.set(face.trackId, [face]);
  }
  const [longest, second] = [...tracks.values()].sort((a, b) => b.length - a.length);
  if (longest === undefined) return { problem: 'no-face' };
  if (second !== undefined && togetherShare(longest, second) > MAX_SECOND_SHARE) return { problem: 'several-faces' };
  return { faces: longest };
}

/** Share of the frames of `first` in which `second` is there too: a face before or after a cut is no rival, one beside it is. */
function togetherShare(first: readonly SeenFace[], second: readonly SeenFace[]): number {
  const times = new Set(second.map(({ mediaTimeS }) => mediaTimeS));
  return first.filter(({ mediaTimeS }) => times.has(mediaTimeS)).length / first.length;
}
