import { BURST_FRAMES, BURST_MIDDLE, type BurstInput, type FaceRegions, type FeatureInput } from './family';
import type { NativeCrop } from '../faces/face';
import {
  BURST_FAMILIES,
  BURST_FEATURE_COUNT,
  FAMILIES,
  FAMILY_SLICES,
  FEATURE_NAMES,
  FRAME_FEATURE_COUNT,
} from './schema';

/** Smaller crops hold no spectral window; the quality gate refuses faces long before this. */
const MIN_CROP_PX = 32;
const ALIGNED_PX = 128;

function checkCrop(who: string, { planes }: NativeCrop): void {
  const { width, height, data } = planes.y;
  if (width < MIN_CROP_PX || height < MIN_CROP_PX) {
    throw new RangeError(`${who}: crop is ${width} x ${height}, at least ${MIN_CROP_PX} x ${MIN_CROP_PX} needed`);
  }
  checkLength(who, 'luma', data, planes.y);
}

function checkRegions(who: string, { inner, ring }: FaceRegions, { planes }: NativeCrop): void {
  checkLength(who, 'inner', inner, planes.y);
  checkLength(who, 'ring', ring, planes.y);
}

function checkLength(who: string, name: string, data: Uint8Array, size: { width: number; height: number }): void {
  if (data.length === size.width * size.height) return;
  throw new RangeError(`${who}: ${name} has ${data.length} pixels, the crop ${size.width} x ${size.height}`);
}

/** Values of the wanted families side by side; `families` are those of `FAMILY_SLICES` from index `first` on. */
function measure<Input>(
  who: string,
  families: readonly { readonly id: string; compute(input: Input): Float64Array }[],
  first: number,
  count: number,
  input: Input,
  wanted: readonly string[] | undefined,
): Float64Array {
  const features = new Float64Array(count);
  const offset = FAMILY_SLICES[first]?.from ?? 0;
  families.forEach((family, i) => {
    if (wanted && !wanted.includes(family.id)) return;
    const { from, to } = FAMILY_SLICES[first + i]!;
    const values = family.compute(input);
    if (values.length !== to - from) {
      throw new RangeError(`${who}: ${family.id} gave ${values.length} values, its names are ${to - from}`);
    }
    features.set(values, from - offset);
  });
  const broken = features.findIndex((value) => !Number.isFinite(value));
  if (broken >= 0) throw new RangeError(`${who}: ${FEATURE_NAMES[offset + broken]!} is ${features[broken]!}`);
  return features;
}

/**
 * Features of one face in one frame, in the order of the first `FRAME_FEATURE_COUNT` names of `FEATURE_NAMES`; every number is finite.
 * in   `wanted`: ids of the families to compute, all when left out; the places of the others hold 0. A model reads a part of them, and time counts.
 * Throws RangeError where sizes do not fit each other, and where a family breaks its promise of finite numbers.
 */
export function extractFeatures(input: FeatureInput, wanted?: readonly string[]): Float64Array {
  const who = 'extractFeatures';
  const { crop, regions, aligned } = input;
  checkCrop(who, crop);
  checkRegions(who, regions, crop);
  if (aligned.width !== ALIGNED_PX || aligned.height !== ALIGNED_PX || aligned.data.length !== ALIGNED_PX ** 2) {
    throw new RangeError(
      `${who}: aligned face is ${aligned.width} x ${aligned.height}, expected ${ALIGNED_PX} x ${ALIGNED_PX}`,
    );
  }
  return measure(who, FAMILIES, 0, FRAME_FEATURE_COUNT, input, wanted);
}

/**
 * Features of one face in a burst of `BURST_FRAMES` consecutive frames, in the order of the last `BURST_FEATURE_COUNT` names of
 * `FEATURE_NAMES`; every number is finite.
 * in   `wanted`: as for `extractFeatures`; ids of frame families in it are passed over
 * Throws RangeError where there are not `BURST_FRAMES` crops, where sizes do not fit each other, and where a family breaks its promise of
 * finite numbers. Crops of one burst may differ in size: the head moves, and each lies on the codec's grid by itself.
 */
export function extractBurstFeatures(input: BurstInput, wanted?: readonly string[]): Float64Array {
  const who = 'extractBurstFeatures';
  const { crops, regions } = input;
  if (crops.length !== BURST_FRAMES) {
    throw new RangeError(`${who}: ${crops.length} crops, a burst has ${BURST_FRAMES}`);
  }
  for (const crop of crops) checkCrop(who, crop);
  checkRegions(who, regions, crops[BURST_MIDDLE]!);
  return measure(who, BURST_FAMILIES, FAMILIES.length, BURST_FEATURE_COUNT, input, wanted);
}
