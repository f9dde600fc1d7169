import { describe, expect, it } from 'vitest';
import { createDraws } from '../../../../src/lab/augmentation/self-blend/draws';
import { bendingField, drawBending, mixBending } from '../../../../src/lab/augmentation/self-blend/pixels/bending';
import { blur } from '../../../../src/lab/augmentation/self-blend/pixels/blur';
import { median3, sharpen } from '../../../../src/lab/augmentation/self-blend/pixels/filters';
import { cut, type FloatPlane } from '../../../../src/lab/augmentation/self-blend/pixels/float-plane';
import { resample } from '../../../../src/lab/augmentation/self-blend/pixels/resample';
import { shrink } from '../../../../src/lab/augmentation/self-blend/pixels/shrink';
import { parseY4m, planesOf, writeY4m } from '../../../../src/lab/augmentation/self-blend/y4m';

function plane(width: number, height: number, value: (x: number, y: number) => number): FloatPlane {
  const data = Float32Array.from({ length: width * height }, (_, i) => value(i % width, Math.floor(i / width)));
  return { width, height, data };
}

const ramp = plane(40, 30, (x, y) => 3 * x + 2 * y);
const KERNELS = ['bilinear', 'bicubic', 'lanczos3'] as const;

describe('resample', () => {
  it.each(KERNELS)('%s leaves a plane as it is under the identity', (kernel) => {
    const map = { xx: 1, xy: 0, x0: 0, yx: 0, yy: 1, y0: 0 };
    const same = resample(ramp, map, kernel, 40, 30).data;
    same.forEach((value, i) => expect(value).toBeCloseTo(ramp.data[i]!, 3));
  });

  it.each(KERNELS)('%s moves and turns a ramp to where it belongs', (kernel) => {
    // A quarter turn about (20, 15) and half a sample to the right: result (x, y) shows source (20 + (y - 15) - 0.5, 15 - (x - 20)).
    const map = { xx: 0, xy: 1, x0: 4.5, yx: -1, yy: 0, y0: 35 };
    const turned = resample(ramp, map, kernel, 40, 30);
    for (const [x, y] of [
      [18, 12],
      [22, 20],
    ] as const) {
      // Lanczos keeps a ramp to within a hundredth of its slope.
      expect(Math.abs(turned.data[y * 40 + x]! - (3 * (y + 4.5) + 2 * (35 - x)))).toBeLessThan(0.05);
    }
  });
});

describe('shrink', () => {
  it('gives the means of blocks, and keeps the mean by uneven factors', () => {
    expect([
      ...shrink(
        plane(4, 2, (x, y) => x + 10 * y),
        2,
        1,
      ).data,
    ]).toEqual([5.5, 7.5]);
    const mean = ({ data }: FloatPlane): number => data.reduce((a, b) => a + b) / data.length;
    expect(mean(shrink(ramp, 17, 11))).toBeCloseTo(mean(ramp), 3);
  });

  it('refuses to enlarge', () => {
    expect(() => shrink(ramp, 41, 30)).toThrow('shrink: 40x30 to 41x30');
  });
});

describe('blur', () => {
  it.each([0.7, 1.9, 2.5, 6])('spreads a point with a deviation of %d px and loses nothing', (deviationPx) => {
    const point = plane(81, 81, (x, y) => (x === 40 && y === 40 ? 1 : 0));
    const soft = blur(point, deviationPx);
    let [sum, squares] = [0, 0];
    soft.data.forEach((value, i) => {
      sum += value;
      squares += value * ((i % 81) - 40) ** 2;
    });
    expect(sum).toBeCloseTo(1, 3);
    expect(Math.abs(Math.sqrt(squares) / deviationPx - 1)).toBeLessThan(0.05);
    // Nothing beyond what the caller leaves room for.
    expect(soft.data[40 * 81 + 40 + Math.ceil(3 * deviationPx) + 4]!).toBeLessThan(1e-6);
  });
});

describe('filters', () => {
  it('sharpening leaves flat parts alone and steepens an edge', () => {
    const edge = plane(20, 20, (x) => (x < 10 ? 50 : 150));
    const sharp = sharpen(edge, 1);
    expect(sharp.data[2]).toBeCloseTo(50, 3);
    expect(sharp.data[9]!).toBeLessThan(45);
    expect(sharp.data[10]!).toBeGreaterThan(155);
  });

  it('the median takes out single samples and keeps the border', () => {
    const dots = plane(9, 9, (x, y) => (x === 4 && y === 4 ? 255 : x + y));
    const out = median3(dots);
    expect(out.data[4 * 9 + 4]).toBe(8);
    expect(out.data[0]).toBe(0);
  });
});

describe('bending', () => {
  it('is smooth, of deviation about 1, and stays so when mixed', () => {
    const draws = createDraws(3);
    const steps = Float64Array.from({ length: 200 }, (_, i) => (i - 100) / 100);
    const field = bendingField(mixBending(drawBending(draws), drawBending(draws), 0.3), steps, steps);
    const deviation = Math.sqrt(field.dx.reduce((sum, value) => sum + value * value, 0) / field.dx.length);
    expect(deviation).toBeGreaterThan(0.8);
    expect(deviation).toBeLessThan(1.25);
    const jump = field.dy.reduce(
      (most, value, i) => (i % 200 ? Math.max(most, Math.abs(value - field.dy[i - 1]!)) : most),
      0,
    );
    expect(jump).toBeLessThan(0.5);
  });
});

describe('cut', () => {
  it('refuses a window beyond the plane', () => {
    expect(() => cut(ramp, { x: 30, y: 0, width: 11, height: 5 })).toThrow('leaves the 40x30 plane');
  });
});

describe('y4m', () => {
  const header = new TextEncoder().encode('YUV4MPEG2 W4 H2 F30000:1001 Ip A1:1 C420mpeg2 XYSCSS=420MPEG2\n');
  const frame = (start: number) =>
    planesOf(
      Uint8Array.from({ length: 12 }, (_, i) => start + i),
      4,
      2,
    );

  it('reads what it writes; a frame cut off does not count', () => {
    const bytes = Buffer.concat([...writeY4m(header, [frame(0), frame(100)])]);
    const parsed = parseY4m(bytes);
    expect(parsed).toMatchObject({ width: 4, height: 2, frameBytes: 12 });
    expect(parsed.fps).toBeCloseTo(29.97, 2);
    const [, second] = parsed.frameStarts;
    expect([...planesOf(bytes.subarray(second, second! + 12), 4, 2).cr.data]).toEqual([110, 111]);
    expect(parseY4m(bytes.subarray(0, -1)).frameStarts).toHaveLength(1);
  });

  it.each([
    'YUV4MPEG2 W4 H2 F25:1 C444\n',
    'YUV4MPEG2 W4 H2 F25:1 C420p10\n',
    'YUV4MPEG2 W5 H2 F25:1 C420jpeg\n',
    'RIFF',
  ])('refuses %s', (line) => {
    expect(() => parseY4m(new TextEncoder().encode(line))).toThrow(RangeError);
  });
});
