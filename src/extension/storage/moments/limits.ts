/** Bounds of what is kept of single moments: about 4 kB each with its picture, so some 20 MB at most. */
export const MAX_MOMENTS_A_VIDEO = 64;
export const MAX_MOMENTS = 5000;

interface Placed {
  readonly mediaTimeS: number;
}

/** Place of the inner burst that lies closest between its neighbours: the one whose loss leaves the smallest hole. */
function mostCrowded(timesS: readonly number[]): number {
  let best = 1;
  for (let i = 1; i < timesS.length - 1; i += 1) {
    if (timesS[i + 1]! - timesS[i - 1]! < timesS[best + 1]! - timesS[best - 1]!) best = i;
  }
  return best;
}

/**
 * Which moments of one video to forget so that at most `limit` are left, spread over its length. A burst goes as a whole, all its faces; first and last
 * stay as long as there are others.
 * in   moments of one video, any order        out  those to forget
 */
export function surplusMoments<T extends Placed>(moments: readonly T[], limit = MAX_MOMENTS_A_VIDEO): T[] {
  const bursts = new Map<number, T[]>();
  for (const moment of moments) bursts.set(moment.mediaTimeS, [...(bursts.get(moment.mediaTimeS) ?? []), moment]);
  const timesS = [...bursts.keys()].sort((a, b) => a - b);
  const surplus: T[] = [];
  while (moments.length - surplus.length > limit && timesS.length > 1) {
    const at = timesS.length > 2 ? mostCrowded(timesS) : 0;
    surplus.push(...bursts.get(timesS[at]!)!);
    timesS.splice(at, 1);
  }
  return surplus;
}
