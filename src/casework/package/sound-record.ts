import * as v from 'valibot';
import type { RecordKind } from '../model/kinds';
import type { Band } from '../../detector/verdict/verdict';
import { LABELS, QUEUE_STATES, SOURCE_KINDS } from '../model/records';
import { soundMoment } from './sound-moment';

/**
 * What a record that comes from elsewhere must at least be, so that no page stumbles over it and no address in it is more than one of the web. A package can be consistent
 * in itself and still have been made by someone else's program.
 */
const text = v.string();
const maybe = v.nullable;
const number = v.pipe(v.number(), v.finite());
const moment = soundMoment;
const sha256 = v.pipe(text, v.regex(/^[0-9a-f]{64}$/));
const web = maybe(v.pipe(text, v.regex(/^(https?|about|blob|file|data|mediastream|chrome|moz)[\w-]*:/i)));
const page = maybe(
  v.pipe(
    text,
    v.regex(/^https?:\/\//i),
    v.check((address) => URL.canParse(address)),
  ),
);
/** As text. */
const date = v.pipe(
  text,
  v.check((said) => !Number.isNaN(Date.parse(said))),
);
const numbers = v.array(number);
const BANDS = ['no-sign', 'inconclusive', 'suspicious', 'strong'] as const satisfies readonly Band[];

const contributions = v.array(v.looseObject({ group: text, llr: number }));
const track = v.looseObject({
  ...{ trackId: number, framesUsed: number, burstsUsed: number, framesRejected: number, firstTimeS: number },
  ...{ lastTimeS: number, medianFaceSizePx: number, margin: maybe(number), llr: maybe(number), contributions },
  rejections: v.record(text, number),
});
const verdict = v.looseObject({
  status: v.picklist(['assessed', 'not-assessable']),
  ...{ reason: maybe(text), llr: maybe(number), likelihood: maybe(number), band: maybe(v.picklist(BANDS)) },
  ...{ framesUsed: number, framesRejected: number, modelId: text, featureSchemaId: text, codeVersion: text },
  ...{ tracks: v.array(track), contributions },
});

const result = v.looseObject({
  ...{ verdict, llrLow: maybe(number), llrHigh: maybe(number), pixels: text, startedAtMs: moment, endedAtMs: moment },
  ...{ durationS: maybe(number), widthPx: maybe(number), heightPx: maybe(number), codec: maybe(text) },
  ...{ thumbnailSha256: maybe(sha256), evidenceSha256: maybe(text), takenFromItemId: maybe(text) },
  prints: v.array(v.looseObject({ timeS: number, hash: v.pipe(text, v.regex(/^[0-9a-f]{16}$/)) })),
  credentials: maybe(v.looseObject({ outcome: text, detail: v.array(text) })),
});

const post = v.looseObject({
  ...{ platform: text, permalink: page, author: maybe(text), postId: maybe(text), aiLabel: maybe(text) },
  ...{ mediaIndex: number, postedAt: maybe(date) },
});

const item = v.looseObject({
  ...{ sourceId: text, accountId: maybe(text), name: text, note: text, addedAtMs: moment, attempts: number },
  state: v.picklist(QUEUE_STATES),
  origin: v.looseObject({
    ...{ pageUrl: web, mediaUrl: web, post: maybe(post) },
    file: maybe(v.looseObject({ path: text, modifiedAtMs: maybe(moment) })),
  }),
  problem: maybe(v.looseObject({ code: text, detail: text })),
  bytes: maybe(v.looseObject({ sha256, sizeBytes: maybe(number), kept: v.boolean() })),
  result: maybe(result),
  label: maybe(v.picklist(LABELS)),
  reviewedAtMs: maybe(moment),
});

const box = v.looseObject({ x: number, y: number, width: number, height: number });
const picture = maybe(v.looseObject({ sha256, areaPx: box }));
const face = v.looseObject({
  ...{ trackId: number, boxPx: box, rejection: maybe(text), margin: maybe(number), landmarksPx: maybe(numbers) },
  ...{ samples: v.optional(picture), crop: picture, lumaCrop: picture },
});
const frame = v.looseObject({
  ...{ mediaTimeS: number, capturedAtMs: moment, widthPx: number, heightPx: number, pixelFormat: text, sha256: text },
  ...{ faces: v.array(face), llr: maybe(number) },
  trackLlrs: v.array(v.looseObject({ trackId: number, llr: maybe(number) })),
});

const learnt = maybe(
  v.looseObject({
    ...{ mean: numbers, variance: numbers, windowSd: maybe(number) },
    own: v.array(v.looseObject({ itemId: text, distance: number })),
  }),
);

const SHAPES = {
  case: v.looseObject({
    ...{ name: text, operator: text, purpose: text, createdAtMs: moment, archivedAtMs: maybe(moment) },
    ...{ deletedAtMs: maybe(moment), paused: v.boolean() },
    baseRate: v.pipe(number, v.gtValue(0), v.ltValue(1)),
  }),
  person: v.looseObject({ name: text, note: text }),
  account: v.looseObject({
    ...{ personId: maybe(text), platform: text, handle: text, url: page, verified: v.boolean() },
    alsoKnownAs: v.optional(v.array(v.looseObject({ platform: text, handle: text }))),
  }),
  source: v.looseObject({
    ...{ kind: v.picklist(SOURCE_KINDS), name: text, addedAtMs: moment },
    refused: v.array(v.looseObject({ name: text, reason: text })),
  }),
  item,
  evidence: v.looseObject({
    instrument: v.looseObject({
      ...{ extensionVersion: text, codeVersion: text, modelId: text, featureSchemaId: text, browser: text },
      ...{ platform: text, languageTag: text, timeZone: text, timeZoneOffsetMin: number },
    }),
    frames: v.array(frame),
    tracks: v.array(v.looseObject({ trackId: number, frame: numbers, burst: maybe(numbers) })),
  }),
  movement: v.looseObject({
    ...{ schemaId: text, texture: maybe(numbers), textureSchemaId: maybe(text), problem: maybe(text) },
    windows: v.array(v.looseObject({ fromS: number, toS: number, values: numbers })),
  }),
  enrolment: v.looseObject({
    ...{ schemaId: text, itemIds: v.array(text), enrolledAtMs: moment },
    model: maybe(v.looseObject({ movement: learnt, texture: learnt, textureSchemaId: text })),
  }),
} as const satisfies { readonly [Kind in RecordKind]: v.GenericSchema };

/** Whether a record has the shape of its kind, as far as our pages rely on it. */
export function isSoundRecord(kind: RecordKind, record: unknown): boolean {
  return v.safeParse(SHAPES[kind], record).success;
}
