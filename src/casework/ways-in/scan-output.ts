import * as v from 'valibot';
import type { Band, TrackVerdict, VideoVerdict } from '../../detector/verdict/verdict';
import type { ItemProblem, ItemResult } from '../model/records';
import { cut, type FoundVideo } from './found';

const BANDS = ['no-sign', 'inconclusive', 'suspicious', 'strong'] as const satisfies readonly Band[];

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** JSON can name numbers that no record can hold, such as 1e999. */
const Figure = v.pipe(v.number(), v.finite());
const Ratio = v.nullable(Figure);
const Track = v.object({
  trackId: Count,
  framesUsed: Count,
  burstsUsed: Count,
  framesRejected: Count,
  rejections: v.record(v.pipe(v.string(), v.maxLength(60)), Count),
  firstTimeS: Figure,
  lastTimeS: Figure,
  medianFaceSizePx: Figure,
  margin: Ratio,
  llr: Ratio,
  contributions: v.array(v.object({ group: v.pipe(v.string(), v.maxLength(60)), llr: Figure })),
});
const Text = v.pipe(v.string(), v.maxLength(2000));

/** A line of the scan command, as `docs/scan.md` has it; the table (csv) gives but the number of tracks. */
const Line = v.object({
  video: v.pipe(v.string(), v.nonEmpty(), v.maxLength(4000)),
  sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  status: v.picklist(['assessed', 'not-assessable']),
  reason: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  llr: Ratio,
  likelihood: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  band: v.nullable(v.picklist(BANDS)),
  framesUsed: Count,
  framesRejected: Count,
  tracks: v.union([v.pipe(v.array(Track), v.maxLength(200)), Count]),
  durationS: v.nullable(v.pipe(Figure, v.minValue(0))),
  elapsedMs: v.pipe(v.number(), v.minValue(0)),
  modelId: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  error: v.nullable(Text),
});
type Line = v.InferOutput<typeof Line>;

/** Reasons of the command that speak of the file or of the program, not of the faces in it. */
const NOT_SCANNED: ReadonlySet<string> = new Set([
  ...['unreachable', 'empty', 'unreadable', 'no-video-track', 'unsupported-codec', 'no-model', 'internal-error'],
  ...['worker-crashed', 'worker-timeout', 'engine-load-failed', 'bad-frame'],
]);

function verdictOf(line: Line): VideoVerdict {
  const tracks = (typeof line.tracks === 'number' ? [] : line.tracks) as readonly TrackVerdict[];
  const [worst] = tracks.toSorted((a, b) => (b.llr ?? -Infinity) - (a.llr ?? -Infinity));
  const { status, llr, likelihood, band, framesUsed, framesRejected, modelId } = line;
  const assessed = status === 'assessed';
  return {
    status,
    // A reason that this version does not know is shown as it is written.
    reason: assessed ? null : ((line.reason ?? 'no-face') as VideoVerdict['reason']),
    llr: assessed ? llr : null,
    likelihood: assessed ? likelihood : null,
    band: assessed ? band : null,
    ...{ framesUsed, framesRejected, tracks, contributions: worst?.contributions ?? [] },
    // The command's lines name the model alone.
    ...{ modelId: modelId ?? '', featureSchemaId: '', codeVersion: '' },
  };
}

function problemOf({ status, reason, error }: Line): ItemProblem | null {
  if (status === 'assessed' && error === null) return null;
  if (error === null && !NOT_SCANNED.has(reason ?? '')) return null;
  return { code: reason ?? 'truncated', detail: error ?? 'The scan command gave no more than this code.' };
}

/**
 * A video as the scan command told of it: its verdict, without pictures or measured values, which the command does not give.
 * in   what the JSON of one line says; when it is taken in, milliseconds since 1970: the command does not tell when it scanned
 * out  null where it is no line of the command
 */
export function foundInScan(parsed: unknown, nowMs: number): FoundVideo | null {
  const read = v.safeParse(Line, parsed);
  if (!read.success) return null;
  const line = read.output;
  if (line.status === 'assessed' && (line.llr === null || line.band === null || line.likelihood === null)) return null;
  const problem = problemOf(line);
  const unscanned = line.status !== 'assessed' && NOT_SCANNED.has(line.reason ?? '');
  const result: ItemResult = {
    verdict: verdictOf(line),
    ...{ llrLow: null, llrHigh: null, pixels: 'reported', startedAtMs: nowMs, endedAtMs: nowMs },
    ...{ durationS: line.durationS, widthPx: null, heightPx: null, codec: null, prints: [] },
    ...{ thumbnailSha256: null, evidenceSha256: null, takenFromItemId: null, credentials: null },
  };
  return {
    name: cut(line.video.split(/[/\\]/).at(-1) || line.video),
    origin: { pageUrl: null, mediaUrl: null, post: null, file: { path: line.video, modifiedAtMs: null } },
    bytes: line.sha256 === null ? null : { sha256: line.sha256, sizeBytes: null, kept: false },
    state: unscanned ? 'failed' : 'done',
    problem,
    result: unscanned ? null : result,
  };
}

/** Whether something is a line of the command as far as its names go. */
export function isScanLine(parsed: unknown): boolean {
  return typeof parsed === 'object' && parsed !== null && 'video' in parsed && 'status' in parsed;
}

const NUMBERS: ReadonlySet<string> = new Set([
  ...['llr', 'likelihood', 'framesUsed', 'framesRejected', 'tracks', 'durationS', 'elapsedMs'],
]);

/** A record of the command's table as its JSON would say it. An apostrophe before what a spreadsheet would run is taken off again. */
export function scanLineOfCsv(columns: readonly string[], fields: readonly string[]): Record<string, unknown> {
  const values = columns.map((column, i): [string, unknown] => {
    const field = fields[i] ?? '';
    if (field === '') return [column, null];
    if (NUMBERS.has(column)) return [column, Number(field)];
    return [column, /^'[=+\-@\t\r]/.test(field) ? field.slice(1) : field];
  });
  return Object.fromEntries(values);
}
