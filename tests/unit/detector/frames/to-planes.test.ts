import { describe, expect, test } from 'vitest';
import type { Plane8 } from '../../../../src/detector/frames/frame';
import { toPlanes } from '../../../../src/detector/frames/to-planes';
import { frameOf } from './frame-of';

const samples = (plane: Plane8): number[] => [...plane.data];
const upTo = (count: number, from = 0): number[] => Array.from({ length: count }, (_, i) => from + i);

describe('I420', () => {
  const written = { format: 'I420', width: 3, height: 3, planes: [upTo(9, 20), upTo(4, 100), upTo(4, 200)] } as const;

  test.each([0, 5])('rows with %i bytes between them give the same planes', (gap) => {
    const planes = toPlanes(frameOf({ ...written, gap }));
    expect(samples(planes.y)).toEqual(upTo(9, 20));
    expect(samples(planes.cb)).toEqual([100, 101, 102, 103]);
    expect(samples(planes.cr)).toEqual([200, 201, 202, 203]);
    expect([planes.cb.width, planes.cb.height]).toEqual([2, 2]);
  });

  test('rows without gaps are not copied', () => {
    const frame = frameOf(written);
    expect(toPlanes(frame).y.data.buffer).toBe(frame.data);
  });

  test('full range is narrowed, rounded, with grey staying grey', () => {
    const planes = toPlanes(
      frameOf({
        format: 'I420',
        width: 2,
        height: 2,
        planes: [[0, 255, 128, 1], [128], [255]],
        color: { matrix: 'bt601', fullRange: true },
      }),
    );
    // 16 + 128 * 219 / 255 = 125.93; 16 + 219 / 255 = 16.86
    expect(samples(planes.y)).toEqual([16, 235, 126, 17]);
    expect(samples(planes.cb)).toEqual([128]);
    // 128 + 127 * 224 / 255 = 239.56
    expect(samples(planes.cr)).toEqual([240]);
  });
});

describe('NV12', () => {
  test.each([0, 3])('splits Cb and Cr, gap %i', (gap) => {
    const planes = toPlanes(
      frameOf({
        format: 'NV12',
        width: 3,
        height: 1,
        planes: [
          [20, 21, 22],
          [1, 2, 3, 4],
        ],
        gap,
      }),
    );
    expect(samples(planes.y)).toEqual([20, 21, 22]);
    expect(samples(planes.cb)).toEqual([1, 3]);
    expect(samples(planes.cr)).toEqual([2, 4]);
  });
});

describe('I444', () => {
  test('chroma is the mean of 2 x 2, half up; odd edges use what there is', () => {
    const cb = [
      [10, 20, 30],
      [30, 42, 31],
      [7, 8, 250],
    ].flat();
    const planes = toPlanes(
      frameOf({ format: 'I444', width: 3, height: 3, planes: [upTo(9), cb, upTo(9, 50)], gap: 2 }),
    );
    // (10 + 20 + 30 + 42) / 4 = 25.5; (30 + 31) / 2 = 30.5; (7 + 8) / 2 = 7.5; 250
    expect(samples(planes.cb)).toEqual([26, 31, 8, 250]);
    expect(samples(planes.y)).toEqual(upTo(9));
  });

  test('a single pixel', () => {
    const planes = toPlanes(frameOf({ format: 'I444', width: 1, height: 1, planes: [[50], [60], [70]] }));
    expect([planes.y, planes.cb, planes.cr].map(samples)).toEqual([[50], [60], [70]]);
  });
});

describe('RGBA', () => {
  const colours = { white: [255, 255, 255, 9], black: [0, 0, 0, 9], red: [255, 0, 0, 9], blue: [0, 0, 255, 9] };
  const single = (rgba: number[], matrix: 'bt601' | 'bt709'): number[] => {
    const planes = toPlanes(
      frameOf({ format: 'RGBA', width: 1, height: 1, planes: [rgba], color: { matrix, fullRange: true } }),
    );
    return [planes.y, planes.cb, planes.cr].flatMap(samples);
  };

  // Values of the colour-bar tables for 100 % bars, 8 bit (BT.601-7 / BT.709-6).
  test.each([
    ['white', 'bt601', [235, 128, 128]],
    ['black', 'bt601', [16, 128, 128]],
    ['red', 'bt601', [81, 90, 240]],
    ['blue', 'bt601', [41, 240, 110]],
    ['red', 'bt709', [63, 102, 240]],
    ['blue', 'bt709', [32, 240, 118]],
  ] as const)('%s in %s', (colour, matrix, expected) => {
    expect(single(colours[colour], matrix)).toEqual(expected);
  });

  test('every grey has neutral chroma and stays in studio range', () => {
    for (let v = 0; v < 256; v += 1) {
      const [y, cb, cr] = single([v, v, v, 255], 'bt709');
      expect([cb, cr]).toEqual([128, 128]);
      expect(Math.abs(y! - (16 + (v * 219) / 255))).toBeLessThanOrEqual(0.51);
    }
  });

  test('chroma of a block comes from its mean colour; the odd column stands alone', () => {
    const { red, blue, black } = colours;
    const planes = toPlanes(
      frameOf({
        format: 'RGBA',
        width: 3,
        height: 1,
        planes: [[...red, ...black, ...blue]],
        gap: 4,
        color: { matrix: 'bt601', fullRange: false },
      }),
    );
    expect([planes.cb.width, planes.cb.height]).toEqual([2, 1]);
    // Half of red's deviation from 128: 128 - 37.8 / 2 = 109.1; 128 + 112 / 2 = 184
    expect(samples(planes.cb)).toEqual([109, 240]);
    expect(samples(planes.cr)).toEqual([184, 110]);
  });
});

test('a frame that does not fit its buffer is refused', () => {
  const frame = frameOf({ format: 'RGBA', width: 1, height: 1, planes: [[1, 2, 3, 4]] });
  expect(() => toPlanes({ ...frame, height: 2 })).toThrow(RangeError);
});
