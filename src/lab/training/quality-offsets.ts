import type { Calibration } from './calibrate';
import type { HeldOut } from './cross-validate';
import { fitThirds, type Strata, type Third } from './quality-thirds';

type Quality = Calibration['quality'];

/** How hard offsets are drawn towards none; docs/decisions/verdict.md has what others did. */
const RIDGES = { medianFaceSizePx: 5, detail: 20 } as const;

/**
 * What face size, and then fine detail, add to the log odds, fitted on held-out clips by thirds (`quality-thirds.ts`): each third's offset stands at the middle of
 * its clips. Slopes stay common. A kind that is not known of every clip adds nothing.
 * in   common: curves fitted on the same clips
 */
export function qualityOffsets(heldOut: readonly HeldOut[], common: Calibration): Quality {
  const fit = (kind: keyof Quality, quality: Quality): Quality => {
    if (heldOut.some(({ margins }) => margins[0]![kind] === null)) return quality;
    const strata: Strata = { valueOf: (face) => face[kind], slopes: false, ridge: RIDGES[kind] };
    return { ...quality, [kind]: offsetsOf(fitThirds(heldOut, { ...common, quality }, strata)) };
  };
  return fit('detail', fit('medianFaceSizePx', common.quality));
}

/** Null where the thirds have no middles of their own: faces all alike. */
function offsetsOf(thirds: readonly Third[]): Quality['detail'] {
  const at = thirds.map(({ middle }) => middle);
  return new Set(at).size < at.length ? null : { at, add: thirds.map(({ added }) => added.b) };
}
