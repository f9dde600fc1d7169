import type { EvidenceRecord, Instrument } from '../../../../casework/model/evidence';
import type { ItemProblem, ItemResult, Pixels } from '../../../../casework/model/records';
import { judgedVectors, llrInterval } from '../../../../casework/interval/llr-interval';
import { recordSha256 } from '../../../../casework/journal/digest';
import type { Model } from '../../../../detector/classifier/model';
import type { VideoVerdict } from '../../../../detector/verdict/verdict';
import type { NamedBlob } from '../../../storage/cases/case-store';
import { sha256OfBlob } from '../../../storage/cases/sha256';
import type { EvidenceRecorder } from '../evidence/evidence-recorder';

/** What a measurement gave, ready to be written. */
export interface Measured {
  readonly result: ItemResult;
  readonly evidence: EvidenceRecord | null;
  readonly blobs: readonly NamedBlob[];
}

/** A verdict, and how it came about. */
export interface Told {
  readonly verdict: VideoVerdict;
  /** Null where no evidence was recorded: the verdict was there before. */
  readonly recorder: EvidenceRecorder | null;
  readonly thumbnail: Blob | null;
  readonly pixels: Pixels;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly durationS: number | null;
  readonly codec: string | null;
}

export interface ResultParts {
  readonly model: Model;
  readonly instrument: (nowMs: number) => Promise<Instrument>;
}

/** in: the item that it is of, its case      out: its result with evidence, interval and pictures */
export async function measuredOf(
  { itemId, caseId }: { readonly itemId: string; readonly caseId: string },
  told: Told,
  { model, instrument }: ResultParts,
): Promise<Measured> {
  const { verdict, recorder, thumbnail, pixels, startedAtMs, endedAtMs, durationS, codec } = told;
  const recorded = (await recorder?.recorded()) ?? null;
  const size = recorder?.size() ?? null;
  const evidence: EvidenceRecord | null =
    recorded === null || recorded.frames.length === 0
      ? null
      : {
          ...{ itemId, caseId, instrument: await instrument(endedAtMs) },
          ...{ frames: recorded.frames, tracks: recorded.tracks },
        };
  const judged = verdict.tracks.filter(({ llr }) => llr !== null);
  const interval =
    recorded === null || verdict.llr === null
      ? null
      : llrInterval(judgedVectors(recorded.vectors, judged), model, verdict.llr);
  const picture = thumbnail && { sha256: await sha256OfBlob(thumbnail), blob: thumbnail };
  return {
    result: {
      ...{ verdict, llrLow: interval?.low ?? null, llrHigh: interval?.high ?? null, pixels },
      ...{ startedAtMs, endedAtMs, durationS, codec },
      ...{ widthPx: size?.widthPx ?? null, heightPx: size?.heightPx ?? null },
      prints: recorded?.prints ?? [],
      thumbnailSha256: picture?.sha256 ?? null,
      evidenceSha256: evidence && recordSha256(evidence),
      ...{ takenFromItemId: null, credentials: null },
    },
    evidence,
    blobs: [...(recorded?.blobs ?? []), ...(picture ? [picture] : [])],
  };
}

/** What the journal says of a result. */
export function detailOf(
  name: string,
  result: ItemResult | null,
  problem: ItemProblem | null,
): Record<string, unknown> {
  if (result === null) return { name, problem };
  const { verdict, llrLow, llrHigh, pixels, takenFromItemId } = result;
  const { status, reason, band, llr, modelId, codeVersion } = verdict;
  return { name, status, reason, band, llr, llrLow, llrHigh, pixels, modelId, codeVersion, takenFromItemId, problem };
}
