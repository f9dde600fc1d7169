import { describe, expect, it } from 'vitest';
import { pickBursts } from '../../../src/media/pick-bursts';

/** Pictures at the given times that know whether they were closed. */
function pictures(timestamps: number[]) {
  const made: { timestamp: number; closed: number; close(): void }[] = [];
  async function* source() {
    for (const timestamp of timestamps) {
      const picture = { timestamp, closed: 0, close: () => (picture.closed += 1) };
      made.push(picture);
      yield await Promise.resolve(picture);
    }
  }
  return { made, source: source() };
}

/** Bursts of three pictures, at least 20 ms apart; all times in milliseconds. */
const SHAPE = { frames: 3, minGapS: 0.02 };
const microseconds = (times: number[]): number[] => times.map((ms) => ms * 1000);

async function pick(timestamps: number[], starts: number[]) {
  const { made, source } = pictures(microseconds(timestamps));
  const picked: number[] = [];
  const picking = pickBursts(source, microseconds(starts), SHAPE);
  for await (const picture of picking) {
    picked.push(picture.timestamp / 1000);
    picture.close();
  }
  return { picked, made };
}

const every = (gapMs: number, count: number): number[] => Array.from({ length: count }, (_, i) => i * gapMs);

describe('pickBursts', () => {
  it('takes consecutive pictures from each start on', async () => {
    expect((await pick(every(40, 20), [70, 400])).picked).toEqual([80, 120, 160, 400, 440, 480]);
  });

  it('takes every second picture of a fast stream', async () => {
    expect((await pick(every(16, 20), [30])).picked).toEqual([32, 64, 96]);
  });

  it('is not put off by times rounded to milliseconds', async () => {
    expect((await pick([0, 20, 39, 60, 80], [0])).picked).toEqual([0, 20, 39]);
    expect((await pick([0, 33, 67, 100], [33.333])).picked).toEqual([33, 67, 100]);
  });

  it('puts bursts that would overlap one after the other', async () => {
    expect((await pick(every(40, 20), [0, 40])).picked).toEqual([0, 40, 80, 120, 160, 200]);
  });

  it('gives what there is where the pictures end', async () => {
    expect((await pick(every(40, 4), [80, 400])).picked).toEqual([80, 120]);
    expect((await pick([0], [500])).picked).toEqual([0]);
    expect((await pick([], [0])).picked).toEqual([]);
  });

  it('reads no further than it must', async () => {
    const { made } = await pick(every(40, 20), [40]);
    expect(made).toHaveLength(4);
  });

  it('closes every picture exactly once, picked or not', async () => {
    for (const starts of [[5, 330], [9000]]) {
      const { made } = await pick(every(16, 40), starts);
      expect(new Set(made.map(({ closed }) => closed))).toEqual(new Set([1]));
    }
  });

  it('closes what it holds when the reader stops early', async () => {
    const { made, source } = pictures(microseconds(every(40, 9)));
    for await (const picture of pickBursts(source, [70_000], SHAPE)) {
      picture.close();
      break;
    }
    expect(made.map(({ closed }) => closed)).toEqual([1, 1, 1]);
  });
});
