import type { ColourPicture } from './colour-picture';

/** Fine enough that the median is exact to one part in 1020 of saturation. */
const BINS = 1020;

/** A pixel is specular from 1.5 to under 4 times the mean specular part (Wen et al. 2015). */
const LOW = 1.5;
const HIGH = 4;

/** Median saturation of the pixels that have any light, to 1 / 1020. */
function medianSaturation({ saturation, value, count }: ColourPicture): number {
  const bins = new Uint32Array(BINS + 1);
  let lit = 0;
  for (let i = 0; i < count; i += 1) {
    if (value[i] === 0) continue;
    bins[Math.round(saturation[i]! * BINS)]! += 1;
    lit += 1;
  }
  let bin = 0;
  for (let below = bins[0]!; 2 * below < lit; below += bins[bin]!) bin += 1;
  return bin / BINS;
}

export const SPECULAR_NAMES = ['specular.share', 'specular.mean', 'specular.deviation'] as const;

/**
 * Specular reflection: share of specular pixels in [0, 1], mean and standard deviation of their specular part in [0, 1].
 * from Wen et al. 2015, with the thresholds 1.5 and 4 x mean
 * Free choice: the paper separates reflection by the iterative method of Tan & Ikeuchi 2005 (as bob.ip.qualitymeasure does),
 * too slow here. This is the intensity ratio of Shen & Zheng 2013 (Applied Optics 52(19)) with a single surface colour: a
 * highlight adds white light, so what lies under the median saturation S_m of the face is V (1 - S / S_m) of reflection.
 * A grey picture has none. The paper's "variance" is a deviation in the authors' program, and here.
 */
export function specularReflection(picture: ColourPicture): number[] {
  const { saturation, value, count } = picture;
  const median = medianSaturation(picture);
  if (median === 0) return [0, 0, 0];
  const specular = new Float32Array(count);
  let total = 0;
  for (let i = 0; i < count; i += 1) {
    specular[i] = value[i]! * Math.max(0, 1 - saturation[i]! / median);
    total += specular[i]!;
  }
  const mean = total / count;
  const chosen = specular.filter((part) => part > 0 && part >= LOW * mean && part < HIGH * mean);
  if (chosen.length === 0) return [0, 0, 0];
  const level = chosen.reduce((sum, part) => sum + part, 0) / chosen.length;
  const squares = chosen.reduce((sum, part) => sum + (part - level) ** 2, 0);
  return [chosen.length / count, level, Math.sqrt(squares / chosen.length)];
}
