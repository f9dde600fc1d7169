import { BURST_SHAPE } from '../../../detector/bursts/burst-shape';
import type { DetectorClient } from '../../../detector/client';
import type { RawFrame } from '../../../detector/frames/frame';
import type { VideoVerdict } from '../../../detector/verdict/verdict';
import { burstCount, burstStarts } from '../../../media/burst-times';
import { openVideo } from '../../../media/open-video';
import { turnFrame } from '../../../media/turn-frame';
import { isProblem, type OpenVideo } from '../../../media/video';
import type { FileScanProblem } from '../../messages/file-scan';
import { NOTHING_EARLIER } from '../../messages/known';
import type { VideoRecord } from '../../messages/video-record';
import { finalState } from '../../messages/video-state';
import { encodeThumbnail } from '../encode-thumbnail';
import type { MomentRecorder } from '../moments/moment-recorder';
import { thumbnailPixels } from '../thumbnail-pixels';
import { abortable } from './abortable';

export interface FileScanParts {
  readonly client: DetectorClient;
  readonly moments: MomentRecorder;
  /** Told after each burst, and at first: bursts that are done, of those planned. */
  readonly progress: (burstsDone: number, burstsPlanned: number) => void;
  /** Given the record after each frame. */
  readonly keep: (record: VideoRecord) => void;
  /** Given what the file says of itself, before its first frame. */
  readonly opened?: (video: Pick<OpenVideo, 'durationS' | 'widthPx' | 'heightPx' | 'rotationDeg' | 'codec'>) => void;
  readonly nowMs: () => number;
}

/** Frames of the whole scan, or what stopped it. `record` is null while not one frame could be looked at. */
export interface ScannedFile {
  readonly record: VideoRecord | null;
  readonly problem: FileScanProblem | null;
}

/** A file is a video that no tab shows. */
function recordOf(scanId: string, file: File, nowMs: number): VideoRecord {
  return {
    ...{ videoId: scanId, tabId: null, frameId: 0, pageUrl: '', mediaUrl: '', title: file.name, post: null },
    ...{ demanded: true, stable: false, pixels: 'file', ...NOTHING_EARLIER },
    ...{ state: 'looking', verdict: null, problem: null, thumbnail: null, firstSeenAtMs: nowMs, updatedAtMs: nowMs },
  };
}

const STARTED_ANEW: FileScanProblem = { code: 'worker-crashed', detail: 'The detector was started anew meanwhile.' };

/** Pictures that a verdict speaks of; never fewer with more of them. */
function picturesOf(verdict: VideoVerdict | null): number {
  return verdict === null ? 0 : verdict.framesUsed + verdict.framesRejected;
}

async function scanFrames(
  video: OpenVideo,
  first: VideoRecord,
  parts: FileScanParts,
  signal: AbortSignal,
): Promise<ScannedFile> {
  const { client, moments, keep, nowMs } = parts;
  const startsS = burstStarts(
    video.durationS,
    burstCount(video.durationS, Math.min(video.widthPx, video.heightPx)),
    BURST_SHAPE,
    video.frameGapS,
  );
  const doneBefore = (mediaTimeS: number): number =>
    Math.max(0, startsS.filter((startS) => startS <= mediaTimeS).length - 1);
  let record = first;
  let looked = false;
  let faceSeen = false;

  const judge = async (frame: RawFrame): Promise<FileScanProblem | null> => {
    const small = faceSeen ? null : thumbnailPixels(frame);
    const held = moments.hold(frame);
    // Not the client's own `signal`: that would stop the worker, and with it what other videos have gathered.
    const result = await abortable(client.frame(first.videoId, frame), signal);
    if (!result.ok) return { code: result.code, detail: result.detail };
    looked = true;
    const { verdict, faces } = result.value;
    // A worker that was lost over another video's frame begins this one anew, without a word.
    if (picturesOf(verdict) < picturesOf(record.verdict)) return STARTED_ANEW;
    const face = faces.some(({ rejection }) => rejection === null);
    const wanted = small !== null && (face || record.thumbnail === null);
    faceSeen ||= face;
    const thumbnail = wanted ? await encodeThumbnail(small) : record.thumbnail;
    moments.take(result.value, verdict, held);
    record = { ...record, verdict, thumbnail, updatedAtMs: nowMs() };
    if (verdict?.status === 'assessed') record = { ...record, state: 'assessed' };
    keep(record);
    return null;
  };

  let done = 0;
  parts.progress(done, startsS.length);
  for await (const frame of video.bursts(startsS, BURST_SHAPE, signal)) {
    const problem = await judge(turnFrame(frame, video.rotationDeg));
    if (problem) return { record: looked ? record : null, problem };
    const before = done;
    done = doneBefore(frame.mediaTimeS);
    if (done > before) parts.progress(done, startsS.length);
  }
  parts.progress(startsS.length, startsS.length);
  return { record: looked ? record : null, problem: video.problem() };
}

/**
 * Looks at a file as the scan command does: the same bursts at the same places, so the same file gets the same verdict.
 * in   an id of its own; `signal`: stops after the frame that is being looked at
 * out  the record in its final state, and what was wrong with the file or the detector, if anything
 * @throws the reason of the aborted `signal`
 */
export async function scanFile(
  scanId: string,
  file: File,
  parts: FileScanParts,
  signal: AbortSignal,
): Promise<ScannedFile> {
  const opening = openVideo(file);
  const opened = await abortable(opening, signal).catch((error: unknown) => {
    void opening.then((late) => isProblem(late) || late.close());
    throw error;
  });
  if (isProblem(opened)) return { record: null, problem: opened };
  parts.opened?.(opened);
  try {
    const { record, problem } = await scanFrames(opened, recordOf(scanId, file, parts.nowMs()), parts, signal);
    if (record === null) return { record, problem };
    const told = problem === null ? null : { kind: 'failed' as const, ...problem };
    return { record: { ...record, state: finalState(record.verdict), stable: true, problem: told }, problem };
  } finally {
    opened.close();
    void parts.client.closeStream(scanId);
  }
}
