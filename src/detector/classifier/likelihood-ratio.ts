import type { Band } from '../verdict/verdict';
import type { ModelFile } from './model-file';

/** Holds a log10 likelihood ratio within what the calibration set can carry. */
export function boundLlr(llr: number, bounds: ModelFile['bounds']): number {
  return Math.min(bounds.upperLlr, Math.max(bounds.lowerLlr, llr));
}

/** Band of an UNBOUNDED log10 likelihood ratio; the limits may lie beyond the bounds. */
export function bandOf(llr: number, bands: ModelFile['bands']): Band {
  if (bands.strongFromLlr !== null && llr >= bands.strongFromLlr) return 'strong';
  if (bands.suspiciousFromLlr !== null && llr >= bands.suspiciousFromLlr) return 'suspicious';
  return llr < bands.noSignBelowLlr ? 'no-sign' : 'inconclusive';
}

/** Posterior at even prior odds, (0, 1), of a log10 likelihood ratio. */
export function likelihoodOf(llr: number): number {
  return 1 / (1 + 10 ** -llr);
}
