import { beforeEach, expect, it } from 'vitest';
import type { DetectorClient } from '../../../../src/detector/client';
import type { RawFrame } from '../../../../src/detector/frames/frame';
import type { FrameReport, Reply } from '../../../../src/detector/protocol';
import type { VideoVerdict } from '../../../../src/detector/verdict/verdict';
import type { Downward } from '../../../../src/extension/messages/channel';
import { createFrameQueue } from '../../../../src/extension/offscreen/queue/frame-queue';
import { startScan, type Scan } from '../../../../src/extension/offscreen/scan';
import { record, verdict } from '../verdict';

/** A grey frame, 2 x 2 or of another size. */
function frame(mediaTimeS: number, width = 2, height = 2): RawFrame {
  return {
    format: 'RGBA',
    ...{ width, height, mediaTimeS },
    layout: [{ offset: 0, stride: 4 * width }],
    color: { matrix: 'bt709', fullRange: true },
    data: new ArrayBuffer(4 * width * height),
  };
}

let replies: Downward[] = [];
let streams: string[] = [];
let closed: string[] = [];
/** What the detector says of the next frame. */
let says: VideoVerdict = verdict();
let breaks = false;
let nowMs = 0;

const client: DetectorClient = {
  open: () => Promise.resolve({ ok: true, value: { modelId: null, featureSchemaId: '' } }),
  frame(streamId, { mediaTimeS }): Promise<Reply<FrameReport>> {
    streams.push(streamId);
    if (breaks) return Promise.resolve({ ok: false, code: 'worker-crashed', detail: 'gone' });
    const timingsMs = { detect: 1, landmarks: 0, align: 0, features: 0, bursts: 0, classify: 0 };
    return Promise.resolve({ ok: true, value: { mediaTimeS, faces: [], timingsMs, verdict: says } });
  },
  closeStream: (streamId) => Promise.resolve(void closed.push(streamId)),
  dispose: () => undefined,
};

function start(): Scan {
  return startScan(record({ state: 'looking', verdict: null, stable: false, thumbnail: new Blob() }), {
    client,
    queue: createFrameQueue(() => 0),
    rank: () => 'visible',
    keeper: { keep: () => undefined, drop: () => undefined },
    moments: { hold: () => null, take: () => undefined, end: () => Promise.resolve(), discard: () => undefined },
    witness: { see: () => null, stream: () => '', changed: () => undefined, ended: () => undefined },
    recollection: {
      ...{
        atOnce: null,
        see: () => null,
        identify: () => Promise.resolve(null),
        recognise: () => Promise.resolve(null),
      },
      ...{ keep: () => undefined, drop: () => undefined, end: () => undefined },
    },
    reply: (message) => replies.push(message),
    nowMs: () => nowMs,
    warn: () => undefined,
  });
}
const states = (): string[] => replies.map((reply) => (reply.type === 'report' ? reply.state : reply.type));

beforeEach(() => {
  [replies, streams, closed] = [[], [], []];
  says = verdict({ status: 'not-assessable', reason: 'no-face', llr: null, band: null, framesUsed: 0 });
  breaks = false;
});

it('answers each frame', async () => {
  const scan = start();
  await Promise.all([5, 4, 3].map((more) => scan.frame(frame(1 - more / 25), more)));
  expect(states()).toEqual(['looking', 'looking', 'looking']);
});

it('has frames of another size judged by themselves, and lets go of both in the end', async () => {
  const scan = start();
  const { videoId } = scan.record();
  await scan.frame(frame(0), 0);
  await scan.frame(frame(1, 4, 2), 0);
  await scan.frame(frame(2), 0);
  expect(streams).toEqual([`${videoId} 2x2`, `${videoId} 4x2`, `${videoId} 2x2`]);
  scan.end();
  expect(closed).toEqual([`${videoId} 2x2`, `${videoId} 4x2`]);
});

it('tells a failure once, for all frames that were under way', async () => {
  const scan = start();
  breaks = true;
  await Promise.all([2, 1, 0].map((more) => scan.frame(frame(1 - more / 25), more)));
  expect(states()).toEqual(['failed']);
  expect(streams).toHaveLength(1);
});

it('answers a frame for which there is no room, without looking at it', async () => {
  const scan = start();
  await Promise.all(Array.from({ length: 20 }, (_, i) => scan.frame(frame(i), 0)));
  expect(replies).toHaveLength(20);
  expect(streams.length).toBeLessThan(20);
});

it('says what it knows when no further pictures come', async () => {
  const scan = start();
  await scan.frame(frame(0), 0);
  scan.settle();
  expect(states()).toEqual(['looking', 'not-assessable']);
  expect(scan.record()).toMatchObject({ state: 'not-assessable', verdict: { reason: 'no-face' } });
});

it('takes no verdict back that was settled by nothing but an end of pictures', async () => {
  const scan = start();
  says = verdict({ framesUsed: 4, llr: 0.2 });
  await scan.frame(frame(0), 0);
  scan.settle();
  expect(scan.record()).toMatchObject({ state: 'assessed', stable: false });
});

it('tells that a verdict is settled, and nothing of its end afterwards', async () => {
  const scan = start();
  for (const framesUsed of [2, 4, 6, 8]) {
    says = verdict({ framesUsed, llr: -1.5, band: 'no-sign' });
    await scan.frame(frame(framesUsed), 0);
  }
  expect(replies.map((reply) => reply.type === 'report' && reply.stable)).toEqual([false, false, false, true]);
  scan.end();
  await scan.frame(frame(9), 0);
  expect(replies).toHaveLength(4);
});

it('says a first impression as undecided, and as what it is when no more comes', async () => {
  const signs = { framesUsed: 4, llr: 0.9, band: 'suspicious' } as const;
  const scan = start();
  says = verdict(signs);
  await scan.frame(frame(0), 0);
  expect(scan.record().verdict?.band).toBe('inconclusive');
  scan.settle();
  expect(replies.at(-1)).toMatchObject({ state: 'assessed', stable: false, verdict: { band: 'suspicious' } });
  const left = start();
  await left.frame(frame(0), 0);
  left.end();
  expect(left.record()).toMatchObject({ state: 'assessed', stable: false, verdict: { band: 'suspicious' } });
});

it('answers a frame that is none, and reads nothing of it', async () => {
  const scan = start();
  await scan.frame({ ...frame(0), width: 2 ** 40 }, 0);
  expect(replies).toMatchObject([{ type: 'failed', code: 'bad-frame' }]);
  expect(streams).toEqual([]);
  await scan.frame(frame(1), 0);
  expect(states()).toEqual(['failed', 'looking']);
});

it('says that it cannot say on a machine too slow for more than a burst in five seconds', async () => {
  const scan = start();
  for (let i = 0; i < 6; i += 1) {
    nowMs += 900;
    await scan.frame(frame(i), 5 - i);
  }
  expect(states().at(-1)).toBe('looking');
  nowMs += 900;
  await scan.frame(frame(7), 0);
  expect(states().at(-1)).toBe('not-assessable');
});
