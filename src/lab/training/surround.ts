import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import type { ClipVectors } from './clip-vectors';

/** Families of the face and of face minus surround; the same measures in the same order, so that their difference is the surround's own. */
const PAIRS = [
  ['welch-spectrum', 'welch-difference'],
  ['residual-statistics', 'residual-difference'],
] as const;

/**
 * The surround of the face alone, as a feature set of its own: Welch spectrum and residual statistics of the ring, got back as face minus difference.
 * Where a face had no ring the families say "no difference", and the face's own values stand for it.
 * A manipulation of the face leaves the surround alone, so what this reaches comes from the source of a clip, not from its forgery (except where the
 * whole picture was generated).
 * Throws RangeError when the schema lacks one of the families or their lengths differ.
 */
export function surroundSchema(schema: FeatureSchema): FeatureSchema {
  let at = 0;
  const families = pairsOf(schema).map(({ face }) => {
    const from = at;
    at += face.to - face.from;
    return { id: `surround ${face.id}`, group: 'surround' as const, from, to: at };
  });
  return { id: `surround of ${schema.id}`, count: at, frameCount: at, families };
}

/** The same clips with the surround's measures instead of features; see `surroundSchema`. */
export function surroundVectors(clips: readonly ClipVectors[], schema: FeatureSchema): ClipVectors[] {
  return clips.map(({ clip, tracks }) => ({
    clip,
    tracks: tracks.map((track) => ({ ...track, features: surroundOf(track.features, schema) })),
  }));
}

/** The surround's measures out of a whole feature vector. */
export function surroundOf(vector: Float64Array, schema: FeatureSchema): Float64Array {
  return Float64Array.from(
    pairsOf(schema).flatMap(({ face, difference }) =>
      Array.from({ length: face.to - face.from }, (_, i) => vector[face.from + i]! - vector[difference.from + i]!),
    ),
  );
}

type Range = FeatureSchema['families'][number];

function pairsOf(schema: FeatureSchema): { face: Range; difference: Range }[] {
  return PAIRS.map(([faceId, differenceId]) => {
    const face = schema.families.find(({ id }) => id === faceId);
    const difference = schema.families.find(({ id }) => id === differenceId);
    if (!face || !difference || face.to - face.from !== difference.to - difference.from) {
      throw new RangeError(`surround: ${faceId} and ${differenceId} are not alike in ${schema.id}`);
    }
    return { face, difference };
  });
}
