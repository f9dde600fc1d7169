import { describe, expect, test } from 'vitest';
import { checkFrame, planeExtents } from '../../../../src/detector/frames/check-frame';
import { frameOf } from './frame-of';

const good = frameOf({
  format: 'I420',
  width: 3,
  height: 3,
  planes: [Array(9).fill(1), Array(4).fill(2), Array(4).fill(3)],
});

describe('planeExtents', () => {
  test('odd sides round chroma up', () => {
    expect(planeExtents('I420', 5, 3)).toEqual([
      { rowBytes: 5, rows: 3 },
      { rowBytes: 3, rows: 2 },
      { rowBytes: 3, rows: 2 },
    ]);
    expect(planeExtents('NV12', 5, 3)[1]).toEqual({ rowBytes: 6, rows: 2 });
    expect(planeExtents('RGBA', 5, 3)).toEqual([{ rowBytes: 20, rows: 3 }]);
  });
});

describe('checkFrame', () => {
  test('takes a frame that fits to the last byte, also without padding after the last row', () => {
    expect(() => checkFrame(good)).not.toThrow();
    const padded = frameOf({ format: 'RGBA', width: 1, height: 2, planes: [[1, 2, 3, 4, 5, 6, 7, 8]], gap: 4 });
    expect(() => checkFrame({ ...padded, data: padded.data.slice(0, -4) })).not.toThrow();
  });

  test('one byte too few is refused, with both numbers', () => {
    expect(() => checkFrame({ ...good, data: good.data.slice(0, -1) })).toThrow(
      new RangeError('frame: plane 2 ends at byte 17, the buffer has 16'),
    );
  });

  test.each([
    ['width', { width: 0 }, 'width is 0'],
    ['height', { height: 2.5 }, 'height is 2.5'],
    ['time', { mediaTimeS: Number.NaN }, 'mediaTimeS is NaN'],
    ['planes', { layout: good.layout.slice(0, 2) }, 'I420 has 3 planes, layout has 2'],
    ['stride', { layout: [{ offset: 0, stride: 2 }, ...good.layout.slice(1)] }, 'stride of 2 bytes, a row needs 3'],
    ['offset', { layout: [{ offset: -1, stride: 3 }, ...good.layout.slice(1)] }, 'starts at -1'],
    ['format', { format: 'I422' as 'I420' }, 'format is I422'],
  ])('a wrong %s is named', (_, change, message) => {
    expect(() => checkFrame({ ...good, ...change })).toThrow(message);
  });
});
