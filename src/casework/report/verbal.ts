import type { Degree, Verbal } from './schema';

/**
 * Limits of the verbal scale, likelihood ratio (ENFSI Guideline for Evaluative Reporting in Forensic Science, 2015, table in section 2.4 and note 4): below 2 the findings
 * support neither proposition; each degree begins at its limit.
 */
const SCALE: readonly (readonly [from: number, degree: Degree])[] = [
  [1e6, 'extremely-strong'],
  [1e4, 'very-strong'],
  [1e3, 'strong'],
  [100, 'moderately-strong'],
  [10, 'moderate'],
  [2, 'weak'],
];

/** A log10 likelihood ratio in words of the scale. For ratios below 1 the reciprocal counts, for the other proposition. */
export function verbalOf(llr: number): Verbal {
  // A ratio of exactly 10 must not fall below its limit by the rounding of its logarithm.
  const ratio = 10 ** Math.abs(llr) * (1 + 1e-9);
  const degree = SCALE.find(([from]) => ratio >= from)?.[1] ?? 'none';
  if (degree === 'none') return { towards: 'neither', degree };
  return { towards: llr > 0 ? 'manipulated' : 'not-manipulated', degree };
}

/** Of an interval, in words of that end which says least; no support where it reaches from one side to the other. */
export function cautiousVerbalOf(low: number, high: number): Verbal {
  if (low <= 0 && high >= 0) return { towards: 'neither', degree: 'none' };
  return verbalOf(low > 0 ? low : high);
}
