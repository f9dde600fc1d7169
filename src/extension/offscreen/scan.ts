import { BURST_SHAPE } from '../../detector/bursts/burst-shape';
import type { DetectorClient } from '../../detector/client';
import { checkFrame } from '../../detector/frames/check-frame';
import type { RawFrame } from '../../detector/frames/frame';
import { turnFrame } from '../../media/turn-frame';
import type { FailureCode } from '../../detector/protocol';
import type { BlockedReason, Downward } from '../messages/channel';
import { NOTHING_EARLIER } from '../messages/known';
import type { Post } from '../messages/post';
import type { VideoRecord } from '../messages/video-record';
import { finalState, stateOf } from '../messages/video-state';
import { encodeThumbnail } from './encode-thumbnail';
import { fileTimes } from './file-times';
import { openWatched, reasonOfFile } from './media-gate';
import type { MomentRecorder } from './moments/moment-recorder';
import type { FrameQueue } from './queue/frame-queue';
import type { Rank } from './queue/pick-next';
import type { RecordKeeper } from './record-keeper';
import type { Recalled, Recollection } from './same-media/memory';
import { currentLimits } from './standing/band-limits';
import type { Witness } from './casework/links/links';
import { createStanding, sizeKey, type Standing } from './standing/standing-verdict';
import { thumbnailPixels, type ThumbnailPixels } from './thumbnail-pixels';

export interface ScanParts {
  readonly client: DetectorClient;
  /** In which frames of all videos wait for it. */
  readonly queue: FrameQueue;
  /** How soon it is this video's turn, as things are. */
  readonly rank: () => Rank;
  readonly keeper: RecordKeeper;
  /** For this video alone. */
  readonly moments: MomentRecorder;
  /** What is remembered of this video. */
  readonly recollection: Recollection;
  /** Follows it for the cases. */
  readonly witness: Witness;
  readonly reply: (message: Downward) => void;
  readonly nowMs: () => number;
  readonly warn: (error: unknown) => void;
}

/** One video being looked at: takes its frames, keeps its record, answers the page. */
export interface Scan {
  readonly record: () => VideoRecord;
  /** `more`: pictures of its burst that follow. */
  frame(frame: RawFrame, more: number): Promise<void>;
  /** No further pictures come for the time being: what is known is said. */
  settle(): void;
  /** `otherwise`: the reason to give when nothing more exact is found out. */
  readFile(url: string, mediaTimeS: number, otherwise: BlockedReason): Promise<void>;
  /** A picture copied off the screen. Its faces are shown; nothing is measured on it, and whatever was known gives way to saying so. */
  screenCopy(frame: RawFrame): Promise<void>;
  /** The page tells (more) of the post that it belongs to. */
  identify(post: Post): void;
  /** The user wants nothing kept of it. It is shown on its page as before, and is written nowhere any more. */
  forget(): void;
  blocked(reason: BlockedReason): void;
  end(): void;
}

/** in: the record to begin with, possibly with a verdict that is known already, which the page is told at once. */
export function startScan(first: VideoRecord, parts: ScanParts): Scan {
  const { client, queue, rank, keeper, moments, recollection, witness, reply, nowMs, warn } = parts;
  let record = first;
  let framesSeen = 0;
  let beganAtMs = Infinity;
  let faceSeen = false;
  let pictureTaken = first.thumbnail !== null;
  let standing = createStanding(first, currentLimits);
  /** Of the verdict that was taken over: it is the same while that one stands. */
  let takenTracks = first.known === 'same-media' ? first.verdict?.tracks : undefined;
  let forgotten = false;
  const streams = new Set<string>();
  const ending = new AbortController();
  const cancelling = new AbortController();
  const stopped = AbortSignal.any([ending.signal, cancelling.signal]);
  const { videoId } = first;

  const change = (part: Partial<VideoRecord>): void => {
    if (ending.signal.aborted) return;
    record = { ...record, ...part, updatedAtMs: nowMs() };
    witness.changed(record);
    if (forgotten) return;
    keeper.keep(record);
    recollection.keep(record);
  };
  const report = (): void => {
    const { state, verdict, stable, known, measuredAtMs } = record;
    reply({ type: 'report', videoId, state, verdict, stable, known, measuredAtMs });
  };
  /** What is said once `standing` speaks: a verdict that was taken over stands until as much is known of this video itself. */
  const said = ({ verdict, stable }: Standing): Partial<VideoRecord> => {
    const ownNow = record.known === 'same-media' && verdict?.tracks !== takenTracks;
    return { verdict, stable, ...(ownNow ? NOTHING_EARLIER : {}) };
  };
  const recall = (recalled: Recalled | null): void => {
    if (recalled === null) return;
    if (recalled.kind === 'another') {
      if (record.known !== 'same-media') return;
      standing = createStanding({ verdict: null, stable: false }, currentLimits);
      takenTracks = undefined;
      change({ verdict: null, stable: false, state: 'looking', ...NOTHING_EARLIER });
      return report();
    }
    const { kind: known, entry } = recalled;
    const { verdict, stable, thumbnail, measuredAtMs } = entry;
    if ((record.verdict?.framesUsed ?? 0) >= verdict.framesUsed && record.state === 'assessed') return;
    standing = createStanding({ verdict, stable }, currentLimits);
    takenTracks = verdict.tracks;
    const picture = record.thumbnail ?? thumbnail;
    change({ verdict, stable, state: 'assessed', problem: null, thumbnail: picture, known, measuredAtMs });
    report();
  };
  const keepPicture = async (small: ThumbnailPixels): Promise<void> => {
    const thumbnail = await encodeThumbnail(small);
    change({ thumbnail });
  };

  /** Answers for all frames that are under way. */
  const fail = (code: FailureCode, detail: string): void => {
    queue.drop(videoId);
    change({ state: finalState(record.verdict), problem: { kind: 'failed', code, detail } });
    reply({ type: 'failed', videoId, code, detail });
  };
  /** Looks at one frame; its turn has come. True when the detector took it. */
  const look = async (frame: RawFrame, more: number): Promise<boolean> => {
    if (stopped.aborted) return false;
    const streamId = `${videoId} ${sizeKey(frame)}${witness.stream()}`;
    streams.add(streamId);
    const small = faceSeen ? null : thumbnailPixels(frame);
    const held = moments.hold(frame);
    const evidence = witness.see(frame, 'video');
    const result = await client.frame(streamId, frame, evidence?.wanted);
    if (stopped.aborted) return false;
    if (!result.ok) {
      fail(result.code, result.detail);
      return false;
    }
    evidence?.took(result.value);
    framesSeen += 1;
    // Not from when it was sent: engines that are still loading say nothing of the video.
    beganAtMs = Math.min(beganAtMs, nowMs());
    const face = result.value.faces.some(({ rejection }) => rejection === null);
    if (small !== null && (face || !pictureTaken)) {
      pictureTaken = true;
      keepPicture(small).catch(warn);
    }
    faceSeen ||= face;
    const now = standing.add(frame, result.value.verdict, more === 0);
    moments.take(result.value, now.verdict, held);
    change({ ...said(now), state: stateOf(now.verdict, framesSeen, nowMs() - beganAtMs), problem: null });
    return true;
  };
  /** As `look`, when its turn has come; false, too, when it never does. A frame for which there was no room is answered all the same. */
  const judge = async (frame: RawFrame, more: number, as: () => Rank): Promise<boolean> => {
    recall(recollection.see(frame));
    if (more === 0) recollection.recognise().then(recall).catch(warn);
    const turn = await queue.add({ videoId, rank: as, more, run: () => look(frame, more) });
    return turn.ran ? turn.value : turn.why === 'full';
  };
  const finish = (): void => {
    const now = standing.finish();
    change({ ...said(now), state: finalState(now.verdict) });
  };

  /** What is known is said as it is: a first impression has no more to wait for. */
  const rest = (): void => {
    if (record.state === 'not-assessable') return;
    const now = standing.rest();
    if (record.state === 'assessed' && now.verdict?.band === record.verdict?.band) return;
    change({ ...said(now), state: finalState(now.verdict) });
  };

  const block = (reason: BlockedReason): void =>
    change({ state: finalState(record.verdict), problem: { kind: 'blocked', reason } });

  keeper.keep(record);
  if (record.state === 'assessed') report();

  return {
    record: () => record,
    async frame(frame, more) {
      try {
        // A page's process may send anything, and pixels are read here before they go to the worker.
        checkFrame(frame);
        if (await judge(frame, more, rank)) report();
      } catch (error) {
        warn(error);
        // Without an answer the page would wait, and the video be looked at for ever.
        if (!stopped.aborted) fail('bad-frame', error instanceof Error ? error.message : String(error));
      }
    },
    settle() {
      rest();
      report();
    },
    async readFile(url, mediaTimeS, otherwise) {
      const nothing = (reason: BlockedReason): void => {
        block(reason);
        reply({ type: 'file-read', videoId, reason });
      };
      // The verdict on the very same file stands already.
      if (record.known === 'same-media' && record.stable) {
        return reply({ type: 'file-read', videoId, reason: null });
      }
      const video = await openWatched(url, record, otherwise);
      if ('blocked' in video) return nothing(video.blocked);
      change({ pixels: 'file' });
      try {
        const startsS = fileTimes(mediaTimeS, video.durationS, video.frameGapS);
        const asFile = (): Rank => (rank() === 'asked-for' ? 'asked-for' : 'file');
        let taken = 0;
        for await (const frame of video.bursts(startsS, BURST_SHAPE, stopped)) {
          taken += 1;
          const more = (BURST_SHAPE.frames - (taken % BURST_SHAPE.frames)) % BURST_SHAPE.frames;
          if (!(await judge(turnFrame(frame, video.rotationDeg), more, asFile))) return;
          report();
        }
        if (framesSeen === 0) nothing(reasonOfFile(video.problem()?.code, otherwise));
        else {
          finish();
          report();
          reply({ type: 'file-read', videoId, reason: null });
        }
      } catch (error) {
        if (stopped.aborted) return;
        nothing(otherwise);
        throw error;
      } finally {
        video.close();
      }
    },
    async screenCopy(frame) {
      // A stream of its own, whose verdict nobody reads: it is there to find the faces.
      const streamId = `${videoId} screen`;
      streams.add(streamId);
      const small = thumbnailPixels(frame);
      const held = moments.hold(frame);
      const evidence = witness.see(frame, 'screen');
      const turn = await queue.add({
        ...{ videoId, rank: () => 'asked-for', more: 0 },
        run: () => client.frame(streamId, frame, evidence?.wanted),
      });
      if (ending.signal.aborted || !turn.ran || !turn.value.ok) return;
      evidence?.took(turn.value.value);
      moments.take(turn.value.value, null, held);
      if (record.thumbnail === null) keepPicture(small).catch(warn);
      change({ pixels: 'screen', verdict: null, state: 'not-assessable', ...NOTHING_EARLIER });
      block('screen-copy');
      reply({ type: 'file-read', videoId, reason: 'screen-copy' });
    },
    identify(post) {
      const recalled = recollection.identify(post);
      change({ post });
      recalled.then(recall).catch(warn);
    },
    forget() {
      forgotten = true;
      recollection.drop();
      moments.discard();
      keeper.drop(record);
    },
    blocked(reason) {
      if (reason === 'cancelled') {
        cancelling.abort();
        queue.drop(videoId);
      }
      block(reason);
    },
    end() {
      if (ending.signal.aborted) return;
      if (record.state === 'looking') {
        if (record.verdict === null) keeper.drop(record);
        else change({ state: 'not-assessable' });
      } else if (record.state === 'assessed') rest();
      witness.ended(record);
      recollection.end();
      if (record.verdict === null) moments.discard();
      else void moments.end();
      ending.abort();
      queue.drop(videoId);
      for (const streamId of streams) void client.closeStream(streamId);
    },
  };
}
