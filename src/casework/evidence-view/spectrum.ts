import { faceSpectrum } from '../../detector/features/spectrum/azimuthal-spectrum';
import type { Box } from '../../detector/faces/face';
import type { TrackFeatures } from '../model/evidence';
import { powerOf } from './fourier';
import type { Reference } from './reference';
import type { Luma } from './third-residual';

/** One point of a spectrum. */
export interface SpectrumPoint {
  /** [0, 1]: 0 = coarsest structure, 1 = finest that pixels can hold. */
  readonly frequency: number;
  readonly decibels: number;
}

/** A point of a spectrum over many faces; `low`, `high`: nine of ten faces lie between. */
export interface SpreadPoint extends SpectrumPoint {
  readonly low: number;
  readonly high: number;
}

/** Natural logarithms of power, as the detector measures them, to decibels. */
const DECIBELS = 10 / Math.LN10;

const frequencyAt = (i: number, count: number): number => (count === 1 ? 0 : i / (count - 1));

function points(values: ArrayLike<number>): SpectrumPoint[] {
  return Array.from(values, (value, i) => ({
    frequency: frequencyAt(i, values.length),
    decibels: value * DECIBELS,
  }));
}

/** Mean spectrum of a track over its measured frames; null where the model does not read it. */
export function trackSpectrum(
  { frame }: Pick<TrackFeatures, 'frame'>,
  { spectrum }: Pick<Reference, 'spectrum'>,
): SpectrumPoint[] | null {
  return spectrum === null ? null : points(frame.slice(spectrum.from, spectrum.to));
}

/** Spectrum of one kept face, measured just as the detector does. in: landmarks in pixels of the frame; where the luma lies in the frame */
export function lumaSpectrum(luma: Luma, landmarksPx: readonly number[], areaPx: Box): SpectrumPoint[] {
  const own = Float32Array.from(landmarksPx, (value, i) => value - (i % 2 === 0 ? areaPx.x : areaPx.y));
  return points(faceSpectrum(luma, own, powerOf));
}

/** The reference's curve of one kind of faces. */
export function referenceSpectrum(
  spectrum: NonNullable<Reference['spectrum']>,
  kind: 'untouched' | 'manipulated',
): SpreadPoint[] {
  const { mean, low, high } = spectrum[kind];
  return points(mean).map((point, i) => ({ ...point, low: low[i]! * DECIBELS, high: high[i]! * DECIBELS }));
}
