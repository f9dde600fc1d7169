import { describe, expect, test } from 'vitest';
import { lineFor, marginToLlr } from '../../../../src/detector/classifier/calibration';
import { detailOf } from '../../../../src/detector/classifier/detail';
import { llrOfFaces } from '../../../../src/detector/classifier/several-faces';

const calibration = {
  withBursts: { a: 3, b: -1, kappa: 2 },
  withoutBursts: { a: 2, b: 0.5, kappa: 6 },
  quality: { medianFaceSizePx: null, detail: null },
};
const face = { medianFaceSizePx: 100, detail: 5 };

describe('calibration', () => {
  test('is that of normal margins with spread s^2 between clips and t^2 around a clip: d / (s^2 + t^2 / n)', () => {
    const [distance, between, around] = [1.5, 0.5, 1];
    const kappa = around / between;
    const curve = { a: distance / between, b: 0, kappa };
    for (const n of [2, 4, 8, 16]) {
      const { slope } = lineFor({ ...calibration, withBursts: curve }, { ...face, framesUsed: n, burstsUsed: 1 });
      expect(slope).toBeCloseTo(distance / (between + around / n), 12);
    }
  });

  test('says at kappa frames half of what endless frames would say, and nothing new about which side', () => {
    const at = (framesUsed: number): number => marginToLlr(1, calibration, { ...face, framesUsed, burstsUsed: 1 });
    expect(at(2)).toBeCloseTo(2 / Math.LN10 / 2, 12);
    expect(at(1e9)).toBeCloseTo(2 / Math.LN10, 6);
    expect(marginToLlr(1 / 3, calibration, { ...face, framesUsed: 2, burstsUsed: 1 })).toBeCloseTo(0, 12);
  });

  test('has a curve of its own for tracks without a burst', () => {
    expect(marginToLlr(1, calibration, { ...face, framesUsed: 6, burstsUsed: 0 })).toBeCloseTo(2.5 / Math.LN10 / 2, 12);
  });
});

describe('what the quality of a face adds', () => {
  const quality = { medianFaceSizePx: { at: [80, 120, 200], add: [0.4, 0, -1] }, detail: { at: [2, 6], add: [0, 1] } };
  const added = (seen: Partial<typeof face> | { detail: null }): number =>
    lineFor({ ...calibration, quality }, { ...face, framesUsed: 2, burstsUsed: 1, ...seen }).offset -
    lineFor(calibration, { ...face, framesUsed: 2, burstsUsed: 1 }).offset;

  test.each([
    ['lies straight between two values', { medianFaceSizePx: 160, detail: 2 }, -0.5],
    ['is what was said at a value', { medianFaceSizePx: 120, detail: 2 }, 0],
    ['is level below the first', { medianFaceSizePx: 10, detail: 1 }, 0.4],
    ['is level above the last', { medianFaceSizePx: 900, detail: 2 }, -1],
    ['is added up over kinds', { medianFaceSizePx: 100, detail: 4 }, 0.2 + 0.5],
    ['is nothing for what is not known', { medianFaceSizePx: 120, detail: null }, 0],
  ])('%s', (_, seen, offset) => {
    // Two frames at a kappa of 2 say half.
    expect(added(seen)).toBeCloseTo(offset / 2, 12);
  });

  test('leaves the slope alone', () => {
    const seen = { ...face, framesUsed: 4, burstsUsed: 1 };
    expect(lineFor({ ...calibration, quality }, seen).slope).toBe(lineFor(calibration, seen).slope);
  });
});

describe('several faces', () => {
  test('one face is the video', () => expect(llrOfFaces([-0.7])).toBeCloseTo(-0.7, 12));

  test('K faces alike say what one says', () => expect(llrOfFaces([0.4, 0.4, 0.4])).toBeCloseTo(0.4, 12));

  test('one suspicious face among K loses log10 K', () => {
    expect(llrOfFaces([3, -90, -90, -90])).toBeCloseTo(3 - Math.log10(4), 12);
  });

  test('is the mean of ratios, between worst less log10 K and worst', () => {
    expect(llrOfFaces([Math.log10(3), 0])).toBeCloseTo(Math.log10(2), 12);
  });

  test('bears ratios that no double could hold', () =>
    expect(llrOfFaces([900, 899])).toBeCloseTo(900 + Math.log10(0.55), 9));

  test('needs a face', () => expect(() => llrOfFaces([])).toThrow(RangeError));
});

test('fine detail is the mean of the highest third of the spectrum', () => {
  const families = [
    { id: 'other', group: 'quality', from: 0, to: 1 },
    { id: 'azimuthal-spectrum', group: 'spectrum', from: 1, to: 7 },
  ] as const;
  expect(detailOf(Float64Array.of(99, 1, 2, 3, 4, 5, 8, 99), families)).toBe(6.5);
  expect(detailOf(Float64Array.of(99), families.slice(0, 1))).toBeNull();
});
