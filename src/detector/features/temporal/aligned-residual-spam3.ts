import type { RowSpans } from '../../faces/hull-bands';
import type { BurstFamily } from '../family';
import { orbitShares } from '../residual/orbits';
import { alignedChanges, neighbourhood } from './aligned-changes';
import { countPlanes } from './aligned-triples';
import { LEVELS_T2, levelOf } from './change-levels';
import { denseFace } from './dense-face';
import { ORBITS_T2 } from './triple-orbits';

/** Levels of [-1 2 -1; 2 -4 2; -1 2 -1] * s / 4; reads one pixel beyond the spans. */
function residualLevels(s: Float32Array, width: number, { from, to }: RowSpans): Uint8Array {
  const { clip } = LEVELS_T2;
  const levels = new Uint8Array(s.length);
  for (let row = 0; row < from.length; row += 1) {
    const start = row * width + from[row]!;
    const end = row * width + to[row]!;
    if (start === end) continue;
    // The kernel is [1 -2 1] along rows of [1 -2 1] along columns, with its sign turned: three columns roll along.
    let left = s[start - 1 - width]! - 2 * s[start - 1]! + s[start - 1 + width]!;
    let here = s[start - width]! - 2 * s[start]! + s[start + width]!;
    for (let i = start; i < end; i += 1) {
      const right = s[i + 1 - width]! - 2 * s[i + 1]! + s[i + 1 + width]!;
      levels[i] = levelOf((2 * here - left - right) * 0.25, clip);
      left = here;
      here = right;
    }
  }
  return levels;
}

/**
 * As the first block of `aligned-spam3` on the fine detail's changes: 39 square-rooted shares in [0, 1]. The Ker-Boehme kernel is
 * linear, so it is applied to the changes themselves.
 * from the 3x3 square kernel of Ker & Boehme 2008 in Fridrich & Kodovsky 2012          ref our pilot, "aKB"
 */
export const alignedResidualSpam3: BurstFamily = {
  id: 'aligned-residual-spam3',
  group: 'temporal',
  version: 1,
  names: ORBITS_T2.names.map((name) => `hv(${name})`),
  compute(input) {
    const { box, inner } = denseFace(input);
    const spans = neighbourhood(input);
    const levels = alignedChanges(input).map((plane) => residualLevels(plane, box.width, spans));
    return orbitShares(countPlanes(levels, inner, [1, box.width], LEVELS_T2.count), ORBITS_T2);
  },
};
