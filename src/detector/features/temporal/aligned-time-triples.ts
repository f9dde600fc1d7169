import type { BurstFamily } from '../family';
import { clipHistogram } from '../residual/co-occurrence';
import { orbitShares } from '../residual/orbits';
import { alignedChanges, changeLevels, levelPlane, neighbourhood } from './aligned-changes';
import { summed } from './aligned-triples';
import { LEVELS_T2 } from './change-levels';
import { denseFace } from './dense-face';
import { countTimeTriples } from './time-triples';
import { ORBITS_T2, ORBITS_T3 } from './triple-orbits';

/** Grey levels to a level in the second block. */
const COARSE_STEP = 2;

/**
 * Three changes that follow each other at one pixel of the aligned face: what flickers comes back, what moves goes on.
 * out  square-rooted shares in [0, 1]: 39 of the inside (T = 2, steps of 1 grey level), 39 in steps of 2, 39 of the lower and 39 of the
 *      upper half in steps of 1, 100 of the inside with T = 3
 * ref  our pilot, "nTa", "nTa2", "aTlo", "aTup", "aTT3"
 */
export const alignedTimeTriples: BurstFamily = {
  id: 'aligned-time-triples',
  group: 'temporal',
  version: 1,
  names: [
    ...['inner q1', 'inner q2', 'lower q1', 'upper q1'].flatMap((block) =>
      ORBITS_T2.names.map((name) => `${block}(${name})`),
    ),
    ...ORBITS_T3.names.map((name) => `inner t3(${name})`),
  ],
  compute(input) {
    const { box, lower, upper, inner } = denseFace(input);
    const [low, up] = [lower, upper].map((pixels) => countTimeTriples(changeLevels(input), pixels, 7));
    const whole = summed(low!, up!);
    const spans = neighbourhood(input);
    const coarse = alignedChanges(input).map((plane) =>
      levelPlane(plane, box.width, spans, COARSE_STEP, LEVELS_T2.clip),
    );
    const clipped = (counts: Int32Array) => clipHistogram(counts, 7, 5);
    const blocks = [clipped(whole), countTimeTriples(coarse, inner, 5), clipped(low!), clipped(up!)];
    return Float64Array.from([
      ...blocks.flatMap((counts) => [...orbitShares(counts, ORBITS_T2)]),
      ...orbitShares(whole, ORBITS_T3),
    ]);
  },
};
