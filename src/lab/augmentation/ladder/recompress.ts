import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from '../../../headless/hash-file';
import type { Progress } from '../../extraction/progress';
import { FfmpegError, runFfmpeg } from '../../ffmpeg/run';
import { recompressArguments, type LadderStep } from './steps';

/** A file to recompress; `sha256` of its bytes is its name in the cache. */
export interface LadderSource {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
}

/** Where a step's copy of a clip is: CACHE/ladder/<step>/<sha256 of the source>.<ending>. A file there is always whole. */
export function ladderFile(cache: string, step: LadderStep, sha256: string): string {
  return join(cache, 'ladder', step.id, `${sha256}.${step.ending}`);
}

/** The sources of which there is no copy of this step yet. */
export function missingCopies<T extends LadderSource>(sources: readonly T[], step: LadderStep, cache: string): T[] {
  return sources.filter(({ sha256 }) => !existsSync(ladderFile(cache, step, sha256)));
}

/** Null when all went well, else why not. */
async function recompressOne(
  source: LadderSource,
  step: LadderStep,
  cache: string,
  ffmpeg: string,
): Promise<string | null> {
  const target = ladderFile(cache, step, source.sha256);
  // Named by the process too: two runs at once then write two drafts, and either becomes the same file.
  const draft = `${target}.${process.pid}.part`;
  try {
    const sha256 = await hashFile(source.path);
    if (sha256 !== source.sha256) return `the file's SHA-256 is ${sha256}, the manifest says ${source.sha256}`;
    await runFfmpeg(ffmpeg, recompressArguments(step, source.path, draft));
    renameSync(draft, target);
    return null;
  } catch (error) {
    if (error instanceof FfmpegError) return `ffmpeg: ${error.message}`;
    return `the file cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Makes the copies of one step that are missing, `jobs` at a time. A file that cannot be recompressed is reported and the rest goes on.
 * out  the sources that gave no copy, with the reason
 */
export async function recompressAll(
  sources: readonly LadderSource[],
  step: LadderStep,
  cache: string,
  options: { readonly ffmpeg: string; readonly jobs: number; readonly progress: Progress },
): Promise<{ readonly id: string; readonly why: string }[]> {
  mkdirSync(join(cache, 'ladder', step.id), { recursive: true });
  const waiting = missingCopies(sources, step, cache);
  const failed: { id: string; why: string }[] = [];
  const work = async (): Promise<void> => {
    for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
      const why = await recompressOne(source, step, cache, options.ffmpeg);
      if (why !== null) failed.push({ id: source.id, why });
      options.progress.step(source.id, why ?? undefined);
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, work));
  return failed;
}
