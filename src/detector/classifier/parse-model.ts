import { FAMILY_SLICES, FEATURE_COUNT, FEATURE_SCHEMA_ID, FRAME_FEATURE_COUNT } from '../features/schema';
import { checkModel } from './check-model';
import type { FeatureSchema } from './feature-schema';
import type { Model } from './model';

export { BadModelError } from './check-model';

/** The features this program measures, as a model sees them. */
export const CURRENT_SCHEMA: FeatureSchema = {
  id: FEATURE_SCHEMA_ID,
  count: FEATURE_COUNT,
  frameCount: FRAME_FEATURE_COUNT,
  families: FAMILY_SLICES,
};

/**
 * Reads a model for the features this program measures.
 * in   json: what `model.json` holds, untrusted      out  a model that runs
 * Throws BadModelError, with a plain message, when it is malformed or was trained on other features.
 */
export function parseModel(json: unknown): Model {
  return checkModel(json, CURRENT_SCHEMA);
}
