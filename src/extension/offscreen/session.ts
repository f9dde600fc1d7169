import type { DetectorClient } from '../../detector/client';
import type { Downward, Upward, WatchedVideo } from '../messages/channel';
import type { VideoRecord } from '../messages/video-record';
import type { Evidence } from '../storage/evidence/evidence';
import type { PageLine } from './page-line';
import { parseUpward } from './parse-upward';
import type { RecordKeeper } from './record-keeper';
import { startScan, type Scan } from './scan';

export interface SessionParts {
  readonly line: PageLine;
  /** The browser's word; the page has no say in it. */
  readonly tabId: number;
  readonly frameId: number;
  readonly client: DetectorClient;
  readonly evidence: Evidence;
  readonly keeper: RecordKeeper;
  readonly warn: (error: unknown) => void;
}

/** Serves one frame of one tab until it is told to end. */
export function serve({ line, tabId, frameId, client, evidence, keeper, warn }: SessionParts): { end(): void } {
  const scans = new Map<string, Scan>();
  const reply = (message: Downward): void => line.send(message);

  /** What is known of the same address on this page, scanned before and no longer shown; it gives way to the new record. */
  const takeOver = async ({ mediaUrl, fresh }: WatchedVideo): Promise<VideoRecord | undefined> => {
    if (!/^https?:/.test(mediaUrl)) return undefined;
    const before = (await evidence.ofTab(tabId)).filter(
      (record) => record.mediaUrl === mediaUrl && record.frameId === frameId && !scans.has(record.videoId),
    );
    for (const record of before) keeper.drop(record);
    return fresh ? undefined : before.findLast(({ state }) => state === 'assessed');
  };

  const watch = async (video: WatchedVideo): Promise<void> => {
    // A store that cannot be read costs what was known before, not the scan.
    const known = await takeOver(video).catch(warn);
    const nowMs = Date.now();
    const { videoId, pageUrl, mediaUrl, title } = video;
    const record: VideoRecord = {
      ...{ videoId, tabId, frameId, pageUrl, mediaUrl, title },
      state: known?.state ?? 'looking',
      verdict: known?.verdict ?? null,
      problem: null,
      thumbnail: known?.thumbnail ?? null,
      firstSeenAtMs: known?.firstSeenAtMs ?? nowMs,
      updatedAtMs: nowMs,
    };
    scans.set(videoId, startScan(record, { client, keeper, reply, nowMs: Date.now }));
  };

  const handle = async (message: Upward): Promise<void> => {
    if (message.type === 'watch') return watch(message.video);
    const scan = scans.get(message.videoId);
    switch (message.type) {
      case 'frame':
        return scan?.frame(message.frame);
      case 'read-file':
        return scan?.readFile(message.url, message.mediaTimeS, message.otherwise);
      case 'blocked':
        return scan?.blocked(message.reason);
      case 'end':
        scan?.end();
        scans.delete(message.videoId);
    }
  };

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
  return {
    end() {
      line.close();
      for (const scan of scans.values()) scan.end();
      scans.clear();
    },
  };
}
