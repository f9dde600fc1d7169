import * as v from 'valibot';
import { FAMILY_GROUPS } from './family-groups';

/** Version of the file's layout; a reader refuses any other. */
export const REFERENCE_FORMAT_VERSION = 1;

const finite = v.pipe(v.number(), v.finite());
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** 5th, 25th, 50th, 75th and 95th percentile. */
const quantiles = v.tuple([finite, finite, finite, finite, finite]);
const ofBoth = v.object({ untouched: quantiles, manipulated: quantiles });
const curve = v.object({ mean: v.array(finite), low: v.array(finite), high: v.array(finite) });

/**
 * How faces that a model never saw are spread, untouched ones and manipulated ones: what the faces of an item are set against. Written by
 * `npm run lab -- reference` as `assets/models/<id>/reference.json`; numbers over many clips alone, no picture, no name, nothing of a single clip.
 */
const referenceSchema = v.object({
  formatVersion: v.literal(REFERENCE_FORMAT_VERSION),
  modelId: v.string(),
  featureSchemaId: v.string(),
  /** SHA-256 over the clips' own sums, as in the model's provenance. */
  dataSha256: v.string(),
  /** Main faces that the numbers rest on. */
  clips: v.object({ untouched: place, manipulated: place }),
  folds: place,
  /** Length of the frame part of a feature vector, and of the whole. */
  frameCount: place,
  count: place,
  /** Unbounded log10 likelihood ratio of a face. */
  llr: ofBoth,
  /** What each kind of trace adds to it, log10 likelihood ratio. */
  groups: v.array(v.object({ group: v.picklist(FAMILY_GROUPS), ...ofBoth.entries })),
  /** The same by feature family, in the order of the vector, with the family's place [from, to) in it. */
  families: v.array(
    v.object({ id: v.string(), group: v.picklist(FAMILY_GROUPS), from: place, to: place, ...ofBoth.entries }),
  ),
  /** The single measures that part the two kinds most, strongest first. Quantiles of their scores: places among the training clips as the model's scaler gives them, normal scores from -3 to 3. */
  features: v.array(v.object({ name: v.string(), index: place, ...ofBoth.entries })),
  /** Azimuthally averaged spectrum, ln of grey levels squared, coarse to fine; `low`, `high`: 5th and 95th percentile. Null: the model does not read it. */
  spectrum: v.nullable(v.object({ from: place, to: place, untouched: curve, manipulated: curve })),
});

export type Reference = v.InferOutput<typeof referenceSchema>;
export type Quantiles = v.InferOutput<typeof quantiles>;
/** How untouched and manipulated faces are spread in one number. */
export type Spread = v.InferOutput<typeof ofBoth>;

/** The reference in a file; null where it is none that this program reads. */
export function readReference(json: unknown): Reference | null {
  const read = v.safeParse(referenceSchema, json);
  return read.success ? read.output : null;
}
