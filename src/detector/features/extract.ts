import type { FeatureInput } from './family';
import { FAMILIES, FAMILY_SLICES, FEATURE_COUNT, FEATURE_NAMES } from './schema';

/** Smaller crops hold no spectral window; the quality gate refuses faces long before this. */
const MIN_CROP_PX = 32;
const ALIGNED_PX = 128;

function checkInput({ crop, regions, aligned }: FeatureInput): void {
  const { width, height, data } = crop.planes.y;
  if (width < MIN_CROP_PX || height < MIN_CROP_PX) {
    throw new RangeError(
      `extractFeatures: crop is ${width} x ${height}, at least ${MIN_CROP_PX} x ${MIN_CROP_PX} needed`,
    );
  }
  for (const [name, plane] of Object.entries({ luma: data, inner: regions.inner, ring: regions.ring })) {
    if (plane.length !== width * height) {
      throw new RangeError(`extractFeatures: ${name} has ${plane.length} pixels, the crop ${width} x ${height}`);
    }
  }
  if (aligned.width !== ALIGNED_PX || aligned.height !== ALIGNED_PX || aligned.data.length !== ALIGNED_PX ** 2) {
    throw new RangeError(
      `extractFeatures: aligned face is ${aligned.width} x ${aligned.height}, expected ${ALIGNED_PX} x ${ALIGNED_PX}`,
    );
  }
}

/**
 * Features of one face in one frame, in the order of `FEATURE_NAMES`; every number is finite.
 * in   `wanted`: ids of the families to compute, all when left out; the places of the others hold 0. A model reads a part of them, and time counts.
 * Throws RangeError where sizes do not fit each other, and where a family breaks its promise of finite numbers.
 */
export function extractFeatures(input: FeatureInput, wanted?: readonly string[]): Float64Array {
  checkInput(input);
  const features = new Float64Array(FEATURE_COUNT);
  FAMILIES.forEach((family, i) => {
    if (wanted && !wanted.includes(family.id)) return;
    const { from, to } = FAMILY_SLICES[i]!;
    const values = family.compute(input);
    if (values.length !== to - from) {
      throw new RangeError(`extractFeatures: ${family.id} gave ${values.length} values, its names are ${to - from}`);
    }
    features.set(values, from);
  });
  const broken = features.findIndex((value) => !Number.isFinite(value));
  if (broken >= 0) throw new RangeError(`extractFeatures: ${FEATURE_NAMES[broken]!} is ${features[broken]!}`);
  return features;
}
