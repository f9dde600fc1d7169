import type { DetectorClient } from '../../../detector/client';
import {
  FILE_SCAN_CHANNEL,
  type FileScanNews,
  type FileScanOutcome,
  type FileScanRequest,
} from '../../messages/file-scan';
import type { VideoRecord } from '../../messages/video-record';
import { randomId } from '../../platform/random-id';
import type { MomentRecorder } from '../moments/moment-recorder';
import type { RecordKeeper } from '../record-keeper';
import { PASSING } from './passing';
import { scanFile, type ScannedFile } from './scan-file';

export interface FileScansParts {
  readonly client: DetectorClient;
  readonly keeper: RecordKeeper;
  readonly recordMoments: (videoId: string) => MomentRecorder;
  /** Forgets the moments of a video. */
  readonly forgetMoments: (videoId: string) => Promise<void>;
  readonly warn: (error: unknown) => void;
}

/** Serves scans of files, one after the other, for every page of ours that asks. Starts at once and goes on for the document's life. */
export function startFileScans(parts: FileScansParts): void {
  const channel = new BroadcastChannel(FILE_SCAN_CHANNEL);
  const tell = (news: FileScanNews): void => channel.postMessage(news);
  const running = new Map<string, AbortController>();
  let last: Promise<void> = Promise.resolve();
  const lifeLock = `file-scans-${randomId()}`;
  void navigator.locks.request(lifeLock, () => new Promise<never>(() => undefined));

  const scan = ({ scanId, file, lock }: Extract<FileScanRequest, { type: 'scan' }>): void => {
    // Asked again, since the page did not hear that it was heard.
    if (running.has(scanId)) return tell({ type: 'queued', scanId, lock: lifeLock });
    const cancelling = new AbortController();
    running.set(scanId, cancelling);
    tell({ type: 'queued', scanId, lock: lifeLock });
    // Given to us when the page is gone; nobody waits for the result then.
    navigator.locks.request(lock, { signal: cancelling.signal }, () => cancelling.abort()).catch(() => undefined);
    last = last.then(async () => {
      const outcome = await scanToEnd(scanId, file, parts, tell, cancelling.signal);
      running.delete(scanId);
      cancelling.abort();
      tell({ type: 'ended', scanId, outcome });
    });
  };
  channel.addEventListener('message', ({ data }: MessageEvent<FileScanRequest | FileScanNews>) => {
    if (data.type === 'scan') scan(data);
    if (data.type === 'cancel') running.get(data.scanId)?.abort();
  });
}

async function scanToEnd(
  scanId: string,
  file: File,
  { client, keeper, recordMoments, forgetMoments, warn }: FileScansParts,
  tell: (news: FileScanNews) => void,
  signal: AbortSignal,
): Promise<FileScanOutcome> {
  let kept: VideoRecord | null = null;
  const keep = (record: VideoRecord): void => {
    if (!signal.aborted) keeper.keep((kept = record));
  };
  const drop = (): void => {
    if (kept) keeper.drop(kept);
    kept = null;
  };
  const progress = (burstsDone: number, burstsPlanned: number): void => {
    if (!signal.aborted) tell({ type: 'progress', scanId, burstsDone, burstsPlanned, record: kept });
  };
  const once = async (): Promise<ScannedFile> => {
    const moments = recordMoments(scanId);
    try {
      signal.throwIfAborted();
      progress(0, 0);
      // Those of a try that came to nothing, perhaps in a document that is gone.
      await forgetMoments(scanId).catch(warn);
      const parts = { client, moments, progress, keep, nowMs: Date.now };
      const scanned = await scanFile(scanId, file, parts, signal);
      if (scanned.record) keep(scanned.record);
      await moments.end();
      return scanned;
    } catch (error) {
      moments.discard();
      throw error;
    }
  };
  try {
    let scanned = await once();
    if (scanned.problem && PASSING.has(scanned.problem.code)) {
      drop();
      scanned = await once();
    }
    return { record: scanned.record, cancelled: false, problem: scanned.problem };
  } catch (error) {
    drop();
    if (signal.aborted) return { record: null, cancelled: true, problem: null };
    warn(error);
    const detail = error instanceof Error ? error.message : String(error);
    return { record: null, cancelled: false, problem: { code: 'unreadable', detail } };
  }
}
