import type { HeldOutVerdict } from '../../training/judge-held-out';
import { wilson } from './wilson';

/** How often untouched clips of one kind are flagged. */
export interface FalseAlarms {
  /** What the clips have in common: a source, a band of quality. */
  readonly stratum: string;
  readonly nReals: number;
  /** Shares of reals in a band or above, [0, 1], with 95 % intervals; null where no limit could be placed. */
  readonly suspicious: FlaggedShare | null;
  readonly strong: FlaggedShare | null;
}

export interface FlaggedShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** False alarms of each stratum of reals. in  stratumOf: null leaves a clip out; order: of the strata; none: sorted by name */
export function falseAlarmsBy(
  judged: readonly HeldOutVerdict[],
  stratumOf: (one: HeldOutVerdict) => string | null,
  order?: readonly string[],
): FalseAlarms[] {
  const strata = new Map<string, HeldOutVerdict[]>();
  for (const one of judged.filter(({ clip }) => clip.label === 'real')) {
    const stratum = stratumOf(one);
    if (stratum !== null) strata.set(stratum, [...(strata.get(stratum) ?? []), one]);
  }
  const names = order?.filter((name) => strata.has(name)) ?? [...strata.keys()].sort();
  return names.map((stratum) => {
    const reals = strata.get(stratum)!;
    return {
      stratum,
      nReals: reals.length,
      suspicious: flaggedShare(reals.map((one) => one.suspicious)),
      strong: flaggedShare(reals.map((one) => one.strong)),
    };
  });
}

function flaggedShare(flags: readonly (boolean | null)[]): FlaggedShare | null {
  const known = flags.filter((flag) => flag !== null);
  if (known.length === 0) return null;
  const hits = known.filter(Boolean).length;
  return { share: hits / known.length, ...wilson(hits, known.length) };
}

/** Reals of a source from which on it is shown by itself. */
export const ENOUGH_REALS = 5;
export const OTHER_SOURCES = 'all smaller sources';

/** False alarms by data set; those with fewer than `ENOUGH_REALS` reals, which show nothing by themselves, together at the end. */
export function falseAlarmsBySource(judged: readonly HeldOutVerdict[]): FalseAlarms[] {
  const sizes = new Map<string, number>();
  for (const { clip } of judged) {
    if (clip.label === 'real') sizes.set(clip.dataset, (sizes.get(clip.dataset) ?? 0) + 1);
  }
  const large = [...sizes.keys()].filter((dataset) => sizes.get(dataset)! >= ENOUGH_REALS).sort();
  return falseAlarmsBy(judged, ({ clip }) => (large.includes(clip.dataset) ? clip.dataset : OTHER_SOURCES), [
    ...large,
    OTHER_SOURCES,
  ]);
}
