import * as v from 'valibot';

const share = v.object({ share: v.number(), low: v.number(), high: v.number() });
const point = v.nullable(v.object({ falseAlarms: share, found: share }));
const limit = v.nullable(v.number());

/** What a report must know of a model; `model.json` holds more. */
export const modelFactsSchema = v.object({
  id: v.string(),
  featureSchemaId: v.string(),
  bounds: v.object({ lowerLlr: v.number(), upperLlr: v.number() }),
  bands: v.object({ noSignBelowLlr: v.number(), suspiciousFromLlr: limit, strongFromLlr: limit }),
  operatingPoints: v.object({ suspicious: point, strong: point }),
  minFrames: v.number(),
  domain: v.object({ minFaceSizePx: v.number(), maxFaceSizePx: v.number() }),
  provenance: v.object({
    trainer: v.string(),
    fakeClips: v.number(),
    realClips: v.number(),
    groups: v.number(),
    datasets: v.array(v.string()),
    dataSha256: v.string(),
  }),
});
export type ModelFacts = v.InferOutput<typeof modelFactsSchema>;

const figure = v.object({ value: v.number(), low: v.number(), high: v.number() });

/** How often a model errs under conditions that differ from those it learnt under: `error-rates.json` beside the model. */
export const errorRatesSchema = v.object({
  modelId: v.string(),
  conditions: v.array(
    v.object({
      /** `as-came`, `recompressed`, `unseen-source`, `recompressed-unseen-source`. */
      id: v.string(),
      /** The command that prints these figures again. */
      command: v.string(),
      auc: figure,
      foundAt5PercentFalseAlarms: figure,
      pairedShare: v.number(),
      pairs: v.number(),
      flaggedUntouched: v.nullable(v.number()),
    }),
  ),
});
export type ErrorRates = v.InferOutput<typeof errorRatesSchema>;
