import type { FamilyRange } from './feature-schema';

/** The family that tells how much fine detail a face shows: azimuthally averaged log power of its luma, from low to high frequencies. */
export const DETAIL_FAMILY = 'azimuthal-spectrum';

/** Of its bins, the highest so many: strong compression, blur and enlargement all empty them. */
const TOP = 1 / 3;

/**
 * Fine detail of a face: mean of the highest third of the azimuthal spectrum's bins, ln of grey levels squared.
 * in   features: a vector that holds at least the frame part; families: of its schema      out  null where the schema lacks the family
 */
export function detailOf(features: Float64Array, families: readonly FamilyRange[]): number | null {
  const range = families.find(({ id }) => id === DETAIL_FAMILY);
  if (range === undefined) return null;
  const from = range.to - Math.max(1, Math.round((range.to - range.from) * TOP));
  const bins = features.subarray(from, range.to);
  return bins.reduce((sum, bin) => sum + bin, 0) / bins.length;
}
