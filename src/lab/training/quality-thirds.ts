import { lineFor } from '../../detector/classifier/calibration';
import type { Calibration } from './calibrate';
import type { HeldOut } from './cross-validate';
import type { TrackMargin } from './decision';
import { evenWeights, looksOf, type Look } from './held-out-looks';
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

/** One third of the clips that calibrate. */
export interface Third {
  /** Least value of the thirds above the first; -Infinity in the first. */
  readonly from: number;
  /** Median of its values. */
  readonly middle: number;
  /** What is added to slope (a unit of margin) and offset of the common curve, natural log units. */
  readonly added: PlattFit;
}

/**
 * Cuts held-out clips into thirds by a kind of quality of their main faces, and fits by maximum likelihood how each third departs from the common
 * curve, margins in their standard deviations, with a ridge. Fakes and reals weigh the same within the third: were one third fakes for the most part,
 * that would tell where clips come from and not what was done to them. A third without fakes or without reals departs by nothing.
 * out  the lowest first; none where the quality is known of no clip
 */
export function fitThirds(
  heldOut: readonly HeldOut[],
  common: Calibration,
  { valueOf, slopes, ridge }: Strata,
): readonly Third[] {
  const mains = heldOut.map(({ margins }) => margins[0]!);
  const values = mains.flatMap((face) => valueOf(face) ?? []).sort((a, b) => a - b);
  if (values.length === 0) return [];
  const starts = [0, 1 / 3, 2 / 3].map((share) => Math.floor(share * values.length));
  const unit = deviationOf(mains.map(({ margin }) => margin));
  const looks = looksOf(heldOut);
  const { counts } = evenWeights(looks);
  return starts.map((start, i): Third => {
    const from = i === 0 ? -Infinity : values[start]!;
    const below = i === 2 ? Infinity : values[starts[i + 1]!]!;
    const own = values.slice(start, starts[i + 1]);
    const here = looks.filter((look) => {
      const value = valueOf(look);
      return value !== null && value >= from && value < below;
    });
    const middle = own[own.length >> 1] ?? from;
    if (new Set(here.map(({ fake }) => fake)).size < 2) return { from, middle, added: { a: 0, b: 0 } };
    const { weights } = evenWeights(here);
    const samples = here.map((look, place) => ({
      margin: slopes ? look.margin / unit : 0,
      fake: look.fake,
      weight: weights[place]!,
      ...onCommon(look, common),
    }));
    const { a, b } = fitPlatt(samples, counts, { a: 0, b: 0 }, ridge);
    return { from, middle, added: { a: a / unit, b } };
  });
}

/** A look's natural log odds by the common curve, and what its own third's deviation is multiplied by. */
function onCommon(look: Look, common: Calibration): { base: number; sureness: number } {
  const { slope, offset } = lineFor(common, look);
  const { kappa } = look.burstsUsed > 0 ? common.withBursts : common.withoutBursts;
  return { base: slope * look.margin + offset, sureness: look.framesUsed / (look.framesUsed + kappa) };
}

/** Standard deviation; 1 where there is no spread. */
function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}
