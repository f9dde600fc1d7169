import type { Scored } from '../../metrics/scored';

/** Clips whose stated probability is alike, and what they turned out to be. */
export interface ReliabilityBin {
  /** Mean stated probability of manipulation at even prior odds, [0, 1]. */
  readonly stated: number;
  /** Share of manipulated clips, both kinds weighing the same in all, [0, 1]. */
  readonly observed: number;
  readonly nFakes: number;
  readonly nReals: number;
}

/** Probability of manipulation at even prior odds. in  log10 likelihood ratio */
function posteriorAtEvenOdds(llr: number): number {
  return 1 / (1 + 10 ** -llr);
}

/**
 * Stated against observed shares in bins of about equal numbers of clips, lowest statements first. Both kinds are made to weigh the same in all, since
 * what is stated holds at even prior odds.
 * in   scores: log10 likelihood ratios; bins: at most
 * out  empty without both kinds
 */
export function reliabilityBins(items: readonly Scored[], bins: number): ReliabilityBin[] {
  const fakes = items.filter(({ fake }) => fake).length;
  const reals = items.length - fakes;
  if (fakes === 0 || reals === 0) return [];
  const sorted = [...items].sort((a, b) => a.score - b.score);
  const wanted = Math.min(bins, sorted.length);
  return Array.from({ length: wanted }, (_, i) => {
    const here = sorted.slice(Math.floor((i * sorted.length) / wanted), Math.floor(((i + 1) * sorted.length) / wanted));
    const nFakes = here.filter(({ fake }) => fake).length;
    const nReals = here.length - nFakes;
    const weight = nFakes / fakes + nReals / reals;
    return {
      stated:
        here.reduce((sum, { score, fake }) => sum + posteriorAtEvenOdds(score) / (fake ? fakes : reals), 0) / weight,
      observed: nFakes / fakes / weight,
      nFakes,
      nReals,
    };
  });
}
