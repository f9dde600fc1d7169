import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import type { Clip } from '../data/clip';
import type { MeasuredClips } from '../evaluation/make-study';
import { openCache } from '../extraction/cache';
import { measureVariants, USUAL_JOBS, type MeasureOptions } from './measure-variants';
import { readFeatures, refuseFewGroups } from './read-features';
import { burstsFor, readVariant } from './read-variant';

/**
 * Clips in the variants named, in that order: what is missing is made and measured first, which can take long and is said on standard error.
 * Throws WorldError, before anything is made, where the data hold too few fakes or reals; else as `measureVariants` and `readFeatures` do.
 */
export async function measuredSets(
  clips: readonly Clip[],
  variants: readonly string[],
  options: Pick<MeasureOptions, 'data' | 'cache' | 'bursts'>,
  minFrames: number,
): Promise<MeasuredClips[]> {
  refuseFewGroups(clips, 's in the data');
  await measureVariants(clips, variants, { ...options, jobs: USUAL_JOBS });
  return variants.map((variant) => {
    const cache = openCache(options.cache, CURRENT_SCHEMA, burstsFor(variant, options.bursts));
    const from = { data: options.data, cache, schema: CURRENT_SCHEMA };
    return readFeatures(readVariant(clips, variant, options), variant, from, minFrames);
  });
}
