import type { ColourPicture } from './colour-picture';

/** Bins of [0, 1] whose ends are looked at: 20, as in the authors' program; the paper does not say. */
const BINS = 20;

/** Deviations below this are rounding; such a channel has no skewness. */
const FLAT = 1e-6;

const MOMENTS = ['mean', 'deviation', 'skewness', 'lowest', 'highest'] as const;

export const CHROMATIC_NAMES: readonly string[] = ['hue', 'saturation', 'value'].flatMap((channel) =>
  MOMENTS.map((moment) => `${channel}.${moment}`),
);

/** Five numbers of one channel in [0, 1]. */
function moments(channel: Float32Array): number[] {
  const count = channel.length;
  let sum = 0;
  let lowest = 0;
  let highest = 0;
  for (let i = 0; i < count; i += 1) {
    const sample = channel[i]!;
    sum += sample;
    if (sample < 1 / BINS) lowest += 1;
    else if (sample >= 1 - 1 / BINS) highest += 1;
  }
  const mean = sum / count;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < count; i += 1) {
    const away = channel[i]! - mean;
    squares += away * away;
    cubes += away * away * away;
  }
  const deviation = Math.sqrt(squares / count);
  return [mean, deviation, deviation < FLAT ? 0 : cubes / count / deviation ** 3, lowest / count, highest / count];
}

/**
 * Chromatic moments of hue, saturation and value: mean, standard deviation, skewness, share of the pixels in the lowest and in
 * the highest of 20 bins; 15 values. Hue is turned by half a circle first, so that skin does not lie on its seam.
 * from Wen et al. 2015; turning the hue as in the authors' program
 * ref  bob.ip.qualitymeasure: its end bins are the two outermost, and its lowest bin begins at 0.075
 */
export function chromaticMoments({ hue, saturation, value }: ColourPicture): number[] {
  const turned = hue.map((turn) => (turn < 0.5 ? turn + 0.5 : turn - 0.5));
  return [turned, saturation, value].flatMap(moments);
}
