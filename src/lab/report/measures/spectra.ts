import { originalsOf } from '../../data/originals';
import type { FamilyRange } from '../../../detector/classifier/feature-schema';
import type { ClipVectors } from '../../training/clip-vectors';
import { quantileOfSorted } from './quantile';

/** Mean and spread of one point of a curve over many clips; `low`, `high`: the middle 80 % of the clips. */
export interface CurvePoint {
  /** Place on the axis, [0, 1]: 0 = coarsest structure, 1 = finest. */
  readonly frequency: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface Spectra {
  readonly fakes: readonly CurvePoint[];
  readonly reals: readonly CurvePoint[];
  readonly nFakes: number;
  readonly nReals: number;
}

/** Natural logarithms of power as the family gives them, to decibels. */
const DECIBELS = 10 / Math.LN10;

/** Mean spectra of the main faces of fakes and of reals, decibels. in  range: where the spectrum lies in the vectors */
export function meanSpectra(clips: readonly ClipVectors[], range: FamilyRange): Spectra {
  const curves = (label: 'fake' | 'real'): number[][] =>
    clips.filter(({ clip }) => clip.label === label).map((one) => spectrumOf(one, range));
  const fakes = curves('fake');
  const reals = curves('real');
  return { fakes: summary(fakes), reals: summary(reals), nFakes: fakes.length, nReals: reals.length };
}

/** Spectrum of each fake minus that of its own original (the mean of them, where it has several), decibels: mean and spread, and how many fakes. */
export function spectraAgainstOriginals(
  clips: readonly ClipVectors[],
  range: FamilyRange,
): { readonly points: readonly CurvePoint[]; readonly pairs: number } {
  const byId = new Map(clips.map((one) => [one.clip.id, spectrumOf(one, range)]));
  const differences = [...originalsOf(clips.map(({ clip }) => clip))].flatMap(([fakeId, originalIds]) => {
    const fake = byId.get(fakeId);
    const originals = originalIds.flatMap((id) => [byId.get(id) ?? []].filter((curve) => curve.length > 0));
    if (!fake || originals.length === 0) return [];
    return [fake.map((value, i) => value - mean(originals.map((curve) => curve[i]!)))];
  });
  return { points: summary(differences), pairs: differences.length };
}

function spectrumOf({ tracks }: ClipVectors, { from, to }: FamilyRange): number[] {
  return [...tracks[0]!.features.slice(from, to)].map((value) => value * DECIBELS);
}

function summary(curves: readonly (readonly number[])[]): CurvePoint[] {
  const points = curves[0]?.length ?? 0;
  return Array.from({ length: points }, (_, i) => {
    const sorted = curves.map((curve) => curve[i]!).sort((a, b) => a - b);
    return {
      frequency: points === 1 ? 0 : i / (points - 1),
      mean: mean(sorted),
      low: quantileOfSorted(sorted, 0.1),
      high: quantileOfSorted(sorted, 0.9),
    };
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
