import { ANY_QUALITY, FLAT, type Calibration } from './calibrate';
import type { Recalibrate } from './decision';
import type { PlattFit } from './platt';
import { fitThirds, type Strata } from './quality-thirds';

/** Calibration of all faces alike, by the common curve. */
export const byNoQuality: Recalibrate = (_, common) => () => ({ ...common, quality: ANY_QUALITY });

/**
 * Calibration with offsets, and slopes, of their own for the thirds of a kind of quality, cut where the whole clips that calibrate have their thirds, in place of
 * what the recipe's own adds by quality. No slope falls.
 */
export function byStrata(strata: Strata): Recalibrate {
  return (heldOut, { withBursts, withoutBursts }) => {
    const common: Calibration = { withBursts, withoutBursts, quality: ANY_QUALITY };
    const thirds = fitThirds(heldOut, common, strata).map(({ from, added }) => ({
      from,
      calibration: moved(common, added),
    }));
    return (face) => {
      const value = strata.valueOf(face);
      return (value === null ? undefined : thirds.findLast(({ from }) => value >= from))?.calibration ?? common;
    };
  };
}

function moved({ withBursts, withoutBursts, quality }: Calibration, { a, b }: PlattFit): Calibration {
  const move = (curve: Calibration['withBursts']): Calibration['withBursts'] => ({
    ...curve,
    a: Math.max(FLAT, curve.a + a),
    b: curve.b + b,
  });
  return { withBursts: move(withBursts), withoutBursts: move(withoutBursts), quality };
}
