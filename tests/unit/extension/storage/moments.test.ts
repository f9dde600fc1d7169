import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Moment } from '../../../../src/extension/storage/moments/moment';
import type { Moments } from '../../../../src/extension/storage/moments/moments';

const moment = (videoId: string, mediaTimeS: number, atMs: number): Moment => ({
  ...{ videoId, mediaTimeS, atMs, trackId: 0, boxPx: null, llr: null, trackLlr: null, margin: null },
  ...{ rejection: null, crop: null },
});

let moments: Moments;
const timesOf = async (videoId: string): Promise<number[]> =>
  (await moments.ofVideo(videoId)).map(({ mediaTimeS }) => mediaTimeS);

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  moments = (await import('../../../../src/extension/storage/moments/moments')).openMoments();
});
afterEach(() => vi.unstubAllGlobals());

describe('the store of moments', () => {
  it('keeps 64 of one video, all along it', async () => {
    await moments.add(Array.from({ length: 64 }, (_, i) => moment('a', i, i)));
    expect(await timesOf('a')).toHaveLength(64);
    await moments.add([moment('a', 64, 64)]);
    const kept = await timesOf('a');
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([64, 0, 64]);
  });

  it('keeps 5000 of all videos together, those that were measured last; looks after every 40 writes', async () => {
    const videos = Array.from({ length: 84 }, (_, video) => `video ${video}`);
    await moments.add(videos.flatMap((id, n) => Array.from({ length: 60 }, (_, i) => moment(id, i, n * 60 + i))));
    for (let i = 0; i < 39; i += 1) await moments.add([moment('last', i, 10_000)]);
    const left = await Promise.all([...videos, 'last'].map(async (id) => (await timesOf(id)).length));
    // 79 of 5079 went, the oldest.
    expect(left).toEqual([0, 41, ...videos.slice(2).map(() => 60), 39]);
  });
});
