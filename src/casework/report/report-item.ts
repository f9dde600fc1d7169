import { localTimeOf } from '../journal/local-time';
import type { EvidenceRecord } from '../model/evidence';
import type { ItemRecord, ItemResult } from '../model/records';
import { posteriorAt } from '../ranking/posterior';
import { conditionOf } from './condition';
import type { Outcome, ReportItem, ReportVerdict } from './schema';
import { cautiousVerbalOf, verbalOf } from './verbal';

/** A moment in UTC, ISO 8601. in: milliseconds since 1970 */
export function utcOf(atMs: number): string {
  return new Date(atMs).toISOString();
}

/** Bands whose items are shown with their evidence. */
const FLAGGED: readonly (string | null)[] = ['suspicious', 'strong'];

/** What came of an item. */
export function outcomeOf({ state, result }: ItemRecord): Outcome {
  if (result) {
    if (result.verdict.status === 'not-assessable') return 'not-assessable';
    return FLAGGED.includes(result.verdict.band) ? 'flagged' : 'not-flagged';
  }
  if (state === 'failed' || state === 'elsewhere') return state;
  // Done without a result: its reason is its problem.
  return state === 'done' ? 'failed' : 'waiting';
}

function verdictOf({ verdict, llrLow, llrHigh }: ItemResult, baseRate: number): ReportVerdict | null {
  const { llr, band } = verdict;
  if (llr === null || band === null) return null;
  const judged = verdict.tracks.filter((track) => track.llr !== null);
  const worst = judged.toSorted((a, b) => b.llr! - a.llr!)[0];
  return {
    ...{ llr, llrLow, llrHigh, band, posterior: posteriorAt(llr, baseRate) },
    verbal: verbalOf(llr),
    verbalCautious: llrLow === null || llrHigh === null ? null : cautiousVerbalOf(llrLow, llrHigh),
    ...{ framesUsed: verdict.framesUsed, framesRejected: verdict.framesRejected, facesJudged: judged.length },
    faceSizePx: worst?.medianFaceSizePx ?? null,
    contributions: verdict.contributions.map(({ group, llr: part }) => ({ group, llr: part })),
  };
}

function reasonOf({ problem, result }: ItemRecord): ReportItem['reason'] {
  if (result?.verdict.reason) return { code: result.verdict.reason, detail: '' };
  return result ? null : problem;
}

function framesOf({ frames }: EvidenceRecord): NonNullable<ReportItem['frames']> {
  return frames.map(({ mediaTimeS, capturedAtMs, widthPx, heightPx, pixelFormat, sha256, faces, llr }) => ({
    ...{ mediaTimeS, capturedAt: utcOf(capturedAtMs), widthPx, heightPx, pixelFormat, sha256, llr },
    faces: faces.map(({ trackId, boxPx, rejection, margin, samples, crop, lumaCrop }) => ({
      ...{ trackId, boxPx: { x: boxPx.x, y: boxPx.y, width: boxPx.width, height: boxPx.height }, rejection, margin },
      ...{ samplesSha256: samples?.sha256 ?? null, cropSha256: crop?.sha256 ?? null },
      lumaCropSha256: lumaCrop?.sha256 ?? null,
    })),
  }));
}

function originOf({ pageUrl, mediaUrl, post, file }: ItemRecord['origin']): ReportItem['origin'] {
  const modifiedAtMs = file?.modifiedAtMs ?? null;
  return {
    ...{ pageUrl, mediaUrl, post },
    file: file && { path: file.path, modifiedAt: modifiedAtMs === null ? null : utcOf(modifiedAtMs) },
  };
}

/** One item as the report has it. in: `rank` from 1, null without a ratio; `evidence` where it is to be shown */
export function reportItem(
  item: ItemRecord,
  { rank, baseRate, evidence }: { rank: number | null; baseRate: number; evidence: EvidenceRecord | null },
): ReportItem {
  const { itemId, name, sourceId, accountId, bytes, result, label, note, reviewedAtMs } = item;
  return {
    ...{ itemId, name, sourceId, accountId, rank, outcome: outcomeOf(item) },
    origin: originOf(item.origin),
    bytes: bytes && { sha256: bytes.sha256, sizeBytes: bytes.sizeBytes },
    obtained: result?.pixels ?? null,
    media: result && {
      ...{ durationS: result.durationS, widthPx: result.widthPx, heightPx: result.heightPx, codec: result.codec },
    },
    measured: result && {
      ...{ startedAt: utcOf(result.startedAtMs), endedAt: utcOf(result.endedAtMs) },
      startedLocal: evidence && localTimeOf(result.startedAtMs, evidence.instrument.timeZoneOffsetMin),
      ...{ modelId: result.verdict.modelId, featureSchemaId: result.verdict.featureSchemaId },
      codeVersion: result.verdict.codeVersion,
      ...{ evidenceSha256: result.evidenceSha256, takenFromItemId: result.takenFromItemId },
    },
    verdict: result && verdictOf(result, baseRate),
    reason: reasonOf(item),
    condition: conditionOf(item),
    credentials: result?.credentials ? { ...result.credentials, detail: [...result.credentials.detail] } : null,
    analyst: { label, note, reviewedAt: reviewedAtMs === null ? null : utcOf(reviewedAtMs) },
    frames: evidence && framesOf(evidence),
  };
}
