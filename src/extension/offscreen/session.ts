import type { DetectorClient } from '../../detector/client';
import type { RawFrame } from '../../detector/frames/frame';
import type { Downward, Upward, WatchedVideo } from '../messages/channel';
import { NOTHING_EARLIER } from '../messages/known';
import { SEEN_CHANNEL, type Forgotten } from '../messages/seen-channel';
import type { VideoRecord } from '../messages/video-record';
import type { Evidence } from '../storage/evidence/evidence';
import type { PaceKeeper } from './pace/pace-keeper';
import type { PageLine } from './page-line';
import { parseUpward } from './parse-upward';
import type { MomentRecorder } from './moments/moment-recorder';
import type { Attention } from './queue/attention';
import type { FrameQueue } from './queue/frame-queue';
import type { Links } from './casework/links/links';
import type { RecordKeeper } from './record-keeper';
import type { Remember } from './same-media/memory';
import { startScan, type Scan } from './scan';

export interface SessionParts {
  readonly line: PageLine;
  /** The browser's word; the page has no say in it. */
  readonly tabId: number;
  readonly frameId: number;
  readonly client: DetectorClient;
  readonly queue: FrameQueue;
  readonly attention: Attention;
  readonly pace: PaceKeeper;
  readonly evidence: Evidence;
  readonly keeper: RecordKeeper;
  readonly recordMoments: (videoId: string) => MomentRecorder;
  readonly remember: Remember;
  readonly links: Pick<Links, 'witness'>;
  readonly warn: (error: unknown) => void;
}

export interface Session {
  /** A picture of one of its videos, copied off the screen; nothing happens where the video is not one of these. */
  screenCopy(videoId: string, frame: RawFrame): Promise<void>;
  end(): void;
}

/** Serves one frame of one tab until it is told to end. */
export function serve(parts: SessionParts): Session {
  const { line, tabId, frameId, client, queue, attention, pace } = parts;
  const { evidence, keeper, recordMoments, remember, links, warn } = parts;
  const scans = new Map<string, Scan>();
  let ended = false;
  const reply = (message: Downward): void => line.send(message);

  /** The record of the same address on this page, scanned before and no longer shown; it gives way to the new one. */
  const supersede = async ({ mediaUrl }: WatchedVideo): Promise<VideoRecord | undefined> => {
    if (!/^https?:/.test(mediaUrl)) return undefined;
    const before = (await evidence.ofTab(tabId)).filter(
      (record) => record.mediaUrl === mediaUrl && record.frameId === frameId && !scans.has(record.videoId),
    );
    for (const record of before) keeper.drop(record);
    return before.at(-1);
  };

  const watch = async (video: WatchedVideo): Promise<void> => {
    // A store that cannot be read costs what was known before, not the scan.
    const before = await supersede(video).catch(warn);
    const recollection = await remember(video);
    // The page may have gone meanwhile: nobody would ever end this scan.
    if (ended) return;
    const known = recollection.atOnce;
    const nowMs = Date.now();
    const { videoId, fresh, pageUrl, mediaUrl, title, post } = video;
    const record: VideoRecord = {
      ...{ videoId, tabId, frameId, pageUrl, mediaUrl, title, post, demanded: fresh },
      state: known ? 'assessed' : 'looking',
      verdict: known?.verdict ?? null,
      stable: known?.stable ?? false,
      ...(known ? { known: 'same-media', measuredAtMs: known.measuredAtMs } : NOTHING_EARLIER),
      problem: null,
      pixels: 'player',
      thumbnail: known?.thumbnail ?? null,
      firstSeenAtMs: before?.firstSeenAtMs ?? nowMs,
      updatedAtMs: nowMs,
    };
    scans.get(videoId)?.end();
    scans.set(
      videoId,
      startScan(record, {
        ...{ client, queue, keeper, moments: recordMoments(videoId), recollection, reply, nowMs: Date.now, warn },
        witness: links.witness(record, video.durationS),
        rank: () => (fresh ? 'asked-for' : attention.rankOf(tabId)),
      }),
    );
  };

  const handle = async (message: Upward): Promise<void> => {
    if (message.type === 'watch') return watch(message.video);
    if (message.type === 'attention') return attention.note(line, tabId, message);
    const scan = scans.get(message.videoId);
    switch (message.type) {
      case 'frame':
        return scan?.frame(message.frame, message.more);
      case 'settle':
        return scan?.settle();
      case 'read-file':
        return scan?.readFile(message.url, message.mediaTimeS, message.otherwise);
      case 'post':
        return scan?.identify(message.post);
      case 'blocked':
        return scan?.blocked(message.reason);
      case 'end':
        scan?.end();
        scans.delete(message.videoId);
    }
  };

  const forgetting = new BroadcastChannel(SEEN_CHANNEL);
  forgetting.addEventListener('message', ({ data }: MessageEvent<Forgotten>) => {
    for (const [videoId, scan] of scans) if (data.videoId === null || data.videoId === videoId) scan.forget();
  });

  let watching: Promise<unknown> = Promise.resolve();
  line.listen((data) => {
    const message = parseUpward(data);
    if (!message) return warn(new TypeError('a message of unknown shape came from a page'));
    // A video's first frame may come before what is known of it has been looked up.
    const ready = watching;
    const done = ready.then(() => handle(message)).catch(warn);
    if (message.type === 'watch') watching = done;
  });
  reply({ type: 'open' });
  const leavePace = pace.follow((now) => reply({ type: 'pace', ...now }));
  return {
    async screenCopy(videoId, frame) {
      await scans.get(videoId)?.screenCopy(frame);
    },
    end() {
      ended = true;
      line.close();
      forgetting.close();
      leavePace();
      attention.forget(line);
      for (const scan of scans.values()) scan.end();
      scans.clear();
    },
  };
}
