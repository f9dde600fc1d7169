import * as v from 'valibot';
import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import type { Model } from '../../detector/classifier/model';
import { BANDS } from '../../detector/verdict/verdict';
import { seededRandom } from '../random';
import type { ClipVectors } from '../training/clip-vectors';
import { meanVector } from '../training/clip-vectors';

/** Feature vectors with what the model made of them when it was trained; the code that ships must still say the same. */
export const goldenSchema = v.object({
  modelId: v.string(),
  featureSchemaId: v.string(),
  vectors: v.array(
    v.object({
      name: v.string(),
      features: v.array(v.number()),
      margin: v.number(),
      llr: v.number(),
      boundedLlr: v.number(),
      band: v.picklist(BANDS),
    }),
  ),
});
export type Golden = v.InferOutput<typeof goldenSchema>;

/** Numbers in `golden.json` keep 7 digits: enough to prove the score, a third of the size. */
const DIGITS = 7;
const NOISY_VECTORS = 3;

/**
 * Zeros, the mean of the fakes, the mean of the reals, and mixtures of the two means with seeded weights a feature (so bands of all kinds come up).
 * Means over clips show nobody.
 */
export function makeGolden(model: Model, schema: FeatureSchema, clips: readonly ClipVectors[]): Golden {
  const meanOf = (label: 'fake' | 'real'): Float64Array =>
    meanVector(clips.filter(({ clip }) => clip.label === label).map(({ tracks }) => tracks[0]!.features));
  const fake = meanOf('fake');
  const real = meanOf('real');
  const random = seededRandom(1);
  const mixtures = Array.from({ length: NOISY_VECTORS }, (_, n): [string, Float64Array] => [
    `mixture ${n + 1}`,
    // Weights reach beyond the two means, to -1 and 2.
    real.map((value, i) => value + (fake[i]! - value) * (3 * random() - 1)),
  ]);
  const vectors: [string, Float64Array][] = [
    ['zeros', new Float64Array(schema.count)],
    ['mean of reals', real],
    ['mean of fakes', fake],
    ...mixtures,
  ];
  return {
    modelId: model.id,
    featureSchemaId: model.featureSchemaId,
    vectors: vectors.map(([name, exact]) => {
      const features = exact.map((value) => Number(value.toPrecision(DIGITS)));
      const margin = model.margin(features);
      const llr = model.toLlr(margin);
      return { name, features: [...features], margin, llr, boundedLlr: model.bound(llr), band: model.band(llr) };
    }),
  };
}
