import { describe, expect, it } from 'vitest';
import type { RawFrame } from '../../../../../src/detector/frames/frame';
import {
  lumaArea,
  lumaCrop,
  MAX_LUMA_SIDE_PX,
} from '../../../../../src/extension/offscreen/casework/evidence/luma-crop';
import { thin } from '../../../../../src/extension/offscreen/casework/evidence/thin';

describe('the area whose luma is kept', () => {
  const frame = { width: 1280, height: 720 };
  it.each([
    { x: 300, y: 200, width: 100, height: 130 },
    { x: -20, y: 650, width: 90, height: 120 },
    { x: 1240, y: -30, width: 80, height: 100 },
    { x: 400, y: 40, width: 600, height: 650 },
  ])('lies on the grid, inside the frame, around %o', (face) => {
    const area = lumaArea(face, frame);
    expect([area.x % 16, area.y % 16, area.width % 16, area.height % 16]).toEqual([0, 0, 0, 0]);
    expect(Math.max(area.width, area.height)).toBeLessThanOrEqual(MAX_LUMA_SIDE_PX);
    expect(area.x).toBeGreaterThanOrEqual(0);
    expect(area.x + area.width).toBeLessThanOrEqual(frame.width);
    expect(area.y).toBeGreaterThanOrEqual(0);
    expect(area.y + area.height).toBeLessThanOrEqual(frame.height);
  });

  it('holds the face where there is room', () => {
    const face = { x: 301, y: 203, width: 100, height: 130 };
    const area = lumaArea(face, frame);
    expect(area.x).toBeLessThanOrEqual(face.x);
    expect(area.y).toBeLessThanOrEqual(face.y);
    expect(area.x + area.width).toBeGreaterThanOrEqual(face.x + face.width);
    expect(area.y + area.height).toBeGreaterThanOrEqual(face.y + face.height);
  });

  it('is the whole of a frame that is smaller', () => {
    expect(lumaArea({ x: 2, y: 2, width: 30, height: 40 }, { width: 40, height: 36 })).toEqual({
      x: 0,
      y: 0,
      width: 40,
      height: 36,
    });
  });
});

it('gives the samples as decoded', () => {
  const [width, height] = [64, 48];
  const data = Uint8Array.from({ length: (width * height * 3) / 2 }, (_, i) => (i * 31) & 0xff);
  const frame: RawFrame = {
    ...{ format: 'I420', width, height, mediaTimeS: 0, color: { matrix: 'bt709', fullRange: false } },
    layout: [
      { offset: 0, stride: width },
      { offset: width * height, stride: width / 2 },
      { offset: (width * height * 5) / 4, stride: width / 2 },
    ],
    data: data.buffer,
  };
  const crop = lumaCrop(frame, { x: 16, y: 32, width: 16, height: 16 });
  expect(crop).toMatchObject({ width: 16, height: 16 });
  expect([crop.data[0], crop.data[17], crop.data[255]]).toEqual([
    data[32 * 64 + 16],
    data[33 * 64 + 17],
    data[47 * 64 + 31],
  ]);
});

it('spreads what is kept over all there is', () => {
  expect(thin([1, 2, 3], 5)).toEqual([1, 2, 3]);
  expect(thin([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([0, 4, 8]);
  expect(thin([0, 1, 2, 3], 1)).toEqual([0]);
});
