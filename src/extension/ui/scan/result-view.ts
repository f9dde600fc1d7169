import type { Rejection } from '../../../detector/faces/face';
import type { SlowedBy } from '../../messages/pace';
import type { VideoRecord } from '../../messages/video-record';
import type { Moment } from '../../storage/moments/moment';
import {
  figureTexts,
  percentText,
  pixelsText,
  pixelsTexts,
  problemText,
  rejectedTexts,
  signedText,
  timeText,
} from '../../texts/scan-words';
import { momentText } from '../../texts/translate';
import { verdictView, type VerdictView } from '../../texts/verdict-view';
import { marginOf, rejectionCounts } from '../record-figures';
import { timelineView, type TimelineView } from './timeline-view';

/** All that the page shows of one video. */
export interface ResultView {
  readonly verdict: VerdictView;
  /** What was wrong although there is a result; null when nothing was. */
  readonly partly: string | null;
  readonly timeline: TimelineView | null;
  /** Why faces were not usable, most frequent first, and where: one line each. */
  readonly rejected: readonly { readonly text: string; readonly at: string | null }[];
  /** Faces were found and all were usable; not so where none was found. */
  readonly allUsed: boolean;
  readonly figures: readonly { readonly name: string; readonly value: string }[];
}

/** So many places are named; more would be a wall of numbers. */
const PLACES = 8;

function placesOf(reason: Rejection, moments: readonly Moment[]): string | null {
  const timesS = [
    ...new Set(moments.filter(({ rejection }) => rejection === reason).map(({ mediaTimeS }) => mediaTimeS)),
  ];
  if (timesS.length === 0) return null;
  const named = timesS.slice(0, PLACES).map(timeText);
  return rejectedTexts.at(timesS.length > PLACES ? [...named, '…'] : named);
}

const ifAny = (value: number | null | undefined, text: (value: number) => string): string | null =>
  value === null || value === undefined ? null : text(value);

function figuresOf(record: VideoRecord): ResultView['figures'] {
  const { verdict, updatedAtMs, pageUrl } = record;
  const margin = marginOf(record);
  const sizesPx = verdict?.tracks.map(({ medianFaceSizePx }) => medianFaceSizePx).filter((size) => size > 0) ?? [];
  const rows: [name: string, value: string | null][] = [
    [figureTexts.likelihood, ifAny(verdict?.likelihood, percentText)],
    [figureTexts.llr, ifAny(verdict?.llr, signedText)],
    ...(verdict?.contributions ?? []).map(({ group, llr }): [string, string] => [
      figureTexts.part(group),
      signedText(llr),
    ]),
    [figureTexts.margin, ifAny(margin, signedText)],
    [figureTexts.frames, verdictView({ ...record, slowedBy: null, waitsToPlay: false }).frames],
    [figureTexts.faces, verdict ? String(verdict.tracks.length) : null],
    [figureTexts.faceSize, sizesPx.length > 0 ? pixelsText(Math.max(...sizesPx)) : null],
    [figureTexts.pixels, pixelsTexts[record.pixels]],
    [figureTexts.scanned, momentText(updatedAtMs)],
    [figureTexts.page, pageUrl || null],
    [figureTexts.model, verdict?.modelId ?? null],
    [figureTexts.schema, verdict?.featureSchemaId ?? null],
    [figureTexts.version, verdict?.codeVersion ?? null],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

/** What is shown of a record and its moments (in the order of the media). in: `slowedBy`: why the video is looked at less often than usual. Pure. */
export function resultView(
  record: VideoRecord,
  moments: readonly Moment[],
  slowedBy: SlowedBy | null = null,
): ResultView {
  const { problem, state } = record;
  const partly = state === 'assessed' && problem?.kind === 'failed' ? problemText(problem) : null;
  return {
    verdict: verdictView({ ...record, slowedBy, waitsToPlay: false }),
    partly,
    timeline: timelineView(moments),
    rejected: rejectionCounts(record).map(({ reason, count }) => ({
      text: rejectedTexts.reason(reason, count),
      at: placesOf(reason, moments),
    })),
    allUsed: (record.verdict?.framesUsed ?? 0) > 0 && rejectionCounts(record).length === 0,
    figures: figuresOf(record),
  };
}
