import SVM from 'ml-svm';
import type { FamilyGroup } from '../features/family';
import type { Band, Contribution } from '../verdict/verdict';
import type { FamilyRange, FeatureSchema } from './feature-schema';
import { bandOf, boundLlr, marginToLlr } from './likelihood-ratio';
import type { ModelFile } from './model-file';
import { scaleFeatures } from './scaler';

/** A model ready to run. `features` are always full vectors in schema order. */
export interface Model {
  readonly id: string;
  readonly featureSchemaId: string;
  /** Ids of the feature families that it reads; the others may hold anything. */
  readonly families: readonly string[];
  /** Frames a track needs before it gets a verdict. */
  readonly minFrames: number;
  /** Signed distance to the hyperplane; linear: margin of the mean = mean of the margins. Throws RangeError on a wrong length or a non-finite value. */
  margin(features: Float64Array): number;
  /** The unbounded llr split by family group; adds up to `toLlr(margin)`. The offsets of SVM and calibration are shared out by the groups' shares of |W|^2. */
  contributions(features: Float64Array): readonly Contribution[];
  /** Unbounded log10 likelihood ratio of a margin. */
  toLlr(margin: number): number;
  /** Llr within what the calibration set supports. */
  bound(llr: number): number;
  /** Band of an UNBOUNDED llr. */
  band(llr: number): Band;
  readonly domain: { readonly minFaceSizePx: number; readonly maxFaceSizePx: number };
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
  const shares = offsetShares(file.svm.W, ranges);

  function scale(features: Float64Array): Float64Array {
    if (features.length !== schema.count) {
      throw new RangeError(`margin: ${features.length} features given, the schema has ${schema.count}`);
    }
    return scaleFeatures(features, ranges, file.scaler);
  }

  function margin(features: Float64Array): number {
    const value = svm.margin([scale(features)])[0]!;
    if (!Number.isFinite(value)) {
      const at = features.findIndex((feature) => !Number.isFinite(feature));
      throw new RangeError(`margin: feature ${at} is ${features[at]}, the margin ${value}`);
    }
    return value;
  }

  const { a, b, priorLogOdds } = file.calibration;

  function contributions(features: Float64Array): Contribution[] {
    const scaled = scale(features);
    const sums = new Map<FamilyGroup, number>();
    let at = 0;
    for (const range of ranges) {
      let sum = sums.get(range.group) ?? 0;
      for (let i = range.from; i < range.to; i += 1, at += 1) sum += file.svm.W[at]! * scaled[at]!;
      sums.set(range.group, sum);
    }
    const offset = a * file.svm.b + b - priorLogOdds;
    return [...sums].map(([group, sum]) => ({ group, llr: (a * sum + shares.get(group)! * offset) / Math.LN10 }));
  }

  return {
    id: file.id,
    featureSchemaId: file.featureSchemaId,
    families: file.families,
    minFrames: file.minFrames,
    domain: file.domain,
    margin,
    contributions,
    toLlr: (value) => marginToLlr(value, file.calibration),
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
