import { describe, expect, it } from 'vitest';
import type { RawFrame } from '../../../src/detector/frames/frame';
import { turnFrame } from '../../../src/media/turn-frame';

const color = { matrix: 'bt601', fullRange: false } as const;
const bytesOf = ({ data }: RawFrame): number[] => [...new Uint8Array(data)];

/** 4 x 2 pixels; rows of the first plane are longer than the picture. */
const i420: RawFrame = {
  ...{ format: 'I420', width: 4, height: 2, color, mediaTimeS: 1 },
  layout: [
    { offset: 0, stride: 5 },
    { offset: 10, stride: 2 },
    { offset: 12, stride: 2 },
  ],
  data: Uint8Array.from([1, 2, 3, 4, 0, 5, 6, 7, 8, 0, 20, 21, 30, 31]).buffer,
};

describe('turnFrame', () => {
  it('turns every plane clockwise', () => {
    const turned = turnFrame(i420, 90);
    expect([turned.width, turned.height]).toEqual([2, 4]);
    expect(bytesOf(turned)).toEqual([5, 1, 6, 2, 7, 3, 8, 4, 20, 21, 30, 31]);
    expect(turned.layout).toEqual([
      { offset: 0, stride: 2 },
      { offset: 8, stride: 1 },
      { offset: 10, stride: 1 },
    ]);
  });

  it('by half a turn, and the other way', () => {
    expect(bytesOf(turnFrame(i420, 180))).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 21, 20, 31, 30]);
    expect(bytesOf(turnFrame(i420, 270))).toEqual([4, 8, 3, 7, 2, 6, 1, 5, 21, 20, 31, 30]);
  });

  it('keeps samples of several bytes together', () => {
    const rgba: RawFrame = {
      ...{ format: 'RGBA', width: 2, height: 1, color, mediaTimeS: 0, layout: [{ offset: 0, stride: 8 }] },
      data: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]).buffer,
    };
    expect(bytesOf(turnFrame(rgba, 180))).toEqual([5, 6, 7, 8, 1, 2, 3, 4]);
  });

  it('gives an upright frame back as it is, and refuses other angles', () => {
    expect(turnFrame(i420, 0)).toBe(i420);
    expect(() => turnFrame(i420, 45)).toThrow(RangeError);
  });
});
