import { describe, expect, it } from 'vitest';
import { pickFrames } from '../../../src/media/pick-frames';

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

async function pick(timestamps: number[], times: number[]) {
  const { made, source } = pictures(timestamps);
  const picked: number[] = [];
  const picking = pickFrames(source, times);
  for await (const picture of picking) {
    picked.push(picture.timestamp);
    picture.close();
  }
  return { picked, made };
}

describe('pickFrames', () => {
  it('takes the last picture that begins at or before each time', async () => {
    const { picked } = await pick([0, 10, 20, 30, 40], [5, 20, 39]);
    expect(picked).toEqual([0, 20, 30]);
  });

  it('takes a picture once where several times fall on it', async () => {
    const { picked } = await pick([0, 10, 20], [11, 13, 15]);
    expect(picked).toEqual([10]);
  });

  it('takes the first picture where all begin later', async () => {
    const { picked } = await pick([10, 20, 30], [5, 25]);
    expect(picked).toEqual([10, 20]);
  });

  it('takes the last picture for times behind the end', async () => {
    const { picked } = await pick([0, 10], [50, 60]);
    expect(picked).toEqual([10]);
  });

  it('reads no further than it must', async () => {
    const { made } = await pick([0, 10, 20, 30, 40, 50], [5, 12]);
    expect(made.map(({ timestamp }) => timestamp)).toEqual([0, 10, 20]);
  });

  it('closes every picture exactly once, picked or not', async () => {
    const { made } = await pick([0, 10, 20, 30, 40], [5, 33]);
    expect(made.map(({ closed }) => closed)).toEqual([1, 1, 1, 1, 1]);
  });

  it('closes what it holds when the reader stops early', async () => {
    const { made, source } = pictures([0, 10, 20, 30]);
    for await (const picture of pickFrames(source, [5, 25])) {
      picture.close();
      break;
    }
    expect(made.map(({ closed }) => closed)).toEqual([1, 1]);
  });
});
