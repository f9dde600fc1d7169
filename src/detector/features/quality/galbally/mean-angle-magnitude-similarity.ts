import type { BlockAngles } from './block-angles';

/**
 * Mean of 1 - (1 - alpha) (1 - |I - J| / 255); 0 where there is no block.
 * in   angles and distances between two pictures' blocks          out   [0, 1], 0 = equal (the paper's name notwithstanding)
 * from Galbally et al. 2014, table I, "MAMS"; blocks for colour vectors, see `blockAngles`          ref  bob `mams11` differs
 */
export function meanAngleMagnitudeSimilarity({ angle, distance }: BlockAngles): number {
  let sum = 0;
  for (let i = 0; i < angle.length; i += 1) sum += 1 - (1 - angle[i]!) * (1 - distance[i]!);
  return sum / Math.max(1, angle.length);
}
