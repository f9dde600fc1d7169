import { createScaling, type Scaler } from '../../detector/classifier/scaler';
import type { FamilyGroup } from '../../detector/features/family';
import type { ModelNumbers } from './model-numbers';

/** Where one family's values lie in a whole feature vector: [from, to). */
export interface FamilyPlace {
  readonly id: string;
  readonly group: FamilyGroup;
  readonly from: number;
  readonly to: number;
}

/** One face followed through a video: what its verdict rests on. */
export interface WeighedTrack {
  /** Whole vector in schema order: means over frames, then over bursts; NaN where no burst was complete. */
  readonly vector: Float64Array;
  /** Measured frames, at least 1, and complete bursts. */
  readonly framesUsed: number;
  readonly burstsUsed: number;
}

export interface FamilyPart {
  readonly id: string;
  readonly group: FamilyGroup;
  /** What the family moved the log10 likelihood ratio; above 0: towards manipulation. */
  readonly llr: number;
}

export interface FeaturePart {
  /** Index in the whole vector. */
  readonly index: number;
  /** Its score: its place among the training clips, as a place on the normal curve; NaN where nothing was measured. */
  readonly z: number;
  /** Its own part of the log10 likelihood ratio, without a share of the constants. */
  readonly llr: number;
}

export interface Weighed {
  readonly families: readonly FamilyPart[];
  readonly features: readonly FeaturePart[];
}

/**
 * Splits the log10 likelihood ratio of a face into the parts of feature families and single features: the same split as the detector's own by kind of
 * trace (`Model.contributions`), one step finer. Constants are shared out by the families' shares of |W|^2.
 * in   places: the families that the model reads, in the order of the vector; llr: the face's unbounded log10 likelihood ratio
 * out  families add up to `llr`
 * Throws RangeError where the model has another number of weights than the families have places.
 */
export function weigh(
  model: { readonly scaler: Scaler } & Pick<ModelNumbers, 'svm' | 'calibration'>,
  places: readonly FamilyPlace[],
  { vector, framesUsed, burstsUsed }: WeighedTrack,
  llr: number,
): Weighed {
  const { W } = model.svm;
  const used = places.reduce((sum, { from, to }) => sum + to - from, 0);
  if (used !== W.length) throw new RangeError(`weigh: ${W.length} weights for ${used} features`);
  const { a, kappa } = burstsUsed > 0 ? model.calibration.withBursts : model.calibration.withoutBursts;
  const slope = (a * framesUsed) / (framesUsed + kappa) / Math.LN10;
  const scores = createScaling(model.scaler, places)(vector);
  const features: FeaturePart[] = [];
  const own: { readonly place: FamilyPlace; readonly llr: number; readonly square: number }[] = [];
  let at = 0;
  for (const place of places) {
    let sum = 0;
    let square = 0;
    for (let index = place.from; index < place.to; index += 1, at += 1) {
      const part = slope * W[at]! * scores[at]!;
      features.push({ index, z: Number.isNaN(vector[index]!) ? NaN : scores[at]!, llr: part });
      sum += part;
      square += W[at]! ** 2;
    }
    own.push({ place, llr: sum, square });
  }
  const rest = llr - own.reduce((sum, part) => sum + part.llr, 0);
  const squares = own.reduce((sum, part) => sum + part.square, 0);
  const shareOf = (square: number): number => (squares === 0 ? 1 / own.length : square / squares);
  return {
    features,
    families: own.map(({ place, llr: part, square }) => ({
      id: place.id,
      group: place.group,
      llr: part + shareOf(square) * rest,
    })),
  };
}

/** The parts of kinds of traces, in the order in which their first families come. */
export function byGroup(families: readonly FamilyPart[]): { readonly group: FamilyGroup; readonly llr: number }[] {
  const sums = new Map<FamilyGroup, number>();
  for (const { group, llr } of families) sums.set(group, (sums.get(group) ?? 0) + llr);
  return [...sums].map(([group, llr]) => ({ group, llr }));
}
