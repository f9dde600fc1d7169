import { join } from 'node:path';
import { MOVEMENT_LOOK } from '../../casework/person/look-plan';
import { seenFaces } from '../../casework/person/seen-face';
import { isPassing } from '../../headless/file-scan';
import type { Headless } from '../../headless/start';
import type { Clip } from '../data/clip';
import type { Progress } from '../extraction/progress';
import type { LandmarkCache } from './landmark-cache';

/**
 * Has the detector find the faces of clips in the frames that movement is read from, and writes their landmarks to the cache, `jobs` clips at a time.
 * A clip that fails is reported and the rest goes on; what may pass by itself (a crashed page) is not kept, so the next run tries again.
 * out  how many clips gave nothing that could be kept
 */
export async function findLandmarks(
  clips: readonly Clip[],
  scanner: Pick<Headless, 'scan'>,
  cache: LandmarkCache,
  progress: Progress,
  options: { readonly dataFolder: string; readonly jobs: number },
): Promise<number> {
  const { dataFolder, jobs } = options;
  const waiting = [...clips];
  let failed = 0;
  const find = async (clip: Clip): Promise<string | null> => {
    const wish = { bursts: 1, wantFeatures: false, facesAt: MOVEMENT_LOOK };
    const { sha256, problem, reports } = await scanner.scan(join(dataFolder, clip.file), wish);
    if (sha256 === null) return problem?.detail ?? 'the file cannot be read';
    if (sha256 !== clip.sha256) return `the file's SHA-256 is ${sha256}, the manifest says ${clip.sha256}`;
    const why = problem && `${problem.code}: ${problem.detail}`;
    if (problem !== null && isPassing(problem.code)) return why;
    cache.write({ sha256, problem: why, faces: reports.flatMap(seenFaces) });
    return null;
  };
  const work = async (): Promise<void> => {
    for (let clip = waiting.shift(); clip !== undefined; clip = waiting.shift()) {
      const why = await find(clip);
      if (why !== null) failed += 1;
      progress.step(clip.id, why ?? undefined);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, clips.length) }, work));
  return failed;
}
