import * as v from 'valibot';
import { currentModel } from '../../../../assets/models/current';

const Curve = v.object({ kappa: v.number() });
const ModelPart = v.object({
  calibration: v.object({ withBursts: Curve, withoutBursts: Curve }),
  bands: v.object({
    noSignBelowLlr: v.number(),
    suspiciousFromLlr: v.nullable(v.number()),
    strongFromLlr: v.nullable(v.number()),
  }),
});

/** What of a model says how far a ratio is from another band, and how it grows. */
export interface BandLimits {
  /**
   * Ratios at which one band ends and the next begins, log10, rising; fewer than three where the model never gives the uppermost, the same one twice where it goes
   * from `inconclusive` to `strong` at once.
   */
  readonly limitsLlr: readonly number[];
  /** Measured frames at which half of what endless frames would say is said (`docs/decisions/verdict.md`). */
  readonly kappa: number;
}

/**
 * Reads them out of a model file. Tracks with and without bursts have a kappa each; the larger one counts, being the more cautious.
 * @throws ValiError where the file is none
 */
export function bandLimitsOf(modelFile: unknown): BandLimits {
  const { bands, calibration } = v.parse(ModelPart, modelFile);
  const limits = [bands.noSignBelowLlr, bands.suspiciousFromLlr ?? bands.strongFromLlr, bands.strongFromLlr];
  return {
    limitsLlr: limits.filter((limit) => limit !== null),
    kappa: Math.max(calibration.withBursts.kappa, calibration.withoutBursts.kappa),
  };
}

/** Those of the model that ships. */
export const currentLimits: BandLimits = bandLimitsOf(currentModel);
