import type { Plane8 } from '../../frames/frame';
import type { PixelBox } from '../region-pixels';

/** Half the length of the smoothing filter: 4, so that it has nine taps (Crete et al.). */
const REACH_PX = 4;

/** Share of the neighbour differences along one direction that smoothing takes away; what is left is blur. */
function blurAlong({ width, data: s }: Plane8, { x0, y0, x1, y1 }: PixelBox, step: number, across: boolean): number {
  const taps = 2 * REACH_PX + 1;
  // Differences s(p) - s(p - e) whose smoothed twin reads only the box: from p - 5e to p + 4e.
  const left = across ? x0 + REACH_PX + 1 : x0;
  const right = across ? x1 - REACH_PX : x1;
  const top = across ? y0 : y0 + REACH_PX + 1;
  const bottom = across ? y1 : y1 - REACH_PX;
  let sharp = 0;
  let lost = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let i = y * width + left, end = y * width + right; i < end; i += 1) {
      const difference = Math.abs(s[i]! - s[i - step]!);
      // A running mean changes by (newest - oldest) / taps.
      const smoothed = Math.abs(s[i + REACH_PX * step]! - s[i - (REACH_PX + 1) * step]!) / taps;
      sharp += difference;
      if (difference > smoothed) lost += difference - smoothed;
    }
  }
  return sharp === 0 ? 1 : (sharp - lost) / sharp;
}

/**
 * No-reference perceptual blur of the luma of a box, [0, 1]: 0 = sharp, 1 = so blurred that more blur changes nothing (a
 * constant picture). The larger one of both directions.
 * from Crete, Dolmiere, Ladret, Nicolas 2007 (SPIE 6492), equations 1-7; "blurriness 1" of Wen et al. 2015
 * Free choice: the border, where the filter would leave the box, is left out.
 */
export function perceptualBlur(luma: Plane8, box: PixelBox): number {
  return Math.max(blurAlong(luma, box, 1, true), blurAlong(luma, box, luma.width, false));
}
