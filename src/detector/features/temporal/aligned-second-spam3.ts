import type { BurstFamily, BurstInput } from '../family';
import { orbitShares } from '../residual/orbits';
import { neighbourhood } from './aligned-changes';
import { countPlanes } from './aligned-triples';
import { LEVELS_T2, levelOf } from './change-levels';
import { denseFace } from './dense-face';
import { ORBITS_T2 } from './triple-orbits';
import { warpedFace } from './warped-face';

/** Levels of before - 2 here + after in steps of 2 grey levels, at the pixels that are counted and their neighbours. */
function secondLevels(input: BurstInput, before: Float32Array, here: Float32Array, after: Float32Array): Uint8Array {
  const { width } = denseFace(input).box;
  const { from, to } = neighbourhood(input);
  const { clip } = LEVELS_T2;
  const levels = new Uint8Array(here.length);
  for (let row = 0; row < from.length; row += 1) {
    for (let i = row * width + from[row]!, end = row * width + to[row]!; i < end; i += 1) {
      levels[i] = levelOf((before[i]! - 2 * here[i]! + after[i]!) * 0.5, clip);
    }
  }
  return levels;
}

/**
 * As the first block of `aligned-spam3` on changes of changes, in steps of 2 grey levels: 39 square-rooted shares in [0, 1]. A motion
 * that goes on cancels out.
 * ref  our pilot, "aS2"
 */
export const alignedSecondSpam3: BurstFamily = {
  id: 'aligned-second-spam3',
  group: 'temporal',
  version: 1,
  names: ORBITS_T2.names.map((name) => `hv(${name})`),
  compute(input) {
    const { box, inner } = denseFace(input);
    const { planes } = warpedFace(input);
    const levels = planes.slice(2).map((after, t) => secondLevels(input, planes[t]!, planes[t + 1]!, after));
    return orbitShares(countPlanes(levels, inner, [1, box.width], LEVELS_T2.count), ORBITS_T2);
  },
};
