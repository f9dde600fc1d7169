import { expect, it } from 'vitest';
import type { FaceReport, FrameReport } from '../../../../../src/detector/protocol';
import type { TrackVerdict } from '../../../../../src/detector/verdict/verdict';
import {
  belongsTo,
  isComplete,
  momentsOf,
  withFrame,
  type BurstRecord,
} from '../../../../../src/extension/offscreen/moments/burst-record';
import { verdict } from '../../verdict';

const box = (x: number) => ({ x, y: 0, width: 50, height: 60 });

function face(trackId: number, part: Partial<FaceReport> = {}): FaceReport {
  return {
    ...{ trackId, boxPx: box(trackId), rejection: null, quality: null, margin: null, features: null },
    ...{ burstFeatures: null, landmarks: null, ...part },
  };
}

function frame(mediaTimeS: number, ...faces: FaceReport[]): FrameReport {
  const timingsMs = { detect: 0, landmarks: 0, align: 0, features: 0, bursts: 0, classify: 0 };
  return { mediaTimeS, faces, timingsMs, verdict: null };
}

const track = (trackId: number, llr: number): TrackVerdict => ({
  ...{ trackId, framesUsed: 4, burstsUsed: 1, framesRejected: 0, rejections: {}, firstTimeS: 0, lastTimeS: 1 },
  ...{ medianFaceSizePx: 100, margin: 1, llr, contributions: [] },
});

it('six frames that follow closely are a burst; a later one begins another', () => {
  let burst: BurstRecord | null = null;
  for (let i = 0; i < 6; i += 1) burst = withFrame(burst, frame(1 + i * 0.04, face(1)), null);
  expect(burst).toMatchObject({ firstTimeS: 1, frames: 6 });
  expect(isComplete(burst!)).toBe(true);
  expect(belongsTo(burst!, 1.24)).toBe(false);
  expect(withFrame(burst, frame(1.24), null)).toMatchObject({ firstTimeS: 1.24, frames: 1 });
});

it('a gap or a step back ends a burst', () => {
  const burst = withFrame(null, frame(5), null);
  expect(belongsTo(burst, 5.04)).toBe(true);
  expect(belongsTo(burst, 5.2)).toBe(false);
  expect(belongsTo(burst, 4.96)).toBe(false);
});

it('a burst gives one moment a face: its mean margin, the likelihoods after it', () => {
  const judged = verdict({ llr: 0.7, tracks: [track(1, 0.9), track(2, -0.4)] });
  let burst = withFrame(null, frame(2, face(1, { margin: 1 }), face(2, { rejection: 'too-small' })), null);
  burst = withFrame(burst, frame(2.04, face(1), face(2, { rejection: 'too-blurred' })), null);
  burst = withFrame(burst, frame(2.08, face(1, { margin: 2 }), face(2, { rejection: 'too-small' })), judged);
  const crop = new Blob(['jpeg']);
  const moments = momentsOf(burst, 'id', 77, new Map([[1, crop]]));
  expect(moments).toEqual([
    {
      ...{ videoId: 'id', mediaTimeS: 2, atMs: 77, trackId: 1, boxPx: box(1), llr: 0.7, trackLlr: 0.9 },
      ...{ margin: 1.5, rejection: null, crop },
    },
    {
      ...{ videoId: 'id', mediaTimeS: 2, atMs: 77, trackId: 2, boxPx: box(2), llr: 0.7, trackLlr: -0.4 },
      ...{ margin: null, rejection: 'too-small', crop: null },
    },
  ]);
});

it('a face that was fit in one frame of the burst counts as used, and its place is that of that frame', () => {
  let burst = withFrame(null, frame(2, face(1, { rejection: 'turned-away', boxPx: box(10) })), null);
  burst = withFrame(burst, frame(2.04, face(1, { boxPx: box(20) })), null);
  burst = withFrame(burst, frame(2.08, face(1, { rejection: 'turned-away', boxPx: box(30) })), null);
  expect(momentsOf(burst, 'id', 0, new Map())).toMatchObject([{ rejection: null, boxPx: box(20) }]);
});

it('a burst without any face is a moment, too', () => {
  const burst = withFrame(null, frame(3), verdict({ llr: 0.2 }));
  expect(momentsOf(burst, 'id', 0, new Map())).toMatchObject([{ mediaTimeS: 3, trackId: null, llr: 0.2, crop: null }]);
});
