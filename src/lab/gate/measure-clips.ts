import { join } from 'node:path';
import { isPassing } from '../../headless/file-scan';
import type { Headless } from '../../headless/start';
import type { Clip } from '../data/clip';
import type { Progress } from '../extraction/progress';
import type { GateCache } from './gate-cache';
import { gatedFaces } from './gate-record';

/**
 * Has the detector look at clips, without features and without a model, and writes what its gate measured to the cache, `jobs` clips at a time.
 * A clip that fails is reported and the rest goes on; what may pass by itself (a crashed page) is not kept, so the next run tries again.
 * out  how many clips gave nothing that could be kept
 */
export async function measureClips(
  clips: readonly Clip[],
  scanner: Pick<Headless, 'scan'>,
  cache: GateCache,
  progress: Progress,
  options: { readonly dataFolder: string; readonly bursts: number | null; readonly jobs: number },
): Promise<number> {
  const { dataFolder, bursts, jobs } = options;
  const waiting = [...clips];
  let failed = 0;
  const measure = async (clip: Clip): Promise<string | null> => {
    const scan = await scanner.scan(join(dataFolder, clip.file), { bursts, wantFeatures: false });
    if (scan.sha256 === null) return scan.problem?.detail ?? 'the file cannot be read';
    if (scan.sha256 !== clip.sha256) return `the file's SHA-256 is ${scan.sha256}, the manifest says ${clip.sha256}`;
    const problem = scan.problem && `${scan.problem.code}: ${scan.problem.detail}`;
    if (scan.problem !== null && isPassing(scan.problem.code)) return problem;
    cache.write({ sha256: scan.sha256, faces: gatedFaces(scan.reports), problem });
    return null;
  };
  const work = async (): Promise<void> => {
    for (let clip = waiting.shift(); clip !== undefined; clip = waiting.shift()) {
      const why = await measure(clip);
      if (why !== null) failed += 1;
      progress.step(clip.id, why ?? undefined);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, clips.length) }, work));
  return failed;
}
