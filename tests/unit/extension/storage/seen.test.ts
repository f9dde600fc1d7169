import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeenEntry } from '../../../../src/extension/storage/seen/entry';
import { isExpired, keepMsOf, surplus } from '../../../../src/extension/storage/seen/limits';
import type { Seen } from '../../../../src/extension/storage/seen/seen';
import { verdict } from '../verdict';

const DAY_MS = 86_400_000;
const NOW = 400 * DAY_MS;

const entry = (id: string, part: Partial<SeenEntry> = {}): SeenEntry => ({
  ...{ id, fileKey: `https://a.example/${id}.mp4`, postKey: null, durationS: 10, widthPx: 640, heightPx: 360 },
  ...{ prints: [], exact: [], verdict: verdict(), stable: true, thumbnail: null, measuredAtMs: NOW, lastSeenAtMs: NOW },
  ...part,
});

describe('what is forgotten of what was seen', () => {
  it('is nothing while there is room and nothing is old', () => {
    const entries = [entry('a'), entry('b', { measuredAtMs: NOW - 30 * DAY_MS })];
    expect(surplus(entries, NOW, keepMsOf(30))).toEqual([]);
  });

  it('is what was measured too long ago, however lately it was seen', () => {
    const old = entry('old', { measuredAtMs: NOW - 30 * DAY_MS - 1, lastSeenAtMs: NOW });
    expect(surplus([entry('a'), old], NOW, keepMsOf(30))).toEqual(['old']);
    expect(isExpired(old, NOW, keepMsOf(31))).toBe(false);
  });

  it('is everything of a moment ago when nothing is to be kept', () => {
    expect(surplus([entry('a', { measuredAtMs: NOW - 1 })], NOW, keepMsOf(0))).toEqual(['a']);
    expect(keepMsOf(-3)).toBe(0);
  });

  it('is what was not seen for longest, beyond a thousand', () => {
    const entries = Array.from({ length: 1002 }, (_, i) => entry(String(i), { lastSeenAtMs: NOW - i }));
    expect(surplus(entries.slice(0, 1000), NOW, keepMsOf(30))).toEqual([]);
    expect(surplus(entries, NOW, keepMsOf(30)).sort()).toEqual(['1000', '1001']);
  });

  it('is what is beyond the share of one post', () => {
    const entries = Array.from({ length: 5 }, (_, i) => entry(String(i), { postKey: 'x:1:0', lastSeenAtMs: NOW - i }));
    expect(surplus([...entries, entry('other')], NOW, keepMsOf(30))).toEqual(['4']);
  });
});

describe('the store of what was seen', () => {
  let seen: Seen;
  beforeEach(async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.resetModules();
    seen = (await import('../../../../src/extension/storage/seen/seen')).openSeen();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('finds an entry by its file and by its post, once', async () => {
    const one = entry('a', { fileKey: 'f', postKey: 'x:1:0' });
    await seen.replace(one, []);
    await seen.replace(entry('b', { fileKey: null, postKey: null }), []);
    expect(await seen.ofKeys({ file: 'f', post: 'x:1:0' })).toEqual([one]);
    expect(await seen.ofKeys({ file: null, post: 'x:1:0' })).toEqual([one]);
    expect(await seen.ofKeys({ file: null, post: null })).toEqual([]);
  });

  it('puts an entry in the place of others', async () => {
    await seen.replace(entry('a', { fileKey: 'f' }), []);
    await seen.replace(entry('b', { fileKey: 'f' }), ['a']);
    expect((await seen.ofKeys({ file: 'f', post: null })).map(({ id }) => id)).toEqual(['b']);
  });

  it('bears a full disk: the write fails as a whole, what was there is read as before', async () => {
    await seen.replace(entry('a', { fileKey: 'f' }), []);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    });
    await expect(seen.replace(entry('b', { fileKey: 'f' }), ['a'])).rejects.toThrow('the disk is full');
    vi.restoreAllMocks();
    expect((await seen.ofKeys({ file: 'f', post: null })).map(({ id }) => id)).toEqual(['a']);
    await seen.replace(entry('c', { fileKey: 'f' }), ['a']);
    expect((await seen.ofKeys({ file: 'f', post: null })).map(({ id }) => id)).toEqual(['c']);
  });

  it('forgets one video by its id and by its keys, and then all', async () => {
    await seen.replace(entry('a', { fileKey: 'f', postKey: 'x:1:0' }), []);
    await seen.replace(entry('ad', { fileKey: null, postKey: 'x:1:0' }), []);
    await seen.replace(entry('mine', { fileKey: null }), []);
    await seen.replace(entry('other', { fileKey: 'other' }), []);
    await seen.forget('mine', { file: 'f', post: 'x:1:0' }, null);
    expect(await seen.ofKeys({ file: 'f', post: 'x:1:0' })).toEqual([]);
    expect((await seen.ofKeys({ file: 'other', post: null })).map(({ id }) => id)).toEqual(['other']);
    await seen.forgetAll();
    expect(await seen.ofKeys({ file: 'other', post: null })).toEqual([]);
  });

  it('finds an entry by one of its pictures, and forgets the one whose verdict a forgotten video had taken over', async () => {
    await seen.replace(entry('a', { fileKey: null, exact: ['200:1', '233:2'], measuredAtMs: NOW - 7 }), []);
    await seen.replace(entry('b', { fileKey: null, exact: ['200:3'] }), []);
    expect((await seen.ofPictures(['233:2', '9:9'])).map(({ id }) => id)).toEqual(['a']);
    await seen.forget('another view', { file: null, post: null }, NOW - 7);
    expect(await seen.ofPictures(['200:1'])).toEqual([]);
    expect(await seen.ofPictures(['200:3'])).toHaveLength(1);
  });

  it('reads entries of the first version, of which no exact pictures are known', async () => {
    const { exact, ...first } = entry('old', { fileKey: 'f' });
    expect(exact).toEqual([]);
    const db = await openDB('seen', 1, {
      upgrade(old) {
        const media = old.createObjectStore('media', { keyPath: 'id' });
        media.createIndex('fileKey', 'fileKey');
        media.createIndex('postKey', 'postKey');
      },
    });
    await db.put('media', first);
    db.close();
    expect(await seen.ofKeys({ file: 'f', post: null })).toEqual([{ ...first, exact: [] }]);
  });

  it('notes that an entry was of use, and none that is gone', async () => {
    await seen.replace(entry('a', { fileKey: 'f' }), []);
    await seen.touch('a', NOW + 5);
    await seen.touch('gone', NOW + 5);
    expect((await seen.ofKeys({ file: 'f', post: null })).map(({ id, lastSeenAtMs }) => [id, lastSeenAtMs])).toEqual([
      ['a', NOW + 5],
    ]);
  });

  it('is pruned to its bounds', async () => {
    await seen.replace(entry('old', { fileKey: 'f', measuredAtMs: NOW - 40 * DAY_MS }), []);
    await seen.replace(entry('new', { fileKey: 'f' }), []);
    await seen.prune(NOW, keepMsOf(30));
    expect((await seen.ofKeys({ file: 'f', post: null })).map(({ id }) => id)).toEqual(['new']);
  });
});
