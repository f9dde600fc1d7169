import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { startHeadless, type Headless } from '../../headless/start';
import type { Clip } from '../data/clip';
import { openCache } from '../extraction/cache';
import { extractClips } from '../extraction/extract-clips';
import { startProgress } from '../extraction/progress';
import { isPseudoVariant } from '../training/training-item';
import { augmentMissing } from './augment';
import { readVariant, recompressionOf, refuseUnknown, seedOf } from './read-variant';
import { recompressMissing } from './recompress';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

export interface MeasureOptions {
  readonly data: string;
  readonly cache: string;
  /** Null: by the length of the clip. */
  readonly bursts: number | null;
  /** Clips at a time. */
  readonly jobs: number;
  /** Measure again what was measured already. */
  readonly fresh?: boolean;
}

/** Clips at a time where a command does not ask. */
export const USUAL_JOBS = 2;

/** Makes the files of a variant that are missing. */
async function makeFiles(clips: readonly Clip[], variant: string, options: MeasureOptions): Promise<void> {
  const { base, step } = recompressionOf(variant);
  if (step) {
    await makeFiles(clips, base, options);
    await recompressMissing(readVariant(clips, base, options), step, options, options.jobs);
  } else if (isPseudoVariant(variant)) {
    await augmentMissing(clips, seedOf(variant), options, options.jobs);
  }
}

/**
 * Sees that variants of clips exist and are measured: makes what is missing, goes on where an earlier run stopped, says on standard error how far it is.
 * All files are made before any is measured.
 * out  how many files could not be measured; each was named
 * Throws UsageError on a variant that nobody knows, before anything is made; WorldError where files cannot be made.
 */
export async function measureVariants(
  clips: readonly Clip[],
  variants: readonly string[],
  options: MeasureOptions,
): Promise<number> {
  const { bursts, jobs, fresh = false } = options;
  const cache = openCache(options.cache, CURRENT_SCHEMA, bursts);
  variants.forEach(refuseUnknown);
  const sets: { variant: string; files: Clip[] }[] = [];
  for (const variant of variants) {
    await makeFiles(clips, variant, options);
    sets.push({ variant, files: readVariant(clips, variant, options) });
  }
  let headless: Headless | null = null;
  let unmeasured = 0;
  try {
    for (const { variant, files } of sets) {
      const due = fresh ? files : files.filter((clip) => cache.read(clip.sha256) === null);
      if (due.length === 0) continue;
      say(`extract: ${variant}: ${files.length} clips, ${files.length - due.length} measured already`);
      headless ??= await startHeadless({ jobs, model: null, say });
      const progress = startProgress(due.length, `extract ${variant}`);
      const { extracted, failed } = await extractClips(due, headless, cache, progress, {
        dataFolder: options.data,
        schema: CURRENT_SCHEMA,
        bursts,
        jobs,
      }).finally(() => progress.end());
      say(`extract: ${variant}: ${extracted} measured, ${failed.length} failed; kept in ${cache.folder}`);
      unmeasured += failed.length;
    }
  } finally {
    await headless?.close();
  }
  return unmeasured;
}
