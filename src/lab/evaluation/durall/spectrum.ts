import type { FamilyRange } from '../../../detector/classifier/feature-schema';
import type { ClipVectors, TrackVector } from '../../training/clip-vectors';

/**
 * A clip with its spectrum divided by the spectrum's first value, as Durall et al. publish theirs: what is left is free of contrast and of the
 * logarithm's base. A first value that is not positive (a face of one colour) leaves zeros.
 */
export function firstValueOne({ clip, tracks, looks = [] }: ClipVectors, { from, to }: FamilyRange): ClipVectors {
  const divided = (track: TrackVector): TrackVector => {
    const first = track.features[from]!;
    const features = track.features.slice();
    for (let i = from; i < to; i += 1) features[i] = first > 0 ? track.features[i]! / first : 0;
    return { ...track, features };
  };
  return { clip, tracks: tracks.map(divided), looks: looks.map(divided) };
}
