import { expect, test } from 'vitest';
import type { Clip } from '../../../../../src/lab/data/clip';
import { rankRow, type RankedClip } from '../../../../../src/lab/evaluation/ranking/rank-figures';
import { rankTable } from '../../../../../src/lab/evaluation/ranking/rank-table';
import { syntheticClips } from '../../synthetic-clips';

const clips = syntheticClips(6, 1).map(({ clip }) => clip);
const reals = clips.filter(({ label }) => label === 'real');
const fakes = clips.filter(({ label }) => label === 'fake');

/** Clips in the order of the list; a ratio falls by one from place to place, unless it is among those given. */
function listOf(order: readonly Clip[], llrs: Readonly<Record<string, number | null>> = {}): RankedClip[] {
  return order.map((clip, place) => ({ clip, place, llr: llrs[clip.id] === undefined ? -place : llrs[clip.id]! }));
}

test('fakes on top stand above their originals, and fill the top third as far as there is room', () => {
  const row = rankRow('D', 'clean', listOf([...fakes, ...reals]));
  expect(row).toMatchObject({ nFake: 12, nReal: 6, nPairs: 12, topThird: 6, notAssessed: 0, mostRecall: 0.5 });
  expect(row.aboveOriginal).toEqual({ rate: 1, low: 1, high: 1 });
  expect(row.recall.rate).toBe(0.5);
  const upsideDown = rankRow('D', 'clean', listOf([...reals, ...fakes]));
  expect(upsideDown.aboveOriginal.rate).toBe(0);
  expect(upsideDown.recall.rate).toBe(0);
});

test('the list is one thing, the ratios another', () => {
  // The first group's fakes stand at the bottom although their ratios are the largest.
  const [first, second, ...others] = fakes;
  const ranked = listOf([...others, ...reals, first!, second!], { [first!.id]: 5, [second!.id]: 5 });
  const row = rankRow('D', 'clean', ranked);
  expect(row.aboveOriginal.rate).toBeCloseTo(10 / 12, 12);
  expect(row.pairedRate.rate).toBe(1);
  // One of six groups fails: it is drawn not at all, or more often.
  expect(row.aboveOriginal.low).toBeLessThan(0.8);
  expect(row.aboveOriginal.high).toBe(1);
});

test('a clip without a verdict keeps its place, is no pair, and counts as not found', () => {
  const [first, ...others] = fakes;
  const row = rankRow('D', 'clean', listOf([...others, ...reals, first!], { [first!.id]: null }));
  expect(row).toMatchObject({ nFake: 12, nPairs: 11, notAssessed: 1 });
  expect(row.aboveOriginal.rate).toBe(1);
  expect(row.recall.rate).toBeCloseTo(6 / 12, 12);
});

test('a list without fakes has no recall, and says so', () => {
  const row = rankRow('D', 'clean', listOf(reals));
  expect(row).toMatchObject({ recall: { rate: null }, aboveOriginal: { rate: null }, mostRecall: null });
  expect(rankTable([row])).toMatch(/D +clean +0\/6 +0 +- +- +2 +- +- +0\n/);
});

test('fakes and reals that share a place are found evenly', () => {
  const ranked = listOf([...fakes, ...reals]).map((one) => ({ ...one, place: 0 }));
  const row = rankRow('D', 'clean', ranked);
  expect(row.recall.rate).toBeCloseTo(1 / 3, 12);
  expect(row.aboveOriginal.rate).toBe(0.5);
});
