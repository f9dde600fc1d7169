import type { FeatureFamily } from '../family';
import { numberedNames } from '../numbered-names';
import { perInput } from '../per-input';
import { cropPixels } from '../region-pixels';
import { WELCH_BINS, welchPower } from './welch-power';
import { welchWindows } from './welch-windows';

export const WELCH_NAMES = numberedNames('r', WELCH_BINS, 1);

/** Spectrum inside the face, made once a face. */
export const innerWelch = perInput((input) => {
  const luma = input.crop.planes.y;
  const windows = welchWindows(input.regions.inner, luma.width, luma.height, cropPixels(input).inner.box);
  return { count: windows.length, power: welchPower(luma, windows) };
});

/**
 * Spectrum of small windows inside the face, free of the face's size: 16 numbers, ln of grey levels squared, r in 1/32
 * cycles a pixel.
 * ref "welF" of the pilot: equal but for the most windows used, 160 there
 */
export const welchSpectrum: FeatureFamily = {
  id: 'welch-spectrum',
  group: 'spectrum',
  version: 1,
  names: WELCH_NAMES,
  compute: (input) => innerWelch(input).power.slice(),
};
