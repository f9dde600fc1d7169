import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Post } from '../../../../../src/extension/messages/post';
import type { Begun, Recalled, Recollection, Remember } from '../../../../../src/extension/offscreen/same-media/memory';
import type { Seen } from '../../../../../src/extension/storage/seen/seen';
import { record, verdict } from '../../verdict';
import { frameOf, scene } from '../fingerprint/frames';

const MODEL = { modelId: 'model', featureSchemaId: 'schema' };
const FILE = 'https://a.example/clip.mp4';
const BLOB = 'blob:https://x.com/1';
const POST: Post = {
  ...{ site: 'x', permalink: null, author: null, postId: '1790', postedAt: null, mediaIndex: 0, aiLabel: null },
};
const CLIP = scene(1);
const OTHER = scene(2);

let seen: Seen;
let remember: Remember;
let nowMs: number;
const faults: unknown[] = [];

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  faults.length = 0;
  nowMs = 1_000_000;
  seen = (await import('../../../../../src/extension/storage/seen/seen')).openSeen();
  const { createMemory } = await import('../../../../../src/extension/offscreen/same-media/memory');
  remember = createMemory({ seen, model: MODEL, nowMs: () => nowMs, warn: (fault) => faults.push(fault) });
});

let ids = 0;
const begin = (part: Partial<Begun> = {}): Promise<Recollection> =>
  remember({ ...{ videoId: `video ${(ids += 1)}`, fresh: false, mediaUrl: FILE, post: null, durationS: 12 }, ...part });

/** Shows it bursts of a scene; what it told, nulls left out. */
function show(
  one: Recollection,
  picture = CLIP,
  startsS: readonly number[] = [0.2, 1.2],
  size = { width: 144, height: 81 },
): Recalled[] {
  return startsS.flatMap((startS) =>
    Array.from({ length: 6 }, (_, i) => one.see(frameOf(picture, { mediaTimeS: startS + i / 30, ...size }))).filter(
      (told) => told !== null,
    ),
  );
}

const assessed = (part = {}) =>
  record({ state: 'assessed', stable: true, verdict: verdict({ band: 'suspicious', ...part }) });

/** A video is measured to its end, and remembered. */
async function measure(part: Partial<Begun> = {}, picture = CLIP, verdictPart = {}): Promise<void> {
  const one = await begin({ fresh: true, ...part });
  show(one, picture);
  one.keep(assessed(verdictPart));
  one.end();
  // What is written is read in order.
  await begin();
}

describe('the same file', () => {
  it('has its verdict at once, before the first picture', async () => {
    await measure();
    nowMs += 5000;
    const again = await begin({ mediaUrl: `${FILE}#t=3` });
    expect(again.atOnce).toMatchObject({ verdict: { band: 'suspicious' }, measuredAtMs: 1_000_000 });
    expect(show(again)).toEqual([]);
  });

  it.each<[string, Partial<Begun>]>([
    ['another length', { durationS: 12.2 }],
    ['no known length', { durationS: null }],
    ['no end', { durationS: Infinity }],
    ['another address', { mediaUrl: 'https://a.example/other.mp4' }],
    ['no address', { mediaUrl: BLOB }],
  ])('with %s is not trusted', async (_name, part) => {
    await measure();
    expect((await begin(part)).atOnce).toBeNull();
  });

  it('is measured anew when the user asks for it, and the new verdict takes the place of the old one', async () => {
    await measure();
    expect((await begin({ fresh: true })).atOnce).toBeNull();
    nowMs += 60_000;
    await measure({}, CLIP, { band: 'no-sign' });
    const kept = await seen.ofKeys({ file: FILE, post: null });
    expect(kept.map(({ verdict: { band }, measuredAtMs }) => [band, measuredAtMs])).toEqual([['no-sign', 1_060_000]]);
  });

  it('is let go when its pictures are those of another video', async () => {
    await measure();
    const again = await begin();
    expect(again.atOnce).not.toBeNull();
    expect(show(again, OTHER)).toEqual([{ kind: 'another' }]);
  });

  it.each([{ modelId: 'older' }, { featureSchemaId: 'older' }])('measured with %j is not reused', async (part) => {
    await measure({}, CLIP, part);
    expect((await begin()).atOnce).toBeNull();
  });
});

describe('the same post', () => {
  const inPost = { mediaUrl: BLOB, post: POST };

  it('has its verdict once three pictures bear it out, also at another resolution', async () => {
    await measure(inPost);
    const again = await begin({ ...inPost, durationS: 12.3 });
    expect(again.atOnce).toBeNull();
    const told = show(again, CLIP, [0.3], { width: 256, height: 144 });
    expect(told).toMatchObject([{ kind: 'same-media', entry: { verdict: { band: 'suspicious' } } }]);
  });

  it('with an advertisement in its player says nothing of the advertisement', async () => {
    await measure(inPost);
    const ad = await begin(inPost);
    expect(show(ad, OTHER)).toEqual([]);
    expect(show(await begin({ ...inPost, durationS: 12.6 }), CLIP)).toEqual([]);
  });

  it('keeps its verdict when an advertisement was measured in its player', async () => {
    await measure(inPost);
    await measure({ ...inPost, durationS: 12.2 }, OTHER, { band: 'no-sign' });
    expect(show(await begin(inPost))).toMatchObject([{ entry: { verdict: { band: 'suspicious' } } }]);
    expect(show(await begin(inPost), OTHER)).toMatchObject([{ entry: { verdict: { band: 'no-sign' } } }]);
  });

  it('is not trusted by pictures of another time, nor by black ones', async () => {
    await measure(inPost);
    expect(show(await begin(inPost), CLIP, [7, 9])).toEqual([]);
    expect(show(await begin(inPost), () => 16)).toEqual([]);
  });

  it('is found when the page tells of it late', async () => {
    await measure(inPost);
    const again = await begin({ mediaUrl: BLOB, durationS: 12.2 });
    expect(show(again, CLIP, [0.2])).toEqual([]);
    expect(await again.identify(POST)).toMatchObject({ kind: 'same-media' });
  });

  it('does not take itself for an earlier video when the page tells of it late', async () => {
    const one = await begin({ mediaUrl: BLOB });
    show(one);
    one.keep(assessed());
    expect(await one.identify(POST)).toBeNull();
    expect(show(one, CLIP, [2.2, 3.2])).toEqual([]);
  });

  it('lets go of its verdict when the page says that it is another post', async () => {
    await measure(inPost);
    const again = await begin(inPost);
    expect(show(again)).toMatchObject([{ kind: 'same-media' }]);
    expect(await again.identify({ ...POST, permalink: 'https://x.com/a/status/1790' })).toBeNull();
    expect(await again.identify({ ...POST, mediaIndex: 1 })).toEqual({ kind: 'another' });
  });
});

describe('the same encoding under another address', () => {
  const elsewhere = { mediaUrl: 'https://cdn.example/9f3a?sig=1', post: { ...POST, postId: '42' } };
  /** A picture that moves: another one at every time. `grain`: what an encoder of its own leaves in it, grey levels. */
  const showMoving = (one: Recollection, startsS: readonly number[], grain = 0): Recalled[] =>
    startsS.flatMap((startS) =>
      Array.from({ length: 6 }, (_, i) => {
        const mediaTimeS = startS + i / 30;
        const picture = (x: number, y: number): number =>
          CLIP(x + mediaTimeS / 9, y) + grain * Math.sin(997 * x + 331 * y);
        return one.see(frameOf(picture, { mediaTimeS, width: 144, height: 81 }));
      }).filter((told) => told !== null),
    );
  beforeEach(async () => {
    const one = await begin({ mediaUrl: BLOB, post: null });
    showMoving(one, [0.2, 1.2]);
    one.keep(assessed());
    one.end();
    await begin();
  });

  it('has its verdict with the first burst that both views have', async () => {
    const again = await begin(elsewhere);
    expect(again.atOnce).toBeNull();
    showMoving(again, [0.7]);
    expect(await again.recognise()).toBeNull();
    showMoving(again, [1.2]);
    expect(await again.recognise()).toMatchObject({ kind: 'same-media', entry: { verdict: { band: 'suspicious' } } });
  });

  it.each<[string, Partial<Begun>, number]>([
    ['another encoding of the same pictures, be it a copy or a forgery,', {}, 3],
    ['equal pictures in a video of another length', { durationS: 12.2 }, 0],
    ['a scan that the user asks for', { fresh: true }, 0],
  ])('is not seen in %s', async (_name, part, grain) => {
    const other = await begin({ ...elsewhere, ...part });
    showMoving(other, [0.2, 1.2], grain);
    expect(await other.recognise()).toBeNull();
  });

  it('is not seen in a title card: one picture, however often', async () => {
    const card = await begin({ mediaUrl: BLOB });
    show(card);
    card.keep(assessed());
    card.end();
    const again = await begin(elsewhere);
    show(again);
    expect(await again.recognise()).toBeNull();
  });

  it('lets go at the first picture that is another one, and is not taken for it again', async () => {
    const spliced = await begin(elsewhere);
    showMoving(spliced, [0.2]);
    expect(await spliced.recognise()).toMatchObject({ kind: 'same-media' });
    expect(showMoving(spliced, [1.2], 3)[0]).toEqual({ kind: 'another' });
    expect(await spliced.recognise()).toBeNull();
  });
});

describe('like pictures alone', () => {
  it('say nothing: other moments before one camera have the same ones, and so has a forgery', async () => {
    await measure({ mediaUrl: BLOB, post: POST });
    const copy = await begin({ mediaUrl: 'https://b.example/copy.mp4', post: { ...POST, postId: '42' } });
    expect(copy.atOnce).toBeNull();
    expect(show(copy, CLIP, [0.2, 1.2, 2.2])).toEqual([]);
  });
});

describe('what is remembered', () => {
  const kept = () => seen.ofKeys({ file: FILE, post: null });

  it('is written when the band changes or settles, and at the end; not with every frame', async () => {
    const replace = vi.spyOn(seen, 'replace');
    const one = await begin();
    show(one);
    const steps = [2, 4, 6, 8].map((framesUsed) => record({ verdict: verdict({ framesUsed }) }));
    for (const step of steps) one.keep(step);
    await begin();
    expect(replace).toHaveBeenCalledTimes(1);
    one.end();
    await begin();
    expect(replace).toHaveBeenCalledTimes(2);
    expect((await kept())[0]?.verdict.framesUsed).toBe(8);
  });

  it.each<[string, Parameters<typeof record>[0], Partial<Begun>]>([
    ['no verdict', { verdict: verdict({ status: 'not-assessable', reason: 'no-face' }) }, {}],
    ['a verdict taken over', { known: 'same-media', measuredAtMs: 1 }, {}],
    ['a copy of the screen', { pixels: 'screen' }, {}],
    ['a video without an end', {}, { durationS: Infinity }],
  ])('is nothing of %s', async (_name, part, begun) => {
    const one = await begin(begun);
    show(one);
    one.keep(record(part));
    one.end();
    await begin();
    expect(await kept()).toEqual([]);
  });

  it('is nothing more once the user wanted it forgotten, nor what still waited to be written', async () => {
    const one = await begin();
    show(one);
    one.keep(assessed());
    one.drop();
    one.keep(assessed({ band: 'strong' }));
    one.end();
    await begin();
    expect(await kept()).toEqual([]);
  });

  it('is held to its number as it is written, whatever its age', async () => {
    const prune = vi.spyOn(seen, 'prune');
    await measure();
    expect(prune.mock.calls).toEqual([[1_000_000, Infinity]]);
  });

  it('costs no scan when it cannot be written or read', async () => {
    vi.spyOn(seen, 'replace').mockRejectedValue(new DOMException('the disk is full', 'QuotaExceededError'));
    vi.spyOn(seen, 'ofKeys').mockRejectedValue(new DOMException('damaged', 'UnknownError'));
    const one = await begin();
    expect(show(one)).toEqual([]);
    one.keep(assessed());
    await begin();
    expect(faults.length).toBeGreaterThanOrEqual(2);
  });
});
