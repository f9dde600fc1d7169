import type { FamilyGroup } from '../../detector/features/family';
import type { TrackVerdict } from '../../detector/verdict/verdict';
import type { TrackFeatures } from '../model/evidence';
import type { ModelNumbers } from './model-numbers';
import type { Quantiles, Reference, Spread } from './reference';
import { weigh, type Weighed } from './weigh';

/** Where a value lies among those of many faces. `far`: beyond the 5th or 95th percentile; `among`: in the middle half. */
export type Place = 'far-below' | 'below' | 'among' | 'above' | 'far-above';

/** Where a value lies among the spread of others. */
export function placeAmong(value: number, [p5, p25, , p75, p95]: Quantiles): Place {
  if (value > p95) return 'far-above';
  if (value > p75) return 'above';
  if (value >= p25) return 'among';
  return value >= p5 ? 'below' : 'far-below';
}

/** One line of a plot against the reference. */
export interface RangeRow extends Spread {
  readonly id: string;
  readonly group: FamilyGroup;
  /** One for each face shown; null where nothing was measured of it. */
  readonly values: readonly (number | null)[];
  /** What it moved the log10 likelihood ratio, one for each face. */
  readonly llrs: readonly (number | null)[];
}

/** Rows in the order of what they tell: of one face, what moved its figure most; of two, what moved their figures apart most. */
export interface RangeRows {
  /** Log10 likelihood ratio by kind of trace. */
  readonly groups: readonly RangeRow[];
  /** Log10 likelihood ratio by feature family. */
  readonly families: readonly RangeRow[];
  /** By single measure, its place among the training clips, see `FeaturePart.z`. */
  readonly features: readonly RangeRow[];
}

/** A face that is set against the reference. */
export interface ShownTrack {
  readonly features: TrackFeatures;
  readonly verdict: TrackVerdict;
}

/** The whole vector of a track; NaN in the burst part where there was none. */
export function wholeVector({ frame, burst }: Pick<TrackFeatures, 'frame' | 'burst'>, count: number): Float64Array {
  const whole = new Float64Array(count).fill(NaN);
  whole.set(frame);
  if (burst !== null) whole.set(burst, frame.length);
  return whole;
}

/** The track's own unbounded log10 likelihood ratio: what its contributions add up to. */
export function unboundedLlr({ contributions }: Pick<TrackVerdict, 'contributions'>): number {
  return contributions.reduce((sum, { llr }) => sum + llr, 0);
}

function weighTrack(track: ShownTrack, model: ModelNumbers, reference: Reference): Weighed {
  const { framesUsed, burstsUsed } = track.verdict;
  const vector = wholeVector(track.features, reference.count);
  return weigh(model, reference.families, { vector, framesUsed, burstsUsed }, unboundedLlr(track.verdict));
}

/** Of one face, how far a row moved the figure; of two, how far it moved them apart. */
function tellingOf({ llrs: [one, other] }: RangeRow): number {
  return Math.abs((one ?? 0) - (other ?? 0));
}

const byTelling = (a: RangeRow, b: RangeRow): number => tellingOf(b) - tellingOf(a);

/**
 * Sets faces against the reference distributions.
 * in   one face, or two to be compared; all of the model's own feature set, each judged
 */
export function rangeRows(tracks: readonly ShownTrack[], model: ModelNumbers, reference: Reference): RangeRows {
  const weighed = tracks.map((track) => weighTrack(track, model, reference));
  const groupOf = new Map(reference.families.flatMap(({ group, from, to }) => [[{ from, to }, group] as const]));
  const familyOf = (index: number): FamilyGroup =>
    [...groupOf].find(([{ from, to }]) => index >= from && index < to)![1];
  const groups = reference.groups.map(({ group, untouched, manipulated }): RangeRow => {
    const llrs = tracks.map(({ verdict }) => verdict.contributions.find((part) => part.group === group)?.llr ?? null);
    return { id: group, group, untouched, manipulated, values: llrs, llrs };
  });
  const families = reference.families.map(({ id, group, untouched, manipulated }, i): RangeRow => {
    const llrs = weighed.map((one) => one.families[i]!.llr);
    return { id, group, untouched, manipulated, values: llrs, llrs };
  });
  const features = reference.features.map(({ name, index, untouched, manipulated }): RangeRow => {
    const parts = weighed.map((one) => one.features.find((part) => part.index === index)!);
    return {
      id: name,
      group: familyOf(index),
      untouched,
      manipulated,
      values: parts.map(({ z }) => (Number.isNaN(z) ? null : z)),
      llrs: parts.map(({ z, llr }) => (Number.isNaN(z) ? null : llr)),
    };
  });
  return { groups: groups.sort(byTelling), families: families.sort(byTelling), features: features.sort(byTelling) };
}
