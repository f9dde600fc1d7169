import * as v from 'valibot';
import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import type { Model } from '../../detector/classifier/model';
import { BANDS } from '../../detector/verdict/verdict';
import { seededRandom } from '../../casework/interval/seeded-random';
import type { ClipVectors } from '../training/clip-vectors';

/** Feature vectors with what the model made of them when it was trained; the code that ships must still say the same. */
export const goldenSchema = v.object({
  modelId: v.string(),
  featureSchemaId: v.string(),
  vectors: v.array(
    v.object({
      name: v.string(),
      /** Frame part and burst part; null: the vector has no burst part. */
      frame: v.array(v.number()),
      burst: v.nullable(v.array(v.number())),
      margin: v.number(),
      /** How much of a face the margin is taken to rest on. */
      framesUsed: v.number(),
      burstsUsed: v.number(),
      medianFaceSizePx: v.number(),
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
    meanOfMeasured(clips.filter(({ clip }) => clip.label === label).map(({ tracks }) => tracks[0]!.features));
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
    ['mean of fakes without a burst', fake.map((value, i) => (i < schema.frameCount ? value : NaN))],
    ['mean of reals', real],
    ['mean of fakes', fake],
    ...mixtures,
  ];
  return {
    modelId: model.id,
    featureSchemaId: model.featureSchemaId,
    vectors: vectors.map(([name, exact]) => {
      const features = exact.map((value) => Number(value.toPrecision(DIGITS)));
      const frame = features.slice(0, schema.frameCount);
      const burstPart = features.slice(schema.frameCount);
      const burst = burstPart.some(Number.isNaN) ? null : burstPart;
      const margin = model.margin(frame, burst);
      const counted =
        burst === null
          ? { framesUsed: 2, burstsUsed: 0, medianFaceSizePx: 80 }
          : { framesUsed: 16, burstsUsed: 8, medianFaceSizePx: 240 };
      const seen = { ...counted, detail: model.detail(frame) };
      const llr = model.toLlr(margin, seen);
      const said = { margin, ...counted, llr, boundedLlr: model.bound(llr), band: model.band(llr) };
      return { name, frame: [...frame], burst: burst && [...burst], ...said };
    }),
  };
}

/** Mean of each feature over the vectors that have it (NaN: not measured); NaN where none has. */
function meanOfMeasured(vectors: readonly Float64Array[]): Float64Array {
  return Float64Array.from({ length: vectors[0]?.length ?? 0 }, (_, i) => {
    const values = vectors.map((vector) => vector[i]!).filter((value) => !Number.isNaN(value));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}
