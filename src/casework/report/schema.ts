import * as v from 'valibot';

/**
 * The report of a case as JSON: what others may rely on. Published as `docs/contracts/report.schema.json`; the words for people stand in the HTML report alone.
 * Ratios are log10 likelihood ratios (manipulated : not), shares lie in [0, 1], times are ISO 8601 in UTC, hashes 64 lower-case hexadecimal figures.
 */

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const utc = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const maybe = v.nullable;
const text = v.string();

/** A share with its 95 % interval. */
const interval = v.strictObject({ value: v.number(), low: v.number(), high: v.number() });
export const OUTCOMES = ['flagged', 'not-flagged', 'not-assessable', 'failed', 'waiting', 'elsewhere'] as const;
const DEGREES = ['none', 'weak', 'moderate', 'moderately-strong', 'strong', 'very-strong', 'extremely-strong'] as const;

const verbal = v.strictObject({
  /** Which of the two propositions the findings speak for; `neither` with degree `none` alone. */
  towards: v.picklist(['manipulated', 'not-manipulated', 'neither']),
  degree: v.picklist(DEGREES),
});

const origin = v.strictObject({
  pageUrl: maybe(text),
  mediaUrl: maybe(text),
  post: maybe(
    v.strictObject({
      ...{ platform: text, permalink: maybe(text), author: maybe(text), postId: maybe(text), postedAt: maybe(text) },
      ...{ mediaIndex: count, aiLabel: maybe(text) },
    }),
  ),
  file: maybe(v.strictObject({ path: text, modifiedAt: maybe(utc) })),
});

const box = v.strictObject({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });
const face = v.strictObject({
  ...{ trackId: count, boxPx: box, rejection: maybe(text), margin: maybe(v.number()) },
  /** `samples`: of what the face was measured on; the others: of pictures that are kept. */
  ...{ samplesSha256: maybe(sha256), cropSha256: maybe(sha256), lumaCropSha256: maybe(sha256) },
});
const frame = v.strictObject({
  ...{ mediaTimeS: v.number(), capturedAt: utc, widthPx: count, heightPx: count, pixelFormat: text, sha256 },
  faces: v.array(face),
  llr: maybe(v.number()),
});

const verdict = v.strictObject({
  llr: v.number(),
  llrLow: maybe(v.number()),
  llrHigh: maybe(v.number()),
  /** At the case's base rate. */
  posterior: share,
  band: text,
  /** Of the ratio; and of that end of its interval which says least, null where the interval is not known. */
  verbal,
  verbalCautious: maybe(verbal),
  framesUsed: count,
  framesRejected: count,
  facesJudged: count,
  faceSizePx: maybe(v.number()),
  contributions: v.array(v.strictObject({ group: text, llr: v.number() })),
});

const item = v.strictObject({
  ...{ itemId: text, name: text, sourceId: text, accountId: maybe(text), outcome: v.picklist(OUTCOMES) },
  /** Place in the ranking, from 1; null for what has no ratio. */
  rank: maybe(v.pipe(count, v.minValue(1))),
  origin,
  bytes: maybe(v.strictObject({ sha256, sizeBytes: maybe(count) })),
  /** How the pixels were obtained; null where none were. */
  obtained: maybe(v.picklist(['file', 'player', 'screen', 'reported'])),
  media: maybe(
    v.strictObject({
      ...{ durationS: maybe(v.number()), widthPx: maybe(v.number()), heightPx: maybe(v.number()), codec: maybe(text) },
    }),
  ),
  measured: maybe(
    v.strictObject({
      ...{ startedAt: utc, endedAt: utc, modelId: text, featureSchemaId: text, codeVersion: text },
      /** `startedAt` as the clock of the machine that measured showed it, with its offset; of items whose frames are here, null for others. */
      startedLocal: maybe(text),
      ...{ evidenceSha256: maybe(sha256), takenFromItemId: maybe(text) },
    }),
  ),
  verdict: maybe(verdict),
  /** Why there is no verdict. */
  reason: maybe(v.strictObject({ code: text, detail: text })),
  /** Row of `errorRates.conditions` that is nearest to how this item came about; null where none is known. */
  condition: maybe(text),
  credentials: maybe(v.strictObject({ outcome: text, detail: v.array(text) })),
  analyst: v.strictObject({ label: maybe(text), note: text, reviewedAt: maybe(utc) }),
  /** Frames that were looked at, of flagged items; those of all others are in the package's `records/evidence.ndjson`. */
  frames: maybe(v.array(frame)),
});

const operatingPoint = v.strictObject({
  ...{ band: text, fromLlr: v.number(), falseAlarms: interval, found: interval },
});
const atMost = v.strictObject({ count: v.number(), countHigh: maybe(v.number()) });

export const reportSchema = v.strictObject({
  format: v.literal('swapwatch-report'),
  formatVersion: v.literal(1),
  written: v.strictObject({
    ...{ at: utc, localTime: text, timeZone: text, extensionVersion: text, browser: text, platform: text },
  }),
  case: v.strictObject({
    ...{ caseId: text, name: text, operator: text, purpose: text, createdAt: utc, baseRate: share },
    people: v.array(v.strictObject({ personId: text, name: text, note: text })),
    accounts: v.array(
      v.strictObject({
        ...{ accountId: text, personId: maybe(text), platform: text, handle: text, url: maybe(text) },
        verified: v.boolean(),
      }),
    ),
  }),
  examined: v.strictObject({
    sources: v.array(
      v.strictObject({
        ...{ sourceId: text, kind: text, name: text, addedAt: utc, items: count },
        refused: v.array(v.strictObject({ name: text, reason: text })),
      }),
    ),
    counts: v.strictObject({
      ...{ items: count, flagged: count, notFlagged: count, notAssessable: count, failed: count, waiting: count },
      ...{ elsewhere: count, takenOver: count, reviewed: count },
    }),
    obtained: v.record(text, count),
    /** Which frames of a video are looked at. */
    sampling: v.strictObject({
      ...{ framesPerBurst: count, burstsMin: count, burstsMax: count, burstsSmallPictures: count, firstSeconds: count },
    }),
  }),
  method: v.strictObject({
    ...{ modelId: text, modelSha256: maybe(sha256), featureSchemaId: text, trainer: text },
    ...{ manipulatedClips: count, untouchedClips: count, groups: count, dataSets: v.array(text), dataSha256: sha256 },
    bounds: v.strictObject({ lowerLlr: v.number(), upperLlr: v.number() }),
    bands: v.strictObject({
      ...{ noSignBelowLlr: v.number(), suspiciousFromLlr: maybe(v.number()), strongFromLlr: maybe(v.number()) },
    }),
    minFrames: count,
    faceSizePx: v.strictObject({ min: v.number(), max: v.number() }),
  }),
  errorRates: v.strictObject({
    operatingPoints: v.array(operatingPoint),
    conditions: v.array(
      v.strictObject({
        ...{ id: text, auc: interval, foundAt5PercentFalseAlarms: interval, pairedShare: share, pairs: count },
        /** Share of untouched clips in either flagged band with limits set on other clips; null where not measured. */
        flaggedUntouched: maybe(share),
      }),
    ),
    /** False alarms to expect among the items of this case at the flagged bands' lower limit. */
    expected: v.strictObject({ judged: count, above: count, byTests: maybe(atMost), byRatios: v.number() }),
  }),
  /** In the order of the ranking; then those without a ratio. */
  items: v.array(item),
  /** Apart from all ratios: whether a clip moves as the person does in clips known to be genuine. */
  personOfInterest: v.array(
    v.strictObject({
      personId: text,
      enrolledAt: utc,
      enrolledItemIds: v.array(text),
      isLargeEnough: v.boolean(),
      scores: v.array(
        v.strictObject({
          ...{ itemId: text, part: v.picklist(['movement', 'texture']) },
          statement: v.picklist(['like', 'unlike', 'cannot-say']),
          /** Larger is more unusual for the person; only the order means something. */
          ...{ distance: v.number(), low: maybe(v.number()), high: maybe(v.number()) },
          /** Own clips that are at least as unusual, and clips of other people that come at least as near; of how many. */
          ...{ ownAsFar: count, ownCount: count, othersAsNear: count, othersCount: count },
        }),
      ),
    }),
  ),
  instruments: v.array(
    v.strictObject({
      ...{ extensionVersion: text, codeVersion: text, modelId: text, featureSchemaId: text, browser: text },
      ...{ platform: text, languageTag: text, timeZone: text, items: count },
    }),
  ),
  custody: v.strictObject({
    entries: count,
    headHash: sha256,
    firstAt: maybe(utc),
    lastAt: maybe(utc),
    /** Findings of the check of the journal against the records, done while the report was written; 0: all holds. */
    findings: count,
    steps: v.array(v.strictObject({ what: text, by: text, times: count })),
    /** Steps of the analyst and of imports and exports, word for word. */
    decisions: v.array(
      v.strictObject({ ...{ seq: count, at: utc, localTime: text, what: text, by: text, detail: v.unknown() } }),
    ),
  }),
});

export type ReportDocument = v.InferOutput<typeof reportSchema>;
export type ReportItem = ReportDocument['items'][number];
export type ReportVerdict = NonNullable<ReportItem['verdict']>;
export type Verbal = ReportVerdict['verbal'];
export type PersonScore = ReportDocument['personOfInterest'][number]['scores'][number];
export type Outcome = (typeof OUTCOMES)[number];
export type Degree = (typeof DEGREES)[number];
