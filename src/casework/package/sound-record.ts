import * as v from 'valibot';
import type { RecordKind } from '../model/kinds';
import { LABELS, QUEUE_STATES, SOURCE_KINDS } from '../model/records';

/**
 * What a record that comes from elsewhere must at least be, so that no page stumbles over it and no address in it is more than one of the web. A package can be consistent
 * in itself and still have been made by someone else's program.
 */
const text = v.string();
const maybe = v.nullable;
const number = v.pipe(v.number(), v.finite());
const web = maybe(v.pipe(text, v.regex(/^(https?|blob|file|data|mediastream|chrome|moz)[\w-]*:/i)));
const page = maybe(v.pipe(text, v.regex(/^https?:\/\//i)));

const verdict = v.looseObject({
  status: v.picklist(['assessed', 'not-assessable']),
  ...{ reason: maybe(text), llr: maybe(number), band: maybe(text), modelId: text, featureSchemaId: text },
  ...{ framesUsed: number, framesRejected: number, codeVersion: text },
  tracks: v.array(v.looseObject({ trackId: number, llr: maybe(number) })),
  contributions: v.array(v.looseObject({ group: text, llr: number })),
});

const result = v.looseObject({
  ...{ verdict, llrLow: maybe(number), llrHigh: maybe(number), pixels: text, startedAtMs: number, endedAtMs: number },
  ...{ thumbnailSha256: maybe(text), evidenceSha256: maybe(text), takenFromItemId: maybe(text) },
  prints: v.array(v.looseObject({ timeS: number, hash: text })),
  credentials: maybe(v.looseObject({ outcome: text, detail: v.array(text) })),
});

const item = v.looseObject({
  ...{ sourceId: text, accountId: maybe(text), name: text, note: text, addedAtMs: number, attempts: number },
  state: v.picklist(QUEUE_STATES),
  origin: v.looseObject({
    ...{ pageUrl: page, mediaUrl: web },
    post: maybe(v.looseObject({ platform: text, permalink: page })),
    file: maybe(v.looseObject({ path: text })),
  }),
  problem: maybe(v.looseObject({ code: text, detail: text })),
  bytes: maybe(v.looseObject({ sha256: text, kept: v.boolean() })),
  result: maybe(result),
  label: maybe(v.picklist(LABELS)),
  reviewedAtMs: maybe(number),
});

const SHAPES = {
  case: v.looseObject({
    ...{ name: text, operator: text, purpose: text, createdAtMs: number, archivedAtMs: maybe(number) },
    ...{ deletedAtMs: maybe(number), paused: v.boolean() },
    baseRate: v.pipe(number, v.gtValue(0), v.ltValue(1)),
  }),
  person: v.looseObject({ name: text, note: text }),
  account: v.looseObject({ personId: maybe(text), platform: text, handle: text, url: page, verified: v.boolean() }),
  source: v.looseObject({
    ...{ kind: v.picklist(SOURCE_KINDS), name: text, addedAtMs: number },
    refused: v.array(v.looseObject({ name: text, reason: text })),
  }),
  item,
  evidence: v.looseObject({
    instrument: v.looseObject({ extensionVersion: text, modelId: text }),
    frames: v.array(
      v.looseObject({ mediaTimeS: number, sha256: text, faces: v.array(v.looseObject({ trackId: number })) }),
    ),
    tracks: v.array(v.looseObject({ trackId: number, frame: v.array(number) })),
  }),
  movement: v.looseObject({ schemaId: text, windows: v.array(v.looseObject({ values: v.array(number) })) }),
  enrolment: v.looseObject({ schemaId: text, itemIds: v.array(text), enrolledAtMs: number }),
} as const satisfies { readonly [Kind in RecordKind]: v.GenericSchema };

/** Whether a record has the shape of its kind, as far as our pages rely on it. */
export function isSoundRecord(kind: RecordKind, record: unknown): boolean {
  return v.safeParse(SHAPES[kind], record).success;
}
