import { describe, expect, test } from 'vitest';
import { chromaticMoments, CHROMATIC_NAMES } from '../../../../../src/detector/features/wen/chromatic-moments';
import { colourDiversity } from '../../../../../src/detector/features/wen/colour-diversity';
import { colourPicture, type ColourPicture } from '../../../../../src/detector/features/wen/colour-picture';
import { specularReflection } from '../../../../../src/detector/features/wen/specular-reflection';
import { plane } from '../synthetic-face';

const onePixel = (y: number, cb: number, cr: number) => {
  const picture = colourPicture(
    { y: plane(1, 1, () => y), cb: plane(1, 1, () => cb), cr: plane(1, 1, () => cr) },
    { x0: 0, y0: 0, x1: 1, y1: 1 },
  );
  const colour = picture.colours.indexOf(1);
  return {
    hsv: [picture.hue[0], picture.saturation[0], picture.value[0]],
    steps: [colour >> 10, (colour >> 5) & 31, colour & 31],
  };
};

describe('colour picture', () => {
  test.each([
    ['black', [16, 128, 128], [0, 0, 0], [0, 0, 0]],
    ['white', [235, 128, 128], [0, 0, 1], [31, 31, 31]],
    ['below black', [0, 128, 128], [0, 0, 0], [0, 0, 0]],
    ['red', [81, 90, 240], [0, 1, 1], [31, 0, 0]],
    ['green', [145, 54, 34], [1 / 3, 1, 1], [0, 31, 0]],
    ['blue', [41, 240, 110], [2 / 3, 1, 1], [0, 0, 31]],
    ['yellow', [210, 16, 146], [1 / 6, 1, 1], [31, 31, 0]],
  ] as const)('%s', (_, [y, cb, cr], hsv, steps) => {
    const found = onePixel(y, cb, cr);
    hsv.forEach((value, i) => expect(found.hsv[i]).toBeCloseTo(value, 1));
    expect(found.steps).toEqual(steps);
  });

  test('a chroma sample colours its four pixels', () => {
    const planes = {
      y: plane(4, 2, () => 81),
      cb: plane(2, 1, () => 90),
      cr: plane(2, 1, (x) => (x === 0 ? 240 : 90)),
    };
    const { hue, count } = colourPicture(planes, { x0: 1, y0: 0, x1: 4, y1: 2 });
    expect(count).toBe(6);
    // Pixel 1 is red, 2 and 3 are not; the second row is the same.
    expect(hue[0]).toBe(hue[3]);
    expect(hue[1]).toBe(hue[2]);
    expect(hue[0]).not.toBeCloseTo(hue[1]!, 1);
  });
});

const handMade = (part: Partial<ColourPicture> & { count: number }): ColourPicture => ({
  hue: new Float32Array(part.count),
  saturation: new Float32Array(part.count),
  value: new Float32Array(part.count),
  colours: new Uint32Array(32 ** 3),
  ...part,
});
const steps = (...parts: [value: number, times: number][]) =>
  Float32Array.from(parts.flatMap(([value, times]) => new Array<number>(times).fill(value)));

describe('specular reflection', () => {
  test('paler pixels of the same surface hold reflected light', () => {
    // 60 pixels of the surface (S = 0.5), 40 half as saturated and of value 0.8: 0.8 x (1 - 0.25 / 0.5) = 0.4 reflected.
    const picture = handMade({
      count: 100,
      saturation: steps([0.5, 60], [0.25, 40]),
      value: steps([0.7, 60], [0.8, 40]),
    });
    const [share, mean, deviation] = specularReflection(picture);
    expect(share).toBeCloseTo(0.4, 9);
    expect(mean).toBeCloseTo(0.4, 6);
    expect(deviation).toBeCloseTo(0, 6);
  });
  test('beyond four times the mean is no longer counted', () => {
    const picture = handMade({
      count: 100,
      saturation: steps([0.5, 95], [0.25, 5]),
      value: steps([0.7, 95], [0.8, 5]),
    });
    expect(specularReflection(picture)).toEqual([0, 0, 0]);
  });
  test('a grey and a black picture have none', () => {
    expect(specularReflection(handMade({ count: 4, value: steps([0.5, 4]) }))).toEqual([0, 0, 0]);
    expect(specularReflection(handMade({ count: 4 }))).toEqual([0, 0, 0]);
  });
});

test('chromatic moments: two levels by hand, hue turned by half a circle', () => {
  const values = chromaticMoments(
    handMade({
      count: 4,
      hue: steps([0.98, 2], [0.02, 2]),
      saturation: steps([0, 2], [1, 2]),
      value: steps([0.25, 3], [0.97, 1]),
    }),
  );
  const at = (name: string) => values[CHROMATIC_NAMES.indexOf(name)]!;
  // Red on both sides of the seam lies together once turned: 0.48 and 0.52.
  expect(at('hue.mean')).toBeCloseTo(0.5, 6);
  expect(at('hue.deviation')).toBeCloseTo(0.02, 6);
  expect([at('saturation.mean'), at('saturation.deviation'), at('saturation.skewness')]).toEqual([0.5, 0.5, 0]);
  expect([at('saturation.lowest'), at('saturation.highest')]).toEqual([0.5, 0.5]);
  // One of four stands apart: skewness 2 / sqrt(3).
  expect(at('value.skewness')).toBeCloseTo(2 / Math.sqrt(3), 5);
  expect([at('value.lowest'), at('value.highest')]).toEqual([0, 0.25]);
});

test('a constant channel has no skewness', () => {
  expect(chromaticMoments(handMade({ count: 9, value: steps([0.3, 9]) })).every(Number.isFinite)).toBe(true);
});

test('colour diversity: shares fall, and the rarest percent is not counted', () => {
  const colours = new Uint32Array(32 ** 3);
  colours.set([19, 0, 50, 1, 30], 700);
  const values = colourDiversity(handMade({ count: 100, colours }));
  expect(values).toHaveLength(101);
  expect(values.slice(0, 5)).toEqual([0.5, 0.3, 0.19, 0.01, 0]);
  expect(values[100]).toBe(3);
});
