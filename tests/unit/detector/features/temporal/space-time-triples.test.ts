import { describe, expect, test } from 'vitest';
import { spaceTimeOrbits, spaceTimeTriples } from '../../../../../src/detector/features/temporal/space-time-triples';
import { noise } from '../synthetic-face';
import { burstOf } from './moving-face';

const WHERE = { width: 440, height: 440, radius: 80, at: () => ({ x: 220, y: 220 }) };
const { names } = spaceTimeTriples;

describe('orbits', () => {
  const { orbitOf } = spaceTimeOrbits();
  const orbit = (a: number, b: number, c: number): number => orbitOf[((a + 2) * 5 + b + 2) * 5 + c + 2]!;

  test('mirroring, playing backwards and the negative change nothing; where the change stands does', () => {
    expect(orbit(-1, 2, 0)).toBe(orbit(1, 2, 0));
    expect(orbit(0, -2, 1)).toBe(orbit(1, 2, 0));
    expect(orbit(-1, -2, 0)).toBe(orbit(1, 2, 0));
    expect(orbit(2, 1, 0)).not.toBe(orbit(1, 2, 0));
    expect(orbit(1, 0, 1)).not.toBe(orbit(1, 0, -1));
  });

  test('every triple is in an orbit that has a name', () => {
    expect(new Set(orbitOf).size).toBe(names.length);
  });
});

describe('shares', () => {
  const valueOf = (values: Float64Array, name: string): number => values[names.indexOf(`hv(${name})`)]!;

  test('their squares add up to 1', () => {
    const values = spaceTimeTriples.compute(burstOf({ ...WHERE, luma: (t, x, y) => 100 + (noise(x, y, 100 + t) % 7) }));
    expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 6);
  });

  test('a frozen face changes nowhere and keeps its steps: equal steps with no change between take all', () => {
    const values = spaceTimeTriples.compute(burstOf({ ...WHERE, luma: (_, x, y) => 100 + (noise(x, y, 1) % 7) }));
    const kept = names.filter((name) => {
      const [a, b, c] = name.slice(3, -1).split(',').map(Number);
      return b === 0 && a === c;
    });
    const share = kept.reduce((sum, name) => sum + valueOf(values, name.slice(3, -1)) ** 2, 0);
    expect(share).toBeCloseTo(1, 6);
  });

  test('a flat face that brightens by 2 a frame is all "0, 2, 0"', () => {
    const values = spaceTimeTriples.compute(burstOf({ ...WHERE, luma: (t) => 100 + 2 * t }));
    expect(valueOf(values, '0,-2,0')).toBeCloseTo(1, 6);
  });
});
