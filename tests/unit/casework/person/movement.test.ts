import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../../src/casework/person/measures';
import { movementOf } from '../../../../src/casework/person/movement';
import { seenFaces, type SeenFace } from '../../../../src/casework/person/seen-face';
import { stretchesOf } from '../../../../src/casework/person/stretches';
import { posedFace } from './posed-face';

const FPS = 15;

/** Seconds of a face whose mouth and brows move together, or against each other. */
function talking(seconds: number, { trackId = 1, fromS = 0, sign = 1 } = {}): SeenFace[] {
  return Array.from({ length: Math.round(seconds * FPS) }, (_, i) => {
    const mediaTimeS = fromS + i / FPS;
    const swing = Math.sin(2 * Math.PI * 1.3 * mediaTimeS) + 0.3 * Math.sin(2 * Math.PI * 0.4 * mediaTimeS);
    const brow = [0, 0.2 * sign * swing] as const;
    const moves = { browInnerLeft: brow, browInnerRight: brow, lowerLipTop: [0, -0.5 * swing] as const };
    return { mediaTimeS, trackId, landmarks: posedFace({ moves, rollRad: 0.05 * Math.sin(3 * mediaTimeS) }) };
  });
}

const pair = (a: number, b: number): number => (a * (2 * MEASURES.length - a - 1)) / 2 + (b - a - 1);
const together = pair(MEASURES.indexOf('brow-inner'), MEASURES.indexOf('mouth-open'));

describe('movementOf', () => {
  it('tells what moves together from what moves against each other', () => {
    const { windows, problem } = movementOf(talking(6.2));
    expect(problem).toBeNull();
    expect(windows.map(({ fromS }) => fromS)).toEqual([0, 1.5, 3]);
    expect(windows[0]!.values).toHaveLength(210);
    expect(windows.every(({ values }) => values[together]! > 2)).toBe(true);
    expect(movementOf(talking(6, { sign: -1 })).windows[0]!.values[together]!).toBeLessThan(-2);
  });

  it('what moves twice as far has the same correlations and ln 2 more extent', () => {
    const extent = 190 + MEASURES.indexOf('roll');
    const far = talking(4).map((face, i) => ({
      ...face,
      landmarks: posedFace({ rollRad: 0.1 * Math.sin((3 * i) / FPS) }),
    }));
    const near = far.map((face, i) => ({ ...face, landmarks: posedFace({ rollRad: 0.05 * Math.sin((3 * i) / FPS) }) }));
    const [a, b] = [far, near].map((faces) => movementOf(faces).windows[0]!.values[extent]!);
    expect(a! - b!).toBeCloseTo(Math.log(2), 1);
  });

  it('says why there is nothing', () => {
    expect(movementOf([])).toEqual({ windows: [], problem: 'no-face' });
    expect(movementOf(talking(2.5)).problem).toBe('too-short');
    const two = [...talking(5), ...talking(4, { trackId: 2 })].sort((a, b) => a.mediaTimeS - b.mediaTimeS);
    expect(movementOf(two).problem).toBe('several-faces');
  });

  it('a second face after a cut, or for a moment, is no rival', () => {
    const after = [...talking(6), ...talking(4, { trackId: 2, fromS: 6 })];
    expect(movementOf(after).windows.map(({ toS }) => toS)).toEqual([3, 4.5, 6]);
    const beside = [...talking(6), ...talking(1, { trackId: 2 })].sort((a, b) => a.mediaTimeS - b.mediaTimeS);
    expect(movementOf(beside).problem).toBeNull();
  });
});

it('no window spans a gap, and a missed frame is none', () => {
  const faces = talking(8).filter(({ mediaTimeS }) => mediaTimeS < 4 || mediaTimeS > 4.5);
  expect(stretchesOf(faces).map(({ rows }) => rows.length)).toEqual([48, 41]);
  const short = talking(8).filter(({ mediaTimeS }) => mediaTimeS < 4 || mediaTimeS > 4.26);
  expect(stretchesOf(short), 'a third of a second').toHaveLength(2);
  const missed = talking(4).filter((_, i) => i % 7 !== 3);
  expect(stretchesOf(missed)).toHaveLength(1);
  expect(movementOf(missed).windows[0]!.values[together]!).toBeGreaterThan(2);
});

it('only faces that the gate lets pass are read', () => {
  const landmarks = posedFace({});
  const report = {
    mediaTimeS: 1,
    faces: [
      { trackId: 1, rejection: null, landmarks },
      { trackId: 2, rejection: 'too-blurred', landmarks },
      { trackId: 3, rejection: null, landmarks: null },
    ],
  };
  expect(seenFaces(report)).toEqual([{ mediaTimeS: 1, trackId: 1, landmarks }]);
});
