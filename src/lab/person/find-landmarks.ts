import { MOVEMENT_LOOK } from '../../casework/person/look-plan';
import { seenFaces } from '../../casework/person/seen-face';
import type { Headless } from '../../headless/start';
import type { Clip } from '../data/clip';
import type { Progress } from '../extraction/progress';
import { scanClips } from '../extraction/scan-clips';
import type { LandmarkCache } from './landmark-cache';

/**
 * Has the detector find the faces of clips in the frames that movement is read from, and writes their landmarks to the cache, `jobs` clips at a time.
 * out  how many clips gave nothing that could be kept, as `scanClips`
 */
export function findLandmarks(
  clips: readonly Clip[],
  scanner: Pick<Headless, 'scan'>,
  cache: LandmarkCache,
  progress: Progress,
  options: { readonly dataFolder: string; readonly jobs: number },
): Promise<number> {
  const wish = { bursts: 1, wantFeatures: false, facesAt: MOVEMENT_LOOK };
  return scanClips(clips, scanner, progress, { ...options, wish }, ({ sha256, problem, reports }) =>
    cache.write({ sha256, problem, faces: reports.flatMap(seenFaces) }),
  );
}
