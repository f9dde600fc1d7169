import { expect, it } from 'vitest';
import type { ItemOrigin } from '../../../../src/casework/model/records';
import { claimOf } from '../../../../src/casework/ways-in/post-address';
import { knownVideoKeys, sameVideoKey } from '../../../../src/casework/ways-in/same-video';
import { originSeen } from '../../../../src/casework/ways-in/seen-on-page';

const POST = claimOf('x', {
  ...{ permalink: 'https://x.com/some/status/18', author: 'some', postId: '18', aiLabel: 'Made with AI' },
  postedAt: '2026-03-01T10:00:00.000Z',
});
const SEEN = { pageUrl: 'https://x.com/some/status/18', mediaUrl: 'https://video.twimg.com/a.mp4', post: POST };
const originOf = (part: Partial<ItemOrigin>): ItemOrigin => ({
  ...{ pageUrl: null, mediaUrl: null, post: null, file: null },
  ...part,
});

it('what was not known of page and post is taken from the page', () => {
  expect(originSeen(originOf({}), SEEN)).toEqual(originOf({ pageUrl: SEEN.pageUrl, post: POST }));
  const listed = claimOf('x', { permalink: 'https://x.com/i/status/18', postId: '18' });
  const origin = originOf({ pageUrl: 'https://x.com/i/web/status/18?s=20', post: listed });
  const seen = originSeen(origin, SEEN);
  expect(seen).toEqual({ ...origin, post: { ...POST, permalink: listed.permalink } });
  expect(sameVideoKey({ origin: seen, bytes: null }), 'the same video still').toBe(
    sameVideoKey({ origin, bytes: null }),
  );
});

it('a share link is known again after its page told the id of the post', () => {
  const origin = originOf({ post: claimOf('x', { permalink: 'https://x.com/shared' }) });
  const listed = sameVideoKey({ origin, bytes: null })!;
  const known = { origin: originSeen(origin, SEEN), bytes: null };
  expect(known.origin.post).toMatchObject({ postId: '18' });
  expect(knownVideoKeys(known)).toEqual([sameVideoKey({ origin: originOf({ post: POST }), bytes: null }), listed]);
  expect(knownVideoKeys({ origin, bytes: null })).toEqual([listed]);
  expect(knownVideoKeys({ origin: originOf({}), bytes: null })).toEqual([]);
});

it('what a list or an export said stays', () => {
  const listed = claimOf('x', { author: 'other', postId: '18', postedAt: '2025-01-01T00:00:00.000Z' });
  expect(originSeen(originOf({ post: listed }), SEEN).post).toMatchObject({
    ...{ author: 'other', postedAt: '2025-01-01T00:00:00.000Z' },
    ...{ permalink: POST.permalink, aiLabel: 'Made with AI' },
  });
});

it.each([
  ['another post', { postId: '19' }],
  ['another video of the post', { postId: '18', mediaIndex: 1 }],
])('nothing is taken of %s, nor of a page that says nothing', (_what, part) => {
  const origin = originOf({ pageUrl: 'https://x.com/', post: claimOf('x', part) });
  expect(originSeen(origin, SEEN)).toEqual(origin);
  expect(originSeen(origin, { ...SEEN, post: null })).toEqual(origin);
  expect(originSeen(originOf({ post: claimOf('tiktok', { postId: '18' }) }), SEEN).post!.author).toBeNull();
});
