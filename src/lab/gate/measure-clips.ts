import type { Headless } from '../../headless/start';
import type { Clip } from '../data/clip';
import type { Progress } from '../extraction/progress';
import { scanClips } from '../extraction/scan-clips';
import type { GateCache } from './gate-cache';
import { gatedFaces } from './gate-record';

/**
 * Has the detector look at clips, without features and without a model, and writes what its gate measured to the cache, `jobs` clips at a time.
 * out  how many clips gave nothing that could be kept, as `scanClips`
 */
export function measureClips(
  clips: readonly Clip[],
  scanner: Pick<Headless, 'scan'>,
  cache: GateCache,
  progress: Progress,
  options: { readonly dataFolder: string; readonly bursts: number | null; readonly jobs: number },
): Promise<number> {
  const { dataFolder, bursts, jobs } = options;
  const wish = { bursts, wantFeatures: false };
  return scanClips(clips, scanner, progress, { dataFolder, jobs, wish }, ({ sha256, reports, problem }) =>
    cache.write({ sha256, faces: gatedFaces(reports), problem }),
  );
}
