import type { RowSpans } from '../../faces/hull-bands';
import type { BurstFamily } from '../family';
import type { PixelRuns } from '../region-pixels';
import { orbitShares } from '../residual/orbits';
import { alignedChanges } from './aligned-changes';
import { countPlanes } from './aligned-triples';
import { LEVELS_T2, levelOf } from './change-levels';
import { denseFace, spansAround, type DenseFace } from './dense-face';
import { ORBITS_T2 } from './triple-orbits';

/** The box in blocks of 2 x 2 pixels that begin at even pixels of the middle crop, and so of the frame. */
interface HalfGrid {
  readonly width: number;
  readonly height: number;
  /** Blocks whose left upper pixel is inside. */
  readonly blocks: PixelRuns;
  /** Those and their neighbours. */
  readonly spans: RowSpans;
}

function halfGrid({ box, inner: { runs } }: DenseFace): HalfGrid {
  const [left, top] = [box.x >> 1, box.y >> 1];
  const width = ((box.x + box.width) >> 1) + 1 - left;
  const height = ((box.y + box.height) >> 1) + 1 - top;
  const blocks: number[] = [];
  let count = 0;
  for (let r = 0; r < runs.length; r += 2) {
    const row = Math.floor(runs[r]! / box.width);
    if (((row + box.y) & 1) !== 0) continue;
    const start = ((row + box.y) / 2 - top) * width - left;
    const column = box.x - row * box.width;
    const from = start + ((runs[r]! + column + 1) >> 1);
    const to = start + ((runs[r + 1]! + column + 1) >> 1);
    if (from >= to) continue;
    blocks.push(from, to);
    count += to - from;
  }
  const pixels = { runs: Int32Array.from(blocks), count };
  return { width, height, blocks: pixels, spans: spansAround(pixels, width, height, 1) };
}

function halfLevels(plane: Float32Array, { box }: DenseFace, { width, height, spans }: HalfGrid): Uint8Array {
  const { clip } = LEVELS_T2;
  const levels = new Uint8Array(width * height);
  // Left upper pixel of block (0, 0) in the box: -1 where the box begins at an odd pixel.
  const [x, y] = [-(box.x & 1), -(box.y & 1)];
  for (let row = 0; row < height; row += 1) {
    for (let j = spans.from[row]!, end = spans.to[row]!; j < end; j += 1) {
      const i = (y + 2 * row) * box.width + x + 2 * j;
      const sum = plane[i]! + plane[i + 1]! + plane[i + box.width]! + plane[i + box.width + 1]!;
      levels[row * width + j] = levelOf(sum * 0.25, clip);
    }
  }
  return levels;
}

/**
 * As the first block of `aligned-spam3` on 2 x 2 pixel means of the changes, those whose left upper pixel is inside: 39 square-rooted
 * shares in [0, 1]. What survives strong compression is coarser than a pixel.
 * ref  our pilot, "aH"; its blocks begin where its cut-out does, ours at even pixels of the frame
 */
export const alignedHalfSpam3: BurstFamily = {
  id: 'aligned-half-spam3',
  group: 'temporal',
  version: 1,
  names: ORBITS_T2.names.map((name) => `hv(${name})`),
  compute(input) {
    const face = denseFace(input);
    const grid = halfGrid(face);
    const levels = alignedChanges(input).map((plane) => halfLevels(plane, face, grid));
    return orbitShares(countPlanes(levels, grid.blocks, [1, grid.width], LEVELS_T2.count), ORBITS_T2);
  },
};
