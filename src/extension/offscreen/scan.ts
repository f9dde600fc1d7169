import { BURST_SHAPE } from '../../detector/bursts/burst-shape';
import type { DetectorClient } from '../../detector/client';
import type { RawFrame } from '../../detector/frames/frame';
import { isProblem, type ProblemCode } from '../../media/video';
import { openVideo } from '../../media/open-video';
import type { BlockedReason, Downward } from '../messages/channel';
import type { VideoRecord } from '../messages/video-record';
import { finalState, stateOf } from '../messages/video-state';
import { encodeThumbnail } from './encode-thumbnail';
import { fileTimes } from './file-times';
import { keepVerdict } from './keep-verdict';
import type { MomentRecorder } from './moments/moment-recorder';
import type { RecordKeeper } from './record-keeper';
import { thumbnailPixels } from './thumbnail-pixels';

export interface ScanParts {
  readonly client: DetectorClient;
  readonly keeper: RecordKeeper;
  /** For this video alone. */
  readonly moments: MomentRecorder;
  readonly reply: (message: Downward) => void;
  readonly nowMs: () => number;
}

/** One video being looked at: takes its frames, keeps its record, answers the page. */
export interface Scan {
  readonly record: () => VideoRecord;
  frame(frame: RawFrame): Promise<void>;
  /** `otherwise`: the reason to give when nothing more exact is found out. */
  readFile(url: string, mediaTimeS: number, otherwise: BlockedReason): Promise<void>;
  blocked(reason: BlockedReason): void;
  end(): void;
}

/** What a file tells more exactly than the page can. */
const REASON_OF_FILE: Partial<Record<ProblemCode, BlockedReason>> = {
  'no-video-track': 'sound-only',
  'unsupported-codec': 'undecodable',
};

/** in: the record to begin with, possibly with a verdict that is known already, which the page is told at once. */
export function startScan(first: VideoRecord, { client, keeper, moments, reply, nowMs }: ScanParts): Scan {
  let record = first;
  let framesSeen = 0;
  let faceSeen = false;
  const ending = new AbortController();
  const { videoId } = first;

  const change = (part: Partial<VideoRecord>): void => {
    if (ending.signal.aborted) return;
    record = { ...record, ...part, updatedAtMs: nowMs() };
    keeper.keep(record);
  };
  const report = (): void => reply({ type: 'report', videoId, state: record.state, verdict: record.verdict });

  /** True when the detector took it. */
  const judge = async (frame: RawFrame): Promise<boolean> => {
    const small = faceSeen ? null : thumbnailPixels(frame);
    const held = moments.hold(frame);
    const result = await client.frame(videoId, frame);
    if (ending.signal.aborted) return false;
    if (!result.ok) {
      const { code, detail } = result;
      change({ state: finalState(record.verdict), problem: { kind: 'failed', code, detail } });
      reply({ type: 'failed', videoId, code, detail });
      return false;
    }
    framesSeen += 1;
    const face = result.value.faces.some(({ rejection }) => rejection === null);
    const wanted = small !== null && (face || record.thumbnail === null);
    faceSeen ||= face;
    const thumbnail = wanted ? await encodeThumbnail(small) : record.thumbnail;
    const verdict = keepVerdict(record.verdict, result.value.verdict);
    moments.take(result.value, verdict, held);
    change({ verdict, state: stateOf(verdict, framesSeen), thumbnail, problem: null });
    return true;
  };

  const block = (reason: BlockedReason): void =>
    change({ state: finalState(record.verdict), problem: { kind: 'blocked', reason } });

  keeper.keep(record);
  if (record.state === 'assessed') report();

  return {
    record: () => record,
    async frame(frame) {
      if (await judge(frame)) report();
    },
    async readFile(url, mediaTimeS, otherwise) {
      const nothing = (code?: ProblemCode): void => {
        const reason = (code && REASON_OF_FILE[code]) ?? otherwise;
        block(reason);
        reply({ type: 'file-read', videoId, reason });
      };
      const video = await openVideo(url);
      if (isProblem(video)) return nothing(video.code);
      try {
        const startsS = fileTimes(mediaTimeS, video.durationS, video.frameGapS);
        for await (const frame of video.bursts(startsS, BURST_SHAPE, ending.signal)) {
          if (!(await judge(frame))) return;
          report();
        }
        if (framesSeen === 0) nothing(video.problem()?.code);
        else {
          if (record.state === 'looking') change({ state: finalState(record.verdict) });
          reply({ type: 'file-read', videoId, reason: null });
        }
      } catch (error) {
        if (ending.signal.aborted) return;
        nothing();
        throw error;
      } finally {
        video.close();
      }
    },
    blocked: block,
    end() {
      if (ending.signal.aborted) return;
      if (record.state === 'looking') {
        if (record.verdict === null) keeper.drop(record);
        else change({ state: 'not-assessable' });
      }
      if (record.verdict === null) moments.discard();
      else void moments.end();
      ending.abort();
      void client.closeStream(videoId);
    },
  };
}
