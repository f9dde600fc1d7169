import type { BurstFamily, BurstInput } from '../family';
import type { PixelRuns } from '../region-pixels';
import { orbitShares, type Orbits } from '../residual/orbits';
import { changeLevels } from './aligned-changes';
import { LEVELS_T2, LEVELS_T3, levelOf } from './change-levels';
import { denseFace } from './dense-face';
import { warpedFace } from './warped-face';

const N = LEVELS_T2.count;
const MIDDLE = (N - 1) / 2;
const signed = (level: number) => (level > MIDDLE ? `+${level - MIDDLE}` : String(level - MIDDLE));

/**
 * Orbits of (step in space before, change in time, step in space after): a mirrored picture turns both steps round, a burst played backwards
 * swaps them and turns the change round, a negative turns all three round. 27 orbits for 125 triples.
 */
export function spaceTimeOrbits(): Orbits {
  const orbitOf = new Uint16Array(N ** 3);
  const names: string[] = [];
  const turn = (level: number) => N - 1 - level;
  const index = (a: number, b: number, c: number) => (a * N + b) * N + c;
  for (let i = 0; i < N ** 3; i += 1) {
    const [a, b, c] = [Math.floor(i / (N * N)), Math.floor(i / N) % N, i % N] as const;
    const alike = [
      [a, b, c],
      [turn(a), b, turn(c)],
      [turn(a), turn(b), turn(c)],
      [a, turn(b), c],
    ] as const;
    const first = Math.min(...alike.flatMap(([x, y, z]) => [index(x, y, z), index(z, turn(y), x)]));
    if (first < i) {
      orbitOf[i] = orbitOf[first]!;
    } else {
      orbitOf[i] = names.length;
      names.push([a, b, c].map(signed).join(','));
    }
  }
  return { orbitOf, names };
}

const ORBITS = spaceTimeOrbits();
/** From levels clipped to [-3, 3] to levels clipped to [-2, 2]. */
const T3_TO_T2 = Uint8Array.from({ length: LEVELS_T3.count }, (_, level) => Math.min(N - 1, Math.max(0, level - 1)));

function count(
  [before, after]: readonly [Float32Array, Float32Array],
  change: Uint8Array,
  { runs }: PixelRuns,
  step: number,
  histogram: Int32Array,
): void {
  const { clip } = LEVELS_T2;
  for (let r = 0; r < runs.length; r += 2) {
    for (let i = runs[r]!, end = runs[r + 1]!; i < end; i += 1) {
      const a = levelOf(before[i + step]! - before[i]!, clip);
      const c = levelOf(after[i + step]! - after[i]!, clip);
      histogram[(a * N + T3_TO_T2[change[i]!]!) * N + c]! += 1;
    }
  }
}

/**
 * How space and time go together in the aligned face: triples of the step to the neighbour (right, down) in one frame, the change to the next
 * frame, and the step to the same neighbour there; T = 2, all five pairs of frames of a burst counted together. Texture that moves with a real face
 * keeps its steps while it changes; texture made anew in each frame does not.
 * out  27 square-rooted shares in [0, 1]          ref our pilot, "aJ" (without folding)          cost about 1.5 ms a burst of a 200 px face
 */
export const spaceTimeTriples: BurstFamily = {
  id: 'space-time-triples',
  group: 'temporal',
  version: 1,
  names: ORBITS.names.map((name) => `hv(${name})`),
  compute(input: BurstInput) {
    const { box, inner } = denseFace(input);
    const { planes } = warpedFace(input);
    const histogram = new Int32Array(N ** 3);
    changeLevels(input).forEach((change, t) => {
      for (const step of [1, box.width]) count([planes[t]!, planes[t + 1]!], change, inner, step, histogram);
    });
    return orbitShares(histogram, ORBITS);
  },
};
