import * as v from 'valibot';
import type { JournalEntry } from '../model/journal';
import { RECORD_KINDS } from '../model/kinds';
import { soundMoment } from './sound-moment';

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const Line = v.looseObject({
  caseId: v.string(),
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  what: v.string(),
  by: v.picklist(['analyst', 'program']),
  detail: v.looseObject({}),
  atMs: soundMoment,
  localTime: v.string(),
  records: v.array(
    v.looseObject({
      kind: v.picklist(RECORD_KINDS),
      id: v.string(),
      before: v.nullable(sha256),
      sha256: v.nullable(sha256),
    }),
  ),
  previous: v.string(),
  hash: v.string(),
});

/** Whether something is a line of a journal, as far as our pages and the report rely on it; its hashes are another matter. */
export function isSoundLine(value: unknown): value is JournalEntry {
  return v.is(Line, value) && !Array.isArray((value as { detail: unknown }).detail);
}
