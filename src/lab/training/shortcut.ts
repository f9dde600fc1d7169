import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import type { ExtractedClip } from '../extraction/clip-record';
import type { ClipVectors } from './clip-vectors';
import type { Recipe } from './linear-model';

/**
 * What a clip's container and framing alone give away, as a feature set of its own. No detector may use it: how well it does is how much of a figure
 * may be owed to where clips come from rather than to what was done to them (on the pilot's clips a linear SVM on such values reached AUC 0.73).
 */
export const SHORTCUT_SCHEMA: FeatureSchema = {
  id: 'shortcut-1',
  count: 6,
  families: [{ id: 'shortcut', group: 'quality', from: 0, to: 6 }],
};

/**
 * The same clips with log width, log height, width/height, log bytes a second, log bits a pixel and second, log face size instead of features.
 * in   a clip's main track, its record, its file's size in bytes
 * out  null where the container did not say size or duration
 */
export function shortcutVectors(
  { clip, tracks }: ClipVectors,
  { record }: Pick<ExtractedClip, 'record'>,
  fileBytes: number,
): ClipVectors | null {
  const { widthPx, heightPx, durationS } = record;
  const [main] = tracks;
  if (widthPx === null || heightPx === null || durationS === null || durationS <= 0 || main === undefined) return null;
  const bytesPerS = fileBytes / durationS;
  const features = Float64Array.of(
    Math.log(widthPx),
    Math.log(heightPx),
    widthPx / heightPx,
    Math.log(bytesPerS),
    Math.log((8 * bytesPerS) / (widthPx * heightPx)),
    Math.log(main.medianFaceSizePx),
  );
  return { clip, tracks: [{ ...main, features }] };
}

/** The same folds, the shortcut's six values, and C 1: so few dimensions need no stronger hold. */
export function shortcutRecipe({ folds, seed }: Recipe): Recipe {
  return { ranges: SHORTCUT_SCHEMA.families, cost: 1, blockNormalise: false, folds, seed };
}
