import { lineFor } from '../../detector/classifier/calibration';
import { evenWeights, FLAT, looksOf, type Calibration, type Look } from './calibrate';
import type { Recalibrate, TrackMargin } from './decision';
import { fitPlatt, type PlattFit } from './platt';

/** How the calibration follows a kind of quality. */
export interface Strata {
  /** What is cut into thirds; null where it is not known of a face, which then is calibrated as all are. */
  readonly valueOf: (face: TrackMargin) => number | null;
  /** Whether slopes differ as well as offsets. */
  readonly slopes: boolean;
  /** How hard thirds are drawn towards the common curve: as by 4 x ridge clips on the boundary that agree with it. Above 0. */
  readonly ridge: number;
}

/**
 * Calibration with offsets, and slopes, of their own for the thirds of a kind of quality, cut where the whole clips that calibrate have their thirds.
 * In each third its deviation from the common curve is fitted by maximum likelihood, margins in their standard deviations, with a ridge. Fakes and
 * reals weigh the same within the third: were one third fakes for the most part, that would tell where clips come from and not what was done to them.
 * A third without fakes or without reals keeps the common curve, and no slope falls.
 */
export function byStrata({ valueOf, slopes, ridge }: Strata): Recalibrate {
  return (heldOut, common) => {
    const mains = heldOut.map(({ margins }) => margins[0]!);
    const third = thirdsOf(mains.flatMap((face) => valueOf(face) ?? []));
    const thirdOf = (face: TrackMargin): number | null => {
      const value = valueOf(face);
      return value === null ? null : third(value);
    };
    const unit = deviationOf(mains.map(({ margin }) => margin));
    const looks = looksOf(heldOut);
    const { counts } = evenWeights(looks);
    const calibrations = [0, 1, 2].map((one): Calibration => {
      const here = looks.filter((look) => thirdOf(look) === one);
      if (new Set(here.map(({ fake }) => fake)).size < 2) return common;
      const { weights } = evenWeights(here);
      const samples = here.map((look, i) => ({
        margin: slopes ? look.margin / unit : 0,
        fake: look.fake,
        weight: weights[i]!,
        ...onCommon(look, common),
      }));
      return moved(common, fitPlatt(samples, counts, { a: 0, b: 0 }, ridge), unit);
    });
    return (face) => {
      const one = thirdOf(face);
      return one === null ? common : calibrations[one]!;
    };
  };
}

/** A look's natural log odds by the common curve, and what its own third's deviation is multiplied by. */
function onCommon(look: Look, common: Calibration): { base: number; sureness: number } {
  const { slope, offset } = lineFor(common, look);
  const { kappa } = look.burstsUsed > 0 ? common.withBursts : common.withoutBursts;
  return { base: slope * look.margin + offset, sureness: look.framesUsed / (look.framesUsed + kappa) };
}

function moved({ withBursts, withoutBursts }: Calibration, { a, b }: PlattFit, unit: number): Calibration {
  const move = (curve: Calibration['withBursts']): Calibration['withBursts'] => ({
    ...curve,
    a: Math.max(FLAT, curve.a + a / unit),
    b: curve.b + b,
  });
  return { withBursts: move(withBursts), withoutBursts: move(withoutBursts) };
}

/** Tells which third of some values one belongs to, the lowest first. */
function thirdsOf(values: readonly number[]): (value: number) => number {
  const sorted = [...values].sort((a, b) => a - b);
  const limits = [1 / 3, 2 / 3].flatMap((share) => sorted.slice(Math.floor(share * sorted.length)).slice(0, 1));
  return (value) => limits.filter((limit) => value >= limit).length;
}

/** Standard deviation; 1 where there is no spread. */
function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}
