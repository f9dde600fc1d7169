import { expect, test } from 'vitest';
import { faceCrops, lumaCropOf } from '../../../../src/casework/evidence-view/crops';
import { rejectedFrames } from '../../../../src/casework/evidence-view/rejected';
import { evidenceTimeline } from '../../../../src/casework/evidence-view/timeline';
import type { FaceEvidence, FrameEvidence } from '../../../../src/casework/model/evidence';

const BOX = { x: 10, y: 20, width: 30, height: 40 };

const face = (trackId: number, more: Partial<FaceEvidence> = {}): FaceEvidence => ({
  ...{ trackId, boxPx: BOX, rejection: null, margin: null, landmarksPx: null, crop: null, lumaCrop: null },
  ...more,
});

function frame(
  mediaTimeS: number,
  faces: FaceEvidence[],
  llr: number | null,
  tracks: Record<number, number | null> = {},
): FrameEvidence {
  return {
    ...{ mediaTimeS, capturedAtMs: 0, widthPx: 640, heightPx: 360, pixelFormat: 'I420', sha256: '0'.repeat(64) },
    ...{ faces, llr },
    trackLlrs: Object.entries(tracks).map(([trackId, value]) => ({ trackId: Number(trackId), llr: value })),
  };
}

const frames = [
  frame(0, [], null),
  frame(0.5, [face(7, { rejection: 'too-small' }), face(3)], null, { 3: null }),
  frame(1, [face(7), face(3, { rejection: 'too-blurred' })], 0.4, { 3: 0.1, 7: 0.6 }),
  frame(2, [face(7, { rejection: 'too-blurred' }), face(3, { rejection: 'too-blurred' })], 0.5, { 3: 0.2, 7: 0.7 }),
];

test('the timeline follows the video and each face, numbered as they came', () => {
  expect(evidenceTimeline({ frames })).toEqual({
    fromS: 0,
    toS: 2,
    video: [
      { timeS: 1, llr: 0.4 },
      { timeS: 2, llr: 0.5 },
    ],
    tracks: [
      {
        trackId: 7,
        number: 1,
        points: [
          { timeS: 1, llr: 0.6 },
          { timeS: 2, llr: 0.7 },
        ],
      },
      {
        trackId: 3,
        number: 2,
        points: [
          { timeS: 1, llr: 0.1 },
          { timeS: 2, llr: 0.2 },
        ],
      },
    ],
    unused: [
      { timeS: 0, rejections: null },
      { timeS: 2, rejections: ['too-blurred', 'too-blurred'] },
    ],
  });
  expect(evidenceTimeline({ frames: [] })).toBeNull();
});

test('frames that gave nothing are told by why, the commonest first, each frame once a reason', () => {
  expect(rejectedFrames(frames)).toEqual([
    { reason: 'too-blurred', timesS: [1, 2] },
    { reason: 'no-face', timesS: [0] },
    { reason: 'too-small', timesS: [0.5] },
  ]);
});

test('kept pictures come with what is drawn over them', () => {
  const crop = { sha256: 'a'.repeat(64), areaPx: { x: 0, y: 8, width: 64, height: 64 } };
  const lumaCrop = { sha256: 'b'.repeat(64), areaPx: { x: 16, y: 32, width: 96, height: 80 } };
  const kept = [
    frame(1, [face(7), face(3, { crop, landmarksPx: [1, 2], margin: 0.5 })], 0),
    frame(2, [face(7, { crop, lumaCrop, landmarksPx: [3, 4] })], 0),
  ];
  expect(faceCrops(kept)).toEqual([
    { ...crop, boxPx: BOX, landmarksPx: [1, 2], rejection: null, margin: 0.5, timeS: 1, trackId: 3, number: 2 },
    { ...crop, boxPx: BOX, landmarksPx: [3, 4], rejection: null, margin: null, timeS: 2, trackId: 7, number: 1 },
  ]);
  expect(lumaCropOf(kept, 7)).toEqual({ ...lumaCrop, landmarksPx: [3, 4], timeS: 2 });
  expect(lumaCropOf(kept, 3)).toBeNull();
});
