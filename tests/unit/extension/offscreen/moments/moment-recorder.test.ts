import { expect, it } from 'vitest';
import type { RawFrame } from '../../../../../src/detector/frames/frame';
import type { FaceReport, FrameReport } from '../../../../../src/detector/protocol';
import { createMomentRecorder } from '../../../../../src/extension/offscreen/moments/moment-recorder';
import type { Moment } from '../../../../../src/extension/storage/moments/moment';

function rawFrame(mediaTimeS: number): RawFrame {
  return {
    ...{ format: 'I420', width: 4, height: 4, color: { matrix: 'bt601', fullRange: false }, mediaTimeS },
    layout: [
      { offset: 0, stride: 4 },
      { offset: 16, stride: 2 },
      { offset: 20, stride: 2 },
    ],
    data: new ArrayBuffer(24),
  };
}

function report(mediaTimeS: number, rejection: FaceReport['rejection'] | 'none'): FrameReport {
  const timingsMs = { detect: 0, landmarks: 0, align: 0, features: 0, bursts: 0, classify: 0 };
  const face = { trackId: 1, boxPx: { x: 0, y: 0, width: 2, height: 2 }, quality: null, margin: null };
  const faces =
    rejection === 'none' ? [] : [{ ...face, rejection, features: null, burstFeatures: null, landmarks: null }];
  return { mediaTimeS, faces, timingsMs, verdict: null };
}

function recorder() {
  const kept: Moment[][] = [];
  const pictures: number[] = [];
  const made = createMomentRecorder('id', {
    moments: {
      add: async (moments) => void kept.push([...moments]),
      ofVideo: async () => [],
      forget: async () => {},
      forgetAll: async () => {},
    },
    async encode(frame) {
      pictures.push(frame.mediaTimeS);
      return new Blob(['picture']);
    },
    written: () => undefined,
    nowMs: () => 5,
    warn: (error) => {
      throw error;
    },
  });
  const see = (mediaTimeS: number, rejection: FaceReport['rejection'] | 'none'): void => {
    const frame = rawFrame(mediaTimeS);
    const held = made.hold(frame);
    // As the worker does: the buffer is gone when the report comes.
    structuredClone(frame.data, { transfer: [frame.data] });
    made.take(report(mediaTimeS, rejection), null, held);
  };
  return { made, kept, pictures, see };
}

it('keeps one moment and one picture a burst, the last burst when all is over', async () => {
  const { made, kept, pictures, see } = recorder();
  for (let i = 0; i < 6; i += 1) see(i * 0.04, null);
  for (let i = 0; i < 2; i += 1) see(3 + i * 0.04, null);
  await made.end();
  expect(kept.map(([moment]) => [moment!.mediaTimeS, moment!.crop !== null])).toEqual([
    [0, true],
    [3, true],
  ]);
  expect(pictures).toEqual([0, 3]);
});

it('tries for a picture once more where the first frame had no usable face', async () => {
  const { made, pictures, see } = recorder();
  see(0, 'turned-away');
  for (let i = 1; i < 6; i += 1) see(i * 0.04, null);
  await made.end();
  expect(pictures).toEqual([0.12]);
});

it('writes nothing after it was told to let go', async () => {
  const { made, kept, see } = recorder();
  see(0, null);
  made.discard();
  see(0.04, null);
  await made.end();
  expect(kept).toEqual([]);
});
