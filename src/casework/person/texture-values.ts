/**
 * Families of the detector's features that hold a face against itself and its surround: how fine detail falls off in each part of it, parts against parts,
 * face against background. They say how a face was recorded and worked on, and nothing of whose it is: no shape, no colour.
 */
export const TEXTURE_FAMILIES = [
  'region-slopes',
  'part-differences',
  'welch-difference',
  'residual-difference',
] as const;

/** Changes with the families; what a family computes is told by the schema of the features. */
export const textureSchemaId = (featureSchemaId: string): string => `texture-1-${featureSchemaId}`;

/** Where a family lies in the vector of features. */
interface Slice {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The texture of a face: the values of `TEXTURE_FAMILIES`, in the order of the vector.
 * in   mean frame features of a track, `FAMILY_SLICES`
 */
export function textureOf(features: ArrayLike<number>, slices: readonly Slice[]): number[] {
  return textureSlices(slices).flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => Math.round(features[from + i]! * 1e4) / 1e4),
  );
}

/** The families' places, in the order of the vector. */
function textureSlices(slices: readonly Slice[]): Slice[] {
  return slices.filter(({ id }) => (TEXTURE_FAMILIES as readonly string[]).includes(id));
}
