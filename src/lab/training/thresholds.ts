import type { ModelFile } from '../../detector/classifier/model-file';
import type { Clip } from '../data/clip';

/** False alarms on out-of-fold reals that each band may have at most (design, section 4). */
export const FALSE_ALARMS = { suspicious: 0.05, strong: 0.01 } as const;

/** "No sign" may miss at most this share of the out-of-fold fakes. */
export const NO_SIGN_MISSES = 0.1;

/** No source with so many real clips may have more than this share of them (and of their copies) called suspicious. */
export const SOURCE_GUARD = { reals: 10, falseAlarms: 0.08 } as const;

/** Names of the sources (data sets) that are watched by themselves: those with reals enough. */
export function guardedSources(clips: readonly Pick<Clip, 'id' | 'label' | 'dataset'>[]): ReadonlySet<string> {
  const reals = new Map<string, Set<string>>();
  for (const { id, label, dataset } of clips) {
    if (label === 'real') reals.set(dataset, (reals.get(dataset) ?? new Set()).add(id));
  }
  return new Set([...reals].filter(([, ids]) => ids.size >= SOURCE_GUARD.reals).map(([source]) => source));
}

/** A clip (or a recompressed copy of it) with its out-of-fold log10 likelihood ratio, unbounded. */
export interface RatedClip {
  readonly clip: Pick<Clip, 'id' | 'label' | 'dataset' | 'group'>;
  readonly llr: number;
}

/**
 * Places the limits of the bands on out-of-fold log10 likelihood ratios of clips and their copies together.
 * suspicious, strong: the lowest limit that flags at most 5 %, 1 % of the reals; null where there are fewer real clips than it takes to see one
 *   such false alarm (20, 100). Neither goes below 0: what speaks against manipulation is never suspicious. `suspicious` is raised, and `strong` with it
 *   where need be, until none of the guarded sources has over 8 % of its reals flagged.
 * no sign: the highest limit below which at most 10 % of the fakes lie; never above 0 nor above `suspicious`.
 * in   clips and copies; guarded: names of sources (`guardedSources`), whether or not these clips hold as many of each
 * Throws RangeError without fakes or reals.
 */
export function placeBands(rated: readonly RatedClip[], guarded: ReadonlySet<string> = new Set()): ModelFile['bands'] {
  const fakes = rated.filter(({ clip }) => clip.label === 'fake').map(({ llr }) => llr);
  const reals = rated.filter(({ clip }) => clip.label === 'real');
  if (fakes.length === 0 || reals.length === 0) {
    throw new RangeError(`placeBands: ${fakes.length} fakes, ${reals.length} reals`);
  }
  const limit = (rate: number): number | null =>
    clipsOf(reals) * rate < 1 ? null : Math.max(0, limitFor(llrsOf(reals), rate));
  const overall = limit(FALSE_ALARMS.suspicious);
  const perSource = [...guarded]
    .map((source) => llrsOf(reals.filter(({ clip }) => clip.dataset === source)))
    .filter((llrs) => llrs.length > 0)
    .map((llrs) => limitFor(llrs, SOURCE_GUARD.falseAlarms));
  const suspiciousFromLlr = overall === null ? null : Math.max(overall, ...perSource);
  const strong = limit(FALSE_ALARMS.strong);
  const missed = [...fakes].sort((a, b) => a - b)[Math.floor(NO_SIGN_MISSES * fakes.length)]!;
  return {
    noSignBelowLlr: Math.min(0, missed),
    suspiciousFromLlr,
    strongFromLlr: strong === null ? null : Math.max(strong, suspiciousFromLlr ?? strong),
  };
}

function llrsOf(rated: readonly RatedClip[]): number[] {
  return rated.map(({ llr }) => llr);
}

/** Clips, copies not counted. */
function clipsOf(rated: readonly RatedClip[]): number {
  return new Set(rated.map(({ clip }) => clip.id)).size;
}

/** Halfway between the highest real that must stay below and the lowest that may be flagged; just above the highest where none may. */
function limitFor(reals: readonly number[], rate: number): number {
  const falling = [...reals].sort((a, b) => b - a);
  const allowed = Math.floor(reals.length * rate);
  const below = falling[allowed]!;
  const above = falling[allowed - 1] ?? below;
  return above > below ? (above + below) / 2 : nextAbove(below);
}

/** A limit that a tie at `value` does not reach. */
function nextAbove(value: number): number {
  return value + Math.max(1e-9, Math.abs(value) * 1e-9);
}
