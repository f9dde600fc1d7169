import { describe, expect, test } from 'vitest';
import type { BurstFamily, BurstInput } from '../../../../../src/detector/features/family';
import { roundHalfEven } from '../../../../../src/detector/features/residual/level-table';
import { alignedHalfSpam3 } from '../../../../../src/detector/features/temporal/aligned-half-spam3';
import { alignedResidualSpam3 } from '../../../../../src/detector/features/temporal/aligned-residual-spam3';
import { alignedSecondSpam3 } from '../../../../../src/detector/features/temporal/aligned-second-spam3';
import { alignedSpam3 } from '../../../../../src/detector/features/temporal/aligned-spam3';
import { alignedSpam3T3 } from '../../../../../src/detector/features/temporal/aligned-spam3-t3';
import { alignedTimeTriples } from '../../../../../src/detector/features/temporal/aligned-time-triples';
import { levelOf, LEVELS_T2, LEVELS_T3 } from '../../../../../src/detector/features/temporal/change-levels';
import { denseFace, readsRow, spansAround } from '../../../../../src/detector/features/temporal/dense-face';
import { stillTimeTriples } from '../../../../../src/detector/features/temporal/still-time-triples';
import { tripleOrbits } from '../../../../../src/detector/features/temporal/triple-orbits';
import { noise } from '../synthetic-face';
import { burstOf, valueOf } from './moving-face';

const FAMILIES: readonly BurstFamily[] = [
  alignedSpam3,
  alignedSpam3T3,
  alignedTimeTriples,
  stillTimeTriples,
  alignedSecondSpam3,
  alignedResidualSpam3,
  alignedHalfSpam3,
];

/** Values by block: what stands before the triple's bracket in their names. */
function blocksOf({ names, compute }: BurstFamily, input: BurstInput): Map<string, number[]> {
  const blocks = new Map<string, number[]>();
  compute(input).forEach((value, i) => {
    const block = names[i]!.slice(0, names[i]!.indexOf('('));
    blocks.set(block, [...(blocks.get(block) ?? []), value]);
  });
  return blocks;
}

const WHERE = { width: 440, height: 440, radius: 80, at: () => ({ x: 220, y: 220 }) };
/** Every pixel of every frame 0, 1 or 2 by chance. */
const three = (t: number, x: number, y: number) => noise(x, y, 100 + t) % 3;
const random = burstOf({ ...WHERE, luma: (t, x, y) => 100 + three(t, x, y) });
const frozen = burstOf({ ...WHERE, luma: (_, x, y) => 100 + (noise(x, y, 1) % 50) });

describe('levels and orbits', () => {
  test('rounds halves to even and clips, the same up and down', () => {
    for (let i = -4000; i <= 4000; i += 1) {
      const change = i / 8;
      const clipped = (limit: number) => Math.min(limit, Math.max(-limit, roundHalfEven(change))) + limit;
      expect(levelOf(change, LEVELS_T2.clip)).toBe(clipped(2));
      expect(levelOf(change, LEVELS_T3.clip)).toBe(clipped(3));
    }
    expect([-1596, 1596].map((change) => levelOf(change, LEVELS_T2.clip))).toEqual([0, 4]);
  });

  test.each([
    [3, 10],
    [5, 39],
    [7, 100],
  ])('%i levels have %i orbits', (n, count) => {
    const { orbitOf, names } = tripleOrbits(n);
    expect(names.length).toBe(count);
    expect(new Set(orbitOf).size).toBe(count);
    expect(names).toContain('0,0,0');
  });

  test('mirrored and turned from bright to dark a triple is the same, with its middle changed it is another', () => {
    const { orbitOf } = tripleOrbits(5);
    const orbit = (a: number, b: number, c: number) => orbitOf[((a + 2) * 5 + b + 2) * 5 + c + 2];
    for (const same of [orbit(0, 1, -2), orbit(2, -1, 0), orbit(0, -1, 2)]) expect(same).toBe(orbit(-2, 1, 0));
    expect(orbit(-2, -1, 0)).not.toBe(orbit(-2, 1, 0));
  });
});

describe('what is read', () => {
  test('all rows of faces up to 320 px, then every third group of eight, then every fifth', () => {
    const read = (size: number) => Array.from({ length: 240 }, (_, row) => row).filter((row) => readsRow(row, size));
    expect(read(320).length).toBe(240);
    expect(read(321).length).toBe(80);
    expect(read(321).slice(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 24, 25]);
    expect(read(641).length).toBe(48);
  });

  test('places around pixels', () => {
    const around = spansAround({ runs: Int32Array.of(12, 14, 16, 17), count: 3 }, 10, 4, 1);
    expect([...around.from]).toEqual([1, 1, 1, 0]);
    expect([...around.to]).toEqual([8, 8, 8, 0]);
  });

  test('the halves make up the whole', () => {
    const { lower, upper, inner } = denseFace(random);
    expect(lower.count + upper.count).toBe(inner.count);
    const innerPx = random.regions.inner.reduce((sum, bit) => sum + bit, 0);
    expect(inner.count).toBe(innerPx);
    for (const [family, blocks] of [
      [alignedSpam3, ['inner hv', 'lower hv', 'upper hv']],
      [alignedTimeTriples, ['inner q1', 'lower q1', 'upper q1']],
    ] as const) {
      const values = blocksOf(family, random);
      const [whole, low, up] = blocks.map((block) => values.get(block)!);
      whole!.forEach((share, i) => {
        const sum = lower.count * low![i]! ** 2 + upper.count * up![i]! ** 2;
        expect(inner.count * share ** 2).toBeCloseTo(sum, 4);
      });
    }
  });
});

describe.each(FAMILIES.map((family) => [family.id, family] as const))('%s', (_, family) => {
  test('the squares of a block add up to 1', () => {
    for (const [block, values] of blocksOf(family, random)) {
      const sum = values.reduce((total, value) => total + value * value, 0);
      if (block !== 'inner-ring') expect(sum, block).toBeCloseTo(1, 6);
      else for (const value of values) expect(Math.abs(value)).toBeLessThan(0.03); // the same noise on both sides
    }
  });

  test('a face that stands still has one triple: no change', () => {
    const values = family.compute(frozen);
    family.names.forEach((name, i) => {
      const expected = name.includes('(0,0,0)') && !name.startsWith('inner-ring') ? 1 : 0;
      expect(values[i], name).toBeCloseTo(expected, 6);
    });
  });
});

type Distribution = ReadonlyMap<number, number>;

/** Distribution of a whole-number function of `count` independent numbers that are 0, 1, 2 with the same chance. */
function chances<Key>(count: number, of: (draws: readonly number[]) => Key): Map<Key, number> {
  const found = new Map<Key, number>();
  for (let i = 0; i < 3 ** count; i += 1) {
    const key = of(Array.from({ length: count }, (_, k) => Math.floor(i / 3 ** k) % 3));
    found.set(key, (found.get(key) ?? 0) + 1 / 3 ** count);
  }
  return found;
}

const clip = (value: number, limit: number) => Math.min(limit, Math.max(-limit, roundHalfEven(value)));

/** Square-rooted chances of an orbit, by the names "(a,b,c)", from those of each triple. */
function byOrbit(triples: Map<string, number>, n: number): Map<string, number> {
  const { orbitOf, names } = tripleOrbits(n);
  const half = (n - 1) / 2;
  const sums = new Float64Array(names.length);
  for (const [triple, chance] of triples) {
    const code = triple.split(',').reduce((sum, level) => sum * n + Number(level) + half, 0);
    sums[orbitOf[code]!]! += chance;
  }
  return new Map(names.map((name, i) => [`(${name})`, Math.sqrt(sums[i]!)]));
}

/** Three neighbours that know nothing of each other. */
function independent(levels: Distribution): Map<string, number> {
  const triples = new Map<string, number>();
  for (const [a, p] of levels)
    for (const [b, q] of levels) for (const [c, r] of levels) triples.set(`${a},${b},${c}`, p * q * r);
  return triples;
}

function expectShares(family: BurstFamily, block: string, expected: Map<string, number>): void {
  for (const [name, share] of expected) {
    expect(Math.abs(valueOf(family, random, block + name) - share), `${family.id} ${block}${name}`).toBeLessThan(0.015);
  }
}

describe('frames of independent noise have the histograms that arithmetic gives', () => {
  const change = ([before, after]: readonly number[]) => after! - before!;

  test('neighbours: the product of their chances', () => {
    const expected = independent(chances(2, change));
    for (const block of ['inner hv', 'lower hv', 'upper hv', 'inner diag']) {
      expectShares(alignedSpam3, block, byOrbit(expected, 5));
    }
    expectShares(alignedSpam3T3, 'hv', byOrbit(expected, 7));
  });

  test('changes of changes, in steps of two', () => {
    const second = chances(3, ([a, b, c]) => clip((a! - 2 * b! + c!) / 2, 2));
    expectShares(alignedSecondSpam3, 'hv', byOrbit(independent(second), 5));
  });

  test('means of 2 x 2', () => {
    const mean = chances(8, (s) => clip((s[0]! + s[1]! + s[2]! + s[3]! - s[4]! - s[5]! - s[6]! - s[7]!) / 4, 2));
    expectShares(alignedHalfSpam3, 'hv', byOrbit(independent(mean), 5));
  });

  test('along time, where each change shares a frame with the next', () => {
    const along = (step: number) => chances(4, (s) => [0, 1, 2].map((k) => clip((s[k + 1]! - s[k]!) / step, 2)).join());
    for (const block of ['inner q1', 'lower q1', 'upper q1']) {
      expectShares(alignedTimeTriples, block, byOrbit(along(1), 5));
    }
    expectShares(alignedTimeTriples, 'inner q2', byOrbit(along(2), 5));
    expectShares(alignedTimeTriples, 'inner t3', byOrbit(along(1), 7));
    expectShares(stillTimeTriples, 'inner', byOrbit(along(1), 5));
  });
});

test('a smooth face that glides as one piece changes less than one whose grain is made anew', () => {
  const at = (t: number) => ({ x: 180 + 2 * t, y: 180 - t });
  const gliding = (grain: (t: number, x: number, y: number) => number) =>
    burstOf({
      width: 360,
      height: 360,
      radius: 50,
      at,
      luma: (t, x, y) => {
        const [u, v] = [x - at(t).x, y - at(t).y];
        return Math.round(128 + 25 * Math.sin(u / 3) * Math.cos(v / 4) + grain(t, u, v));
      },
    });
  const smooth = gliding(() => 0);
  const boiling = gliding((t, x, y) => (noise(x + 999, y + 999, t) % 13) - 6);
  for (const [family, block] of [
    [alignedSpam3, 'inner hv'],
    [alignedSpam3T3, 'hv'],
    [alignedTimeTriples, 'inner q1'],
    [alignedSecondSpam3, 'hv'],
    [alignedResidualSpam3, 'hv'],
    [alignedHalfSpam3, 'hv'],
  ] as const) {
    expect(valueOf(family, smooth, `${block}(0,0,0)`), family.id).toBeGreaterThan(0.9);
    expect(valueOf(family, boiling, `${block}(0,0,0)`), family.id).toBeLessThan(0.3);
  }
  // Not held still, the same face changes wherever it has texture.
  expect(valueOf(stillTimeTriples, smooth, 'inner(0,0,0)')).toBeLessThan(0.3);
});

test('a face frozen in a wall that flickers is told apart from its surround', () => {
  const inFace = (x: number, y: number) => Math.hypot(x - 220, y - 220) < 80;
  const frozenFace = burstOf({ ...WHERE, luma: (t, x, y) => 100 + (inFace(x, y) ? noise(x, y, 1) % 9 : 20 * (t % 2)) });
  expect(valueOf(stillTimeTriples, frozenFace, 'inner(0,0,0)')).toBeCloseTo(1, 6);
  expect(valueOf(stillTimeTriples, frozenFace, 'inner-ring(0,0,0)')).toBeCloseTo(1, 6);
  expect(valueOf(stillTimeTriples, frozenFace, 'inner-ring(-2,+2,-2)')).toBeCloseTo(-1, 6);
});
