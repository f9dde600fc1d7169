import SVM from 'ml-svm';
import type { FamilyGroup } from '../features/family';
import type { Band, Contribution } from '../verdict/verdict';
import type { FamilyRange, FeatureSchema } from './feature-schema';
import { lineFor, marginToLlr, type Seen } from './calibration';
import { detailOf } from './detail';
import { bandOf, boundLlr } from './likelihood-ratio';
import type { ModelFile } from './model-file';
import { createScaling } from './scaler';

/**
 * A model ready to run. It judges means over a track: of its frame vectors, and of its burst vectors (null: no burst was complete, so
 * nothing is known of movement and those features count as average). Both parts in schema order.
 */
export interface Model {
  readonly id: string;
  readonly featureSchemaId: string;
  /** Ids of the feature families that it reads; the others may hold anything. */
  readonly families: readonly string[];
  /** Measured frames a track needs before it gets a verdict. */
  readonly minFrames: number;
  /** Signed distance to the hyperplane. Throws RangeError on a wrong length or a non-finite value. */
  margin(frame: Float64Array, burst: Float64Array | null): number;
  /**
   * An unbounded llr split by family group; adds up to `llr`. Each group's own part is its part of the calibrated margin; what is left of `llr` (the offsets
   * of SVM and calibration, and what a video with several faces says less than its worst) is shared out by the groups' shares of |W|^2.
   * in   the track's means; how much they rest on; llr: the track's, or that of a video whose worst track it is
   */
  contributions(frame: Float64Array, burst: Float64Array | null, seen: Seen, llr: number): readonly Contribution[];
  /** Unbounded log10 likelihood ratio of a margin that rests on so much. */
  toLlr(margin: number, seen: Seen): number;
  /** Fine detail of a face, ln of grey levels squared (`detail.ts`); null where the model does not limit it. */
  detail(frame: Float64Array): number | null;
  /** Llr within what the calibration set supports. */
  bound(llr: number): number;
  /** Band of an UNBOUNDED llr. */
  band(llr: number): Band;
  /** What the model was validated on. */
  readonly domain: ModelFile['domain'];
}

/** Families of `file` as ranges of `schema`, in the schema's order. */
export function usedRanges(families: readonly string[], schema: FeatureSchema): readonly FamilyRange[] {
  return schema.families.filter((family) => families.includes(family.id));
}

/**
 * Makes a checked model file run. ml-svm computes the margins.
 * `file` must fit `schema` (`parse-model.ts` sees to that).
 */
export function createModel(file: ModelFile, schema: FeatureSchema): Model {
  const ranges = usedRanges(file.families, schema);
  const svm = SVM.load(file.svm);
  const scaling = createScaling(file.scaler, ranges);
  const shares = offsetShares(file.svm.W, ranges);

  const burstCount = schema.count - schema.frameCount;

  function scale(frame: Float64Array, burst: Float64Array | null): Float64Array {
    if (frame.length !== schema.frameCount || (burst !== null && burst.length !== burstCount)) {
      throw new RangeError(
        `margin: ${frame.length} frame and ${burst?.length ?? 'no'} burst features given, the schema has ${schema.frameCount} and ${burstCount}`,
      );
    }
    const broken = [...frame, ...(burst ?? [])].findIndex((value) => !Number.isFinite(value));
    if (broken >= 0)
      throw new RangeError(`margin: feature ${broken} is ${frame[broken] ?? burst?.[broken - frame.length]}`);
    const whole = new Float64Array(schema.count).fill(NaN);
    whole.set(frame);
    if (burst !== null) whole.set(burst, schema.frameCount);
    return scaling(whole);
  }

  function margin(frame: Float64Array, burst: Float64Array | null): number {
    return svm.margin([scale(frame, burst)])[0]!;
  }

  function contributions(frame: Float64Array, burst: Float64Array | null, seen: Seen, llr: number): Contribution[] {
    const scaled = scale(frame, burst);
    const sums = new Map<FamilyGroup, number>();
    let at = 0;
    for (const range of ranges) {
      let sum = sums.get(range.group) ?? 0;
      for (let i = range.from; i < range.to; i += 1, at += 1) sum += file.svm.W[at]! * scaled[at]!;
      sums.set(range.group, sum);
    }
    const { slope } = lineFor(file.calibration, seen);
    const own = [...sums].map(([group, sum]) => ({ group, llr: (slope * sum) / Math.LN10 }));
    const rest = llr - own.reduce((sum, part) => sum + part.llr, 0);
    return own.map((part) => ({ group: part.group, llr: part.llr + shares.get(part.group)! * rest }));
  }

  return {
    id: file.id,
    featureSchemaId: file.featureSchemaId,
    families: file.families,
    minFrames: file.minFrames,
    domain: file.domain,
    margin,
    contributions,
    toLlr: (value, seen) => marginToLlr(value, file.calibration, seen),
    detail: (frame) => (file.domain.detail === null ? null : detailOf(frame, schema.families)),
    bound: (llr) => boundLlr(llr, file.bounds),
    band: (llr) => bandOf(llr, file.bands),
  };
}

/** Each group's share of |W|^2, adding up to 1: a group that can move the margin more also carries more of the constant offset. */
function offsetShares(weights: readonly number[], ranges: readonly FamilyRange[]): ReadonlyMap<FamilyGroup, number> {
  const squares = new Map<FamilyGroup, number>();
  let total = 0;
  let at = 0;
  for (const range of ranges) {
    for (let i = range.from; i < range.to; i += 1, at += 1) {
      const square = weights[at]! ** 2;
      squares.set(range.group, (squares.get(range.group) ?? 0) + square);
      total += square;
    }
  }
  const groups = [...squares.keys()];
  return new Map(groups.map((group) => [group, total === 0 ? 1 / groups.length : squares.get(group)! / total]));
}
