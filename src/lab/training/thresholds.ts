import type { ModelFile } from '../../detector/classifier/model-file';

/** False alarms on out-of-fold reals that each band may have at most (design, section 4). */
export const FALSE_ALARMS = { suspicious: 0.05, strong: 0.01 } as const;

/** "No sign" may miss at most this share of the out-of-fold fakes. */
export const NO_SIGN_MISSES = 0.1;

/**
 * Places the limits of the bands on out-of-fold log10 likelihood ratios.
 * suspicious, strong: the lowest limit that flags at most 5 %, 1 % of the reals; null where there are fewer reals than it takes to see one
 *   such false alarm (20, 100). Neither goes below 0: what speaks against manipulation is never suspicious.
 * no sign: the highest limit below which at most 10 % of the fakes lie; never above 0 nor above `suspicious`.
 * Throws RangeError without fakes or reals.
 */
export function placeBands(fakes: readonly number[], reals: readonly number[]): ModelFile['bands'] {
  if (fakes.length === 0 || reals.length === 0) {
    throw new RangeError(`placeBands: ${fakes.length} fakes, ${reals.length} reals`);
  }
  const suspiciousFromLlr = limitFor(reals, FALSE_ALARMS.suspicious);
  const strongFromLlr = limitFor(reals, FALSE_ALARMS.strong);
  const sortedFakes = [...fakes].sort((a, b) => a - b);
  const missed = sortedFakes[Math.floor(NO_SIGN_MISSES * fakes.length)]!;
  return { noSignBelowLlr: Math.min(0, missed), suspiciousFromLlr, strongFromLlr };
}

/** Halfway between the highest real that must stay below and the lowest that may be flagged; just above the highest where none may. */
function limitFor(reals: readonly number[], rate: number): number | null {
  if (reals.length * rate < 1) return null;
  const falling = [...reals].sort((a, b) => b - a);
  const allowed = Math.floor(reals.length * rate);
  const below = falling[allowed]!;
  const above = falling[allowed - 1]!;
  return Math.max(0, above > below ? (above + below) / 2 : nextAbove(below));
}

/** A limit that a tie at `value` does not reach. */
function nextAbove(value: number): number {
  return value + Math.max(1e-9, Math.abs(value) * 1e-9);
}
