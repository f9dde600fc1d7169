import type { DetectorClient } from '../../../../detector/client';
import type { OpenVideo } from '../../../../media/video';
import { scanFile, type ScannedFile } from '../../files/scan-file';
import { PASSING } from '../../files/passing';
import { EVIDENCE_WANTED, type EvidenceRecorder } from '../evidence/evidence-recorder';

/** What a file says of itself, and what was found in it. */
export interface ScannedItem {
  readonly scanned: ScannedFile;
  readonly recorder: EvidenceRecorder;
  /** Null where it could not be opened. */
  readonly video: Pick<OpenVideo, 'durationS' | 'widthPx' | 'heightPx' | 'rotationDeg' | 'codec'> | null;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

export interface ScanItemParts {
  readonly client: DetectorClient;
  readonly newRecorder: () => EvidenceRecorder;
  readonly progress: (burstsDone: number, burstsPlanned: number) => void;
  readonly nowMs: () => number;
}

/** The same detector, its reports holding what evidence is made of. */
export function telling(client: DetectorClient): DetectorClient {
  return {
    ...client,
    frame: (streamId, frame, options) => client.frame(streamId, frame, { ...options, ...EVIDENCE_WANTED }),
  };
}

/**
 * Looks at the file of an item as every scan does, and keeps the evidence; once more from the start after a failure of the detector that may pass.
 * @throws the reason of the aborted `signal`
 */
export async function scanItem(
  itemId: string,
  file: File,
  parts: ScanItemParts,
  signal: AbortSignal,
): Promise<ScannedItem> {
  const once = async (): Promise<ScannedItem> => {
    const startedAtMs = parts.nowMs();
    const recorder = parts.newRecorder();
    let video: ScannedItem['video'] = null;
    const scanned = await scanFile(
      itemId,
      file,
      {
        ...{ client: telling(parts.client), moments: recorder, progress: parts.progress, nowMs: parts.nowMs },
        keep: () => undefined,
        opened: (opened) => void (video = opened),
      },
      signal,
    );
    return { scanned, recorder, video, startedAtMs, endedAtMs: parts.nowMs() };
  };
  const first = await once();
  const { problem } = first.scanned;
  return problem !== null && PASSING.has(problem.code) ? once() : first;
}
