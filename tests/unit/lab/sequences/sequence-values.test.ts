import { expect, test } from 'vitest';
import type { SeenFace } from '../../../../src/casework/person/seen-face';
import { MOVING_POINTS } from '../../../../src/casework/person/head-points';
import { LANDMARK_COUNT } from '../../../../src/detector/faces/face';
import { MEAN_HEAD } from '../../../../src/detector/faces/mean-head';
import { SEQUENCE_FAMILIES, sequenceValues } from '../../../../src/lab/sequences/sequence-values';

const FRAMES_A_SECOND = 12;
const CM = 10;

/** The mean head seen from the front, `right` cm to the right of the middle, its upper lids `down` cm lower than they are. */
function face(time: number, right: number, down: number, trackId = 1): SeenFace {
  const landmarks = new Float32Array(2 * LANDMARK_COUNT);
  const put = (index: number, x: number, y: number): void => {
    landmarks[2 * index] = 300 + CM * (x + right);
    landmarks[2 * index + 1] = 300 - CM * y;
  };
  for (const [index, x, y] of MEAN_HEAD) put(index, x, y);
  for (const [name, [index, x, y]] of Object.entries(MOVING_POINTS))
    put(index, x, name.startsWith('upperLid') ? y - down : y);
  return { mediaTimeS: time / FRAMES_A_SECOND, trackId, landmarks };
}

function clip(seconds: number, at: (t: number) => { right?: number; down?: number }): SeenFace[] {
  return Array.from({ length: seconds * FRAMES_A_SECOND }, (_, t) => {
    const { right = 0, down = 0 } = at(t);
    return face(t, right, down);
  });
}

function family(id: string, faces: readonly SeenFace[]): number[] {
  let from = 0;
  for (const { id: other, count } of SEQUENCE_FAMILIES) {
    if (other === id) return [...sequenceValues(faces)!.subarray(from, from + count)];
    from += count;
  }
  throw new RangeError(`no family ${id}`);
}

test('values are as many as the families say, and finite where a face rests', () => {
  const values = sequenceValues(clip(4, () => ({})))!;
  expect(values).toHaveLength(SEQUENCE_FAMILIES.reduce((sum, { count }) => sum + count, 0));
  expect([...values].every(Number.isFinite)).toBe(true);
});

test('two blinks of a quarter of a second in four seconds', () => {
  const shutAt = [12, 13, 14, 30, 31, 32];
  const [rate, lengthS, share, deepest, closing, opening] = family(
    'blinks',
    clip(4, (t) => ({ down: shutAt.includes(t) ? 0.5 : 0 })),
  );
  expect(rate).toBeCloseTo(0.5, 6);
  expect(lengthS).toBeCloseTo(0.25, 6);
  expect(share).toBeCloseTo(6 / 48, 6);
  expect(deepest).toBeLessThan(0.6);
  expect(closing).toBeLessThan(-0.4);
  expect(opening).toBeGreaterThan(0.4);
});

test('a head that sways shows it in its place across and in no other', () => {
  const still = family(
    'head',
    clip(5, () => ({})),
  );
  const swaying = family(
    'head',
    clip(5, (t) => ({ right: Math.sin((2 * Math.PI * 1.6 * t) / FRAMES_A_SECOND) })),
  );
  // Four values a series; the fourth series is the place across. Its power lies in the second band.
  expect(swaying[12]! - still[12]!).toBeGreaterThan(2);
  expect(swaying[14]!).toBeGreaterThan(swaying[13]!);
  expect(swaying[14]!).toBeGreaterThan(swaying[15]!);
  expect(swaying[16]!).toBeCloseTo(still[16]!, 2);
});

test('under two seconds, or of two faces at once, nothing is said; of under three nothing of what moves together', () => {
  expect(sequenceValues(clip(1, () => ({})))).toBeNull();
  const both = clip(4, () => ({})).flatMap((one) => [one, { ...one, trackId: 2 }]);
  expect(sequenceValues(both)).toBeNull();
  expect(
    family(
      'together',
      clip(2, () => ({})),
    ).every(Number.isNaN),
  ).toBe(true);
});
