import { startHeadless } from '../../headless/start';
import type { Clip } from '../data/clip';
import { startProgress } from '../extraction/progress';
import { findLandmarks } from '../person/find-landmarks';
import type { LandmarkCache } from '../person/landmark-cache';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Finds the landmarks of clips that the cache does not hold yet, and says on standard error how far it is; starts a browser only where there are such.
 * out  how many clips failed
 */
export async function findMissingLandmarks(
  clips: readonly Clip[],
  cache: LandmarkCache,
  options: { readonly dataFolder: string; readonly jobs: number },
): Promise<number> {
  const due = clips.filter(({ sha256 }) => cache.read(sha256) === null);
  say(`landmarks: ${clips.length} clips, ${clips.length - due.length} looked at already`);
  if (due.length === 0) return 0;
  const headless = await startHeadless({ jobs: options.jobs, model: null, say });
  const progress = startProgress(due.length, 'landmarks');
  try {
    return await findLandmarks(due, headless, cache, progress, options);
  } finally {
    progress.end();
    await headless.close();
  }
}
