import * as v from 'valibot';

const share = v.object({ share: v.number(), low: v.number(), high: v.number() });
const point = v.nullable(v.object({ falseAlarms: share, found: share }));
const limit = v.nullable(v.number());

/** The part of a model's file (`detector/classifier/model-file.ts`) that tells what its limits did on held-out clips. */
const modelRates = v.object({
  id: v.string(),
  bounds: v.object({ lowerLlr: v.number(), upperLlr: v.number() }),
  bands: v.object({ suspiciousFromLlr: limit, strongFromLlr: limit }),
  operatingPoints: v.object({ suspicious: point, strong: point }),
});

/** A share of held-out clips, [0, 1], and its 95 % interval (Clopper and Pearson, as many trials as independent groups). */
export type TestedShare = v.InferOutput<typeof share>;

/** A limit that was tried on held-out clips: `falseAlarms` of the untouched and `found` of the manipulated ones reached it. */
export interface TestedLimit {
  readonly band: 'suspicious' | 'strong';
  /** log10 likelihood ratio. */
  readonly fromLlr: number;
  readonly falseAlarms: TestedShare;
  readonly found: TestedShare;
}

/** What is known of a model's errors. */
export interface TestedRates {
  readonly modelId: string;
  /** Largest log10 likelihood ratio that is ever stated. */
  readonly upperLlr: number;
  /** The lower limit first. A limit beyond what is ever stated is left out: nothing that is stated reaches it. */
  readonly limits: readonly TestedLimit[];
}

/** in: a model as it lies on disk. @throws ValiError on anything else */
export function testedRates(model: unknown): TestedRates {
  const { id, bounds, bands, operatingPoints } = v.parse(modelRates, model);
  const limits = (['suspicious', 'strong'] as const).flatMap((band): TestedLimit[] => {
    const fromLlr = band === 'strong' ? bands.strongFromLlr : bands.suspiciousFromLlr;
    const tested = operatingPoints[band];
    return fromLlr === null || tested === null || fromLlr > bounds.upperLlr ? [] : [{ band, fromLlr, ...tested }];
  });
  return { modelId: id, upperLlr: bounds.upperLlr, limits: limits.toSorted((a, b) => a.fromLlr - b.fromLlr) };
}
