import { byGroup } from '../../casework/evidence-view/weigh';
import {
  REFERENCE_FORMAT_VERSION,
  type Quantiles,
  type Reference,
  type Spread,
} from '../../casework/evidence-view/reference';
import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import { usedRanges } from '../../detector/classifier/model';
import { createScaling } from '../../detector/classifier/scaler';
import type { ModelFile } from '../../detector/classifier/model-file';
import { quantileOfSorted } from '../report/measures/quantile';
import type { HeldOutParts } from './held-out-parts';

/** Single measures that are kept: more would be a wall, fewer would miss what speaks in most clips. */
const STRONGEST = 60;
const SPECTRUM_FAMILY = 'azimuthal-spectrum';
const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Four significant figures: what a few hundred clips can carry, and what a plot shows. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  const [p5, p25, p50, p75, p95] = SHARES.map((share) => rounded(quantileOfSorted(sorted, share)));
  return [p5!, p25!, p50!, p75!, p95!];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Sums held-out faces up as `reference.json`: quantiles and mean curves, nothing of a single clip.
 * in   faces of both kinds; names: of all features in schema order; dataSha256: of the clips, as in the model's provenance
 * Throws RangeError without faces of both kinds.
 */
export function composeReference(
  faces: readonly HeldOutParts[],
  file: ModelFile,
  schema: FeatureSchema,
  names: readonly string[],
  folds: number,
): Reference {
  const kinds = { untouched: faces.filter(({ fake }) => !fake), manipulated: faces.filter(({ fake }) => fake) };
  const { untouched, manipulated } = kinds;
  if (untouched.length === 0 || manipulated.length === 0) {
    throw new RangeError(`composeReference: ${untouched.length} untouched and ${manipulated.length} manipulated faces`);
  }
  const spread = (pick: (face: HeldOutParts) => number): Spread => ({
    untouched: quantilesOf(untouched.map(pick).filter((value) => !Number.isNaN(value))),
    manipulated: quantilesOf(manipulated.map(pick).filter((value) => !Number.isNaN(value))),
  });
  const ranges = usedRanges(file.families, schema);
  const scale = createScaling(file.scaler, ranges);
  const groupsOf = new Map(
    faces.map((face) => [face, new Map(byGroup(face.parts.families).map((one) => [one.group, one.llr]))]),
  );
  const groups = byGroup(faces[0]!.parts.families).map(({ group }) => group);
  const strongest = faces[0]!.parts.features
    .map(({ index }, at) => {
      const part = (face: HeldOutParts): number => face.parts.features[at]!.llr;
      return { index, at, parted: mean(manipulated.map(part)) - mean(untouched.map(part)) };
    })
    .sort((a, b) => b.parted - a.parted)
    .slice(0, STRONGEST);
  const spectrum = ranges.find(({ id }) => id === SPECTRUM_FAMILY);
  return {
    formatVersion: REFERENCE_FORMAT_VERSION,
    modelId: file.id,
    featureSchemaId: file.featureSchemaId,
    dataSha256: file.provenance.dataSha256,
    clips: { untouched: untouched.length, manipulated: manipulated.length },
    folds,
    frameCount: schema.frameCount,
    count: schema.count,
    llr: spread(({ llr }) => llr),
    groups: groups.map((group) => ({ group, ...spread((face) => groupsOf.get(face)!.get(group)!) })),
    families: ranges.map(({ id, group, from, to }, i) => ({
      ...{ id, group, from, to },
      ...spread(({ parts }) => parts.families[i]!.llr),
    })),
    features: strongest.map(({ index, at }) => {
      return {
        name: names[index]!,
        index,
        ...spread(({ vector }) => (Number.isNaN(vector[index]!) ? NaN : scale(vector)[at]!)),
      };
    }),
    spectrum:
      spectrum === undefined
        ? null
        : {
            from: spectrum.from,
            to: spectrum.to,
            untouched: curveOf(untouched, spectrum.from, spectrum.to),
            manipulated: curveOf(manipulated, spectrum.from, spectrum.to),
          },
  };
}

function curveOf(
  faces: readonly HeldOutParts[],
  from: number,
  to: number,
): NonNullable<Reference['spectrum']>['untouched'] {
  const bins = Array.from({ length: to - from }, (_, i) => faces.map(({ vector }) => vector[from + i]!));
  const at = (share: number): number[] =>
    bins.map((values) =>
      rounded(
        quantileOfSorted(
          [...values].sort((a, b) => a - b),
          share,
        ),
      ),
    );
  return { mean: bins.map((values) => rounded(mean(values))), low: at(0.05), high: at(0.95) };
}
