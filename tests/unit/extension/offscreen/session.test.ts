import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DetectorClient } from '../../../../src/detector/client';
import { createAttention } from '../../../../src/extension/offscreen/queue/attention';
import { createFrameQueue } from '../../../../src/extension/offscreen/queue/frame-queue';
import type { Recollection } from '../../../../src/extension/offscreen/same-media/memory';
import type { VideoRecord } from '../../../../src/extension/messages/video-record';
import { SEEN_CHANNEL } from '../../../../src/extension/messages/seen-channel';
import { serve, type Session, type SessionParts } from '../../../../src/extension/offscreen/session';
import { record } from '../verdict';

const VIDEO_ID = 'c1a5ff08-6a5f-4f0a-9e53-0a4c7d0f9a11';
const watch = {
  type: 'watch',
  video: { videoId: VIDEO_ID, fresh: false, pageUrl: '', mediaUrl: 'blob:x', title: '', post: null, durationS: 3 },
};

let kept: string[];
let records: VideoRecord[];
let dropped: string[];
let before: VideoRecord[];
let ends: number;
let say: (data: unknown) => void;
let lookedUp: () => void;
let session: Session;

beforeEach(() => {
  [kept, records, dropped, before] = [[], [], [], []];
  ends = 0;
  const recollection: Recollection = {
    ...{ atOnce: null, see: () => null, identify: () => Promise.resolve(null), recognise: () => Promise.resolve(null) },
    ...{ keep: () => undefined, drop: () => undefined, end: () => void (ends += 1) },
  };
  const parts: Partial<SessionParts> = {
    line: {
      send: () => undefined,
      listen: (received) => void (say = received),
      close: () => undefined,
    },
    ...{ tabId: 1, frameId: 0, queue: createFrameQueue(() => 0), attention: createAttention() },
    client: { closeStream: () => Promise.resolve() } as unknown as DetectorClient,
    keeper: {
      keep: (one) => {
        kept.push(one.videoId);
        records.push(one);
      },
      drop: ({ videoId }) => void dropped.push(videoId),
    },
    evidence: { ofTab: () => Promise.resolve(before) } as unknown as SessionParts['evidence'],
    recordMoments: () => ({
      ...{ hold: () => null, take: () => undefined, end: () => Promise.resolve(), discard: () => undefined },
    }),
    remember: () => new Promise((resolve) => (lookedUp = () => resolve(recollection))),
    links: { witness: () => ({ see: () => null, stream: () => '', changed: () => undefined, ended: () => undefined }) },
    warn: (error) => {
      throw error;
    },
  };
  const pace = { follow: () => () => undefined };
  session = serve({ ...parts, pace } as unknown as SessionParts);
});
afterEach(() => session.end());

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('begins to look at a video that is announced', async () => {
  say(watch);
  await settled();
  lookedUp();
  await settled();
  expect(kept).toEqual([VIDEO_ID]);
});

it('begins nothing for a page that went while it was looked up what is known of its video', async () => {
  say(watch);
  await settled();
  session.end();
  lookedUp();
  await settled();
  expect(kept).toEqual([]);
});

it('ends what was begun under an id that is announced once more', async () => {
  for (let i = 0; i < 2; i += 1) {
    say(watch);
    await settled();
    lookedUp();
    await settled();
  }
  expect([kept.length, ends]).toEqual([2, 1]);
});

it('takes the place of what the tab knew of the same file before it was loaded anew, and keeps since when', async () => {
  const mediaUrl = 'https://a.example/a.mp4';
  before = [
    record({ videoId: 'earlier', mediaUrl, firstSeenAtMs: 5 }),
    record({ videoId: 'of another frame', mediaUrl, frameId: 3 }),
    record({ videoId: 'another file', mediaUrl: 'https://a.example/b.mp4' }),
  ];
  say({ ...watch, video: { ...watch.video, mediaUrl } });
  await settled();
  lookedUp();
  await settled();
  expect(dropped).toEqual(['earlier']);
  expect(records).toMatchObject([{ videoId: VIDEO_ID, firstSeenAtMs: 5 }]);
});

it('forgets the video that the user wants forgotten, and no other', async () => {
  say(watch);
  await settled();
  lookedUp();
  await settled();
  const channel = new BroadcastChannel(SEEN_CHANNEL);
  channel.postMessage({ videoId: 'another' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(dropped).toEqual([]);
  channel.postMessage({ videoId: VIDEO_ID });
  await vi.waitFor(() => expect(dropped).toEqual([VIDEO_ID]));
  channel.close();
});
