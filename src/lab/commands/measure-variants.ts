import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { startHeadless, type Headless } from '../../headless/start';
import type { Clip } from '../data/clip';
import { openCache } from '../extraction/cache';
import { extractClips } from '../extraction/extract-clips';
import { startProgress } from '../extraction/progress';
import { burstsFor } from './read-variant';
import { variantFiles, type FilesOptions } from './variant-files';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

export interface MeasureOptions extends FilesOptions {
  /** Null: as each variant's recompression says, else by the length of the clip and the size of its pictures. */
  readonly bursts: number | null;
  /** Measure again what was measured already. */
  readonly fresh?: boolean;
}

/** Clips at a time where a command does not ask. */
export const USUAL_JOBS = 2;

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
  const { jobs, fresh = false } = options;
  const sets = await variantFiles(clips, variants, options);
  let headless: Headless | null = null;
  let unmeasured = 0;
  try {
    for (const { variant, files } of sets) {
      const bursts = burstsFor(variant, options.bursts);
      const cache = openCache(options.cache, CURRENT_SCHEMA, bursts);
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
