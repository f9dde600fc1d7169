import { describe, expect, it } from 'vitest';
import type { DetectorClient } from '../../../../src/detector/client';
import type { VideoVerdict } from '../../../../src/detector/verdict/verdict';
import type { Downward } from '../../../../src/extension/messages/channel';
import type { VideoRecord } from '../../../../src/extension/messages/video-record';
import { createFrameQueue } from '../../../../src/extension/offscreen/queue/frame-queue';
import type { Recalled, Recollection } from '../../../../src/extension/offscreen/same-media/memory';
import { startScan } from '../../../../src/extension/offscreen/scan';
import type { SeenEntry } from '../../../../src/extension/storage/seen/entry';
import { record, verdict } from '../verdict';
import { frameOf, scene } from './fingerprint/frames';

const track = { trackId: 1 } as VideoVerdict['tracks'][number];
const earlier = verdict({ band: 'strong', llr: 1.2, framesUsed: 8, tracks: [track] });
const entry = {
  id: 'earlier',
  verdict: earlier,
  stable: true,
  thumbnail: null,
  measuredAtMs: 500,
} as unknown as SeenEntry;
const own = (framesUsed: number): VideoVerdict =>
  verdict({ band: 'no-sign', llr: -1.2, framesUsed, tracks: [{ ...track }] });

/** A scan whose detector gives `verdicts` in turn and whose memory tells `recalled` in turn; begins as `first`. */
function scanOf(
  first: Partial<VideoRecord>,
  { verdicts = [], recalled = [] }: { verdicts?: (VideoVerdict | null)[]; recalled?: (Recalled | null)[] },
) {
  const replies: Downward[] = [];
  const kept: VideoRecord[] = [];
  const dropped: string[] = [];
  const remembered: VideoRecord[] = [];
  const recollection: Recollection = {
    atOnce: null,
    see: () => recalled.shift() ?? null,
    identify: async () => recalled.shift() ?? null,
    recognise: async () => null,
    keep: (one) => void remembered.push(one),
    end: () => undefined,
    drop: () => undefined,
  };
  const client = {
    frame: async () => ({ ok: true, value: { faces: [], verdict: verdicts.shift() ?? null } }),
    closeStream: async () => undefined,
  } as unknown as DetectorClient;
  const nothing = { state: 'looking', verdict: null, stable: false, thumbnail: new Blob() } as const;
  const scan = startScan(record({ ...nothing, ...first }), {
    client,
    queue: createFrameQueue(
      () => 0,
      () => undefined,
    ),
    rank: () => 'asked-for',
    keeper: { keep: (one) => void kept.push(one), drop: (one) => void dropped.push(one.videoId) },
    moments: { hold: () => null, take: () => undefined, end: async () => undefined, discard: () => undefined },
    witness: { see: () => null, stream: () => '', changed: () => undefined, ended: () => undefined },
    recollection,
    reply: (message) => void replies.push(message),
    nowMs: () => 1000,
    warn: (fault) => {
      throw fault;
    },
  });
  const frame = (): Promise<void> => scan.frame(frameOf(scene(1), { width: 32, height: 32, format: 'RGBA' }), 0);
  return { scan, frame, replies, kept, dropped, remembered };
}

const knownAtOnce = {
  state: 'assessed',
  verdict: earlier,
  stable: true,
  known: 'same-media',
  measuredAtMs: 500,
} as const;

describe('a verdict that was measured earlier', () => {
  it('is told at once where the file is known', () => {
    const { replies } = scanOf(knownAtOnce, {});
    expect(replies).toMatchObject([{ type: 'report', state: 'assessed', known: 'same-media', measuredAtMs: 500 }]);
  });

  it('is told as soon as the pictures bear it out, and stands while little is measured here', async () => {
    const recalled: Recalled[] = [{ kind: 'same-media', entry }];
    const { frame, replies, scan } = scanOf({}, { verdicts: [own(2), own(4)], recalled });
    await frame();
    await frame();
    for (const reply of replies) {
      expect(reply).toMatchObject({
        state: 'assessed',
        known: 'same-media',
        verdict: { band: 'strong' },
        stable: true,
      });
    }
    expect(scan.record()).toMatchObject({ known: 'same-media', measuredAtMs: 500 });
  });

  it('gives way to the one measured here once that stands on as many frames', async () => {
    const { frame, scan } = scanOf(knownAtOnce, { verdicts: [own(6), own(8)] });
    await frame();
    expect(scan.record().known).toBe('same-media');
    await frame();
    expect(scan.record()).toMatchObject({ known: 'here', measuredAtMs: null, verdict: { band: 'no-sign' } });
  });

  it('is taken back in the same turn when the pictures are of another video', async () => {
    const { frame, replies } = scanOf(knownAtOnce, { verdicts: [own(2)], recalled: [{ kind: 'another' }] });
    const looked = frame();
    expect(replies.at(-1)).toMatchObject({ state: 'looking', verdict: null, stable: false, known: 'here' });
    await looked;
    expect(replies.at(-1)).toMatchObject({ known: 'here', verdict: { band: 'no-sign', framesUsed: 2 } });
  });

  it('does not push out what was measured here on as many frames', async () => {
    const recalled = [null, { kind: 'same-media', entry }] as (Recalled | null)[];
    const { frame, scan } = scanOf({}, { verdicts: [own(8), own(10)], recalled });
    await frame();
    await frame();
    expect(scan.record()).toMatchObject({ known: 'here', verdict: { band: 'no-sign' } });
  });
});

it('what the user wants forgotten is written nowhere any more, and is shown as before', async () => {
  const { scan, frame, kept, dropped, remembered, replies } = scanOf({}, { verdicts: [own(4), own(6)] });
  await frame();
  scan.forget();
  const written = [kept.length, remembered.length];
  await frame();
  expect([kept.length, remembered.length]).toEqual(written);
  expect(dropped).toEqual([scan.record().videoId]);
  expect(replies.at(-1)).toMatchObject({ verdict: { framesUsed: 6 } });
});

describe('a file that the page may not read', () => {
  const known = { state: 'assessed', verdict: earlier, known: 'same-media' } as const;
  const url = 'https://another.example/clip.mp4';

  it.each([
    ['is not read again where the verdict on the very same file is settled', true, null],
    ['is asked for where what was known of it is not settled yet', false, 'no-pictures'],
  ] as const)('%s', async (_what, stable, reason) => {
    const { scan, replies } = scanOf({ ...known, stable }, {});
    // An address that the page did not announce: it is refused where it comes to reading it.
    await scan.readFile(url, 0, 'no-pictures');
    expect(replies.at(-1)).toEqual({ type: 'file-read', videoId: scan.record().videoId, reason });
  });
});
