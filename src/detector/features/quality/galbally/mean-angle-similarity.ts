import type { BlockAngles } from './block-angles';

/**
 * Mean angle similarity: 1 - mean of alpha; 1 where there is no block.
 * in   angles between two pictures' blocks          out   [0, 1], 1 = same direction everywhere
 * from Galbally et al. 2014, table I, "MAS"; blocks for colour vectors, see `blockAngles`          ref  bob `mas10` differs
 */
export function meanAngleSimilarity({ angle }: BlockAngles): number {
  return 1 - angle.reduce((sum, alpha) => sum + alpha, 0) / Math.max(1, angle.length);
}
