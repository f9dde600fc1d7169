import type { Clip } from '../data/clip';
import { isPseudoVariant } from '../training/training-item';
import { augmentMissing } from './augment';
import { readVariant, recompressionOf, refuseUnknown, seedOf } from './read-variant';
import { recompressMissing } from './recompress';

/** One variant of the clips and its files. */
export interface VariantFiles {
  readonly variant: string;
  readonly files: readonly Clip[];
}

export interface FilesOptions {
  readonly data: string;
  readonly cache: string;
  /** Clips at a time. */
  readonly jobs: number;
}

/** Makes the files of a variant that are missing. */
async function makeMissing(clips: readonly Clip[], variant: string, options: FilesOptions): Promise<void> {
  const { base, step } = recompressionOf(variant);
  if (step) {
    await makeMissing(clips, base, options);
    await recompressMissing(readVariant(clips, base, options), step, options, options.jobs);
  } else if (isPseudoVariant(variant)) {
    await augmentMissing(clips, seedOf(variant), options, options.jobs);
  }
}

/**
 * The files of variants of clips; those that are missing are made first, which is said on standard error.
 * Throws UsageError on a variant that nobody knows, before anything is made; WorldError where files cannot be made.
 */
export async function variantFiles(
  clips: readonly Clip[],
  variants: readonly string[],
  options: FilesOptions,
): Promise<VariantFiles[]> {
  variants.forEach(refuseUnknown);
  const sets: VariantFiles[] = [];
  for (const variant of variants) {
    await makeMissing(clips, variant, options);
    sets.push({ variant, files: readVariant(clips, variant, options) });
  }
  return sets;
}
