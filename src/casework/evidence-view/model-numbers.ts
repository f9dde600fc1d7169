import * as v from 'valibot';

const numbers = v.array(v.number());
const curve = v.object({ a: v.number(), b: v.number(), kappa: v.number() });

/** What a view of evidence must know of a model: `model.json` holds more. */
const modelNumbersSchema = v.object({
  id: v.string(),
  featureSchemaId: v.string(),
  families: v.array(v.string()),
  scaler: v.object({ levels: numbers, knots: v.array(numbers) }),
  svm: v.object({ W: numbers }),
  calibration: v.object({ withBursts: curve, withoutBursts: curve }),
  bounds: v.object({ lowerLlr: v.number(), upperLlr: v.number() }),
  bands: v.object({
    noSignBelowLlr: v.number(),
    suspiciousFromLlr: v.nullable(v.number()),
    strongFromLlr: v.nullable(v.number()),
  }),
});

export type ModelNumbers = v.InferOutput<typeof modelNumbersSchema>;

/** The numbers of a model file; null where it is none. */
export function readModelNumbers(json: unknown): ModelNumbers | null {
  const read = v.safeParse(modelNumbersSchema, json);
  return read.success ? read.output : null;
}
