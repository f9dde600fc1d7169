import * as v from 'valibot';

/** Version of the file's layout; a reader refuses any other. */
export const MODEL_FORMAT_VERSION = 4;

const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
/** One curve of the calibration; see `calibration.ts`. */
const curve = v.object({
  /** Natural log units a unit of margin. */
  a: positive,
  b: finite,
  /** Measured frames at which half of what endless frames would say is said. */
  kappa: v.pipe(finite, v.minValue(0)),
});
const numbers = v.pipe(v.array(finite), v.minLength(1));
/** What one kind of quality adds to the log odds, natural log units, before they are held down for few frames: at rising values, straight between, level beyond. */
const offsets = v.object({ at: numbers, add: numbers });
/** A share of held-out clips, [0, 1], with its 95 % interval. */
const share = v.object({ share: finite, low: finite, high: finite });
/** What a limit did on held-out clips: reals above it, fakes above it. */
const operatingPoint = v.object({ falseAlarms: share, found: share });

/**
 * A model as it lies on disk.
 *
 * A feature x of a used family becomes a score on the feature's own curve (`scaler.ts`); 0 where x is not there (a track without a complete burst has no burst features).
 * x is the mean over a track's frames (or bursts): the curves are no straight lines, so the margin of that mean is not the mean of the frames' margins.
 * `svm` is ml-svm's own JSON; it reads the scores of the used families in schema order.
 */
export const modelFileSchema = v.object({
  formatVersion: v.literal(MODEL_FORMAT_VERSION),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/)),
  featureSchemaId: v.pipe(v.string(), v.nonEmpty()),
  /** Ids of the feature families the model reads, in schema order. */
  families: v.pipe(v.array(v.string()), v.minLength(1)),
  scaler: v.object({
    levels: v.pipe(numbers, v.minLength(2)),
    knots: v.pipe(v.array(numbers), v.minLength(1)),
  }),
  svm: v.object({
    options: v.object({ kernel: v.literal('linear'), whitening: v.literal(false) }),
    b: finite,
    W: numbers,
  }),
  /** Margins to log likelihood ratios, fitted on held-out clips with both kinds weighing the same; tracks without a complete burst have their own curve. */
  calibration: v.object({
    withBursts: curve,
    withoutBursts: curve,
    /** By the quality of the face, as `Seen` names it; null: by that kind nothing is added. */
    quality: v.object({ medianFaceSizePx: v.nullable(offsets), detail: v.nullable(offsets) }),
  }),
  /** Largest statements the calibration set can carry, log10 likelihood ratio. */
  bounds: v.object({
    lowerLlr: v.pipe(finite, v.maxValue(0)),
    upperLlr: v.pipe(finite, v.minValue(0)),
  }),
  /** Limits in unbounded log10 likelihood ratio. Null: the calibration set was too small to place that limit, so the band is never given. */
  bands: v.object({
    noSignBelowLlr: finite,
    suspiciousFromLlr: v.nullable(finite),
    strongFromLlr: v.nullable(finite),
  }),
  /** What the limits did on the held-out clips they were placed on, whole clips and recompressed copies together; null where the band is never given. */
  operatingPoints: v.object({ suspicious: v.nullable(operatingPoint), strong: v.nullable(operatingPoint) }),
  minFrames: v.pipe(count, v.minValue(1)),
  /** What the model was validated on; faces outside get no verdict. */
  domain: v.object({
    /** Median face size, pixels. */
    minFaceSizePx: positive,
    maxFaceSizePx: positive,
    /** Fine detail as in `detail.ts`, ln of grey levels squared; null where the model does not read the family that tells it. */
    detail: v.nullable(v.object({ min: finite, max: finite })),
  }),
  provenance: v.object({
    trainer: v.string(),
    /** The SVMs whose sum this is: what each read and how it was trained. */
    experts: v.array(
      v.object({
        families: v.array(v.string()),
        cost: positive,
        blockNormalise: v.boolean(),
        learnsFrom: v.optional(v.array(v.string())),
      }),
    ),
    /** Bursts of each clip; null: by its length and size. */
    burstsPerClip: v.nullable(count),
    fakeClips: count,
    realClips: count,
    groups: count,
    datasets: v.array(v.string()),
    /** SHA-256 over the sorted SHA-256 of the training clips. */
    dataSha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
});

export type ModelFile = v.InferOutput<typeof modelFileSchema>;
