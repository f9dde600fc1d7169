import { describe, expect, it } from 'vitest';
import { unknownPost, type Post } from '../../../../../src/extension/messages/post';
import { SETTLE_MS } from '../../../../../src/extension/content/sites/follow-post';
import { createPostFollower } from '../../../../../src/extension/content/sites/post-follower';
import { readingOf, type Finding } from '../../../../../src/extension/content/sites/site';

/** An element whose page says what is put into `says`. */
function element(): { says: Finding | null; ms: number; follower: ReturnType<typeof createPostFollower> } {
  const it = { says: null as Finding | null, ms: 0, follower: null as never };
  const follower = createPostFollower(
    () => readingOf('x', it.says),
    () => it.ms,
  );
  return Object.assign(it, { follower });
}

/** Every epoch has a source of its own unless told otherwise. */
const epoch = (videoId: string, inView = true, source = `blob:${videoId}`) => ({ videoId, source, inView });

const A: Finding = { postId: 'a', author: 'anna', permalink: 'https://x.com/anna/status/1' };
const B: Finding = { postId: 'b', author: 'bob', permalink: 'https://x.com/bob/status/2' };
const idOf = (post: Post | null): string | null => post?.postId ?? null;

describe('the post of an element', () => {
  it('is told as the page says it', () => {
    const node = element();
    node.says = A;
    expect(node.follower.tell(epoch('1'))).toEqual({ ...unknownPost('x'), ...A });
    expect(node.follower.news(epoch('1'))).toBeNull();
  });

  it('is unknown where the page says nothing', () => {
    expect(element().follower.tell(epoch('1'))).toEqual(unknownPost('x'));
  });

  it('never goes over to the next source while the page has not caught up', () => {
    const node = element();
    node.says = A;
    node.follower.tell(epoch('1'));
    node.ms = 10_000;
    // The node is recycled: a new source, the old words around it.
    expect(node.follower.tell(epoch('2'))).toBeNull();
    node.ms += 700;
    node.says = B;
    expect(node.follower.look(epoch('2'))).toBe(false);
    expect(idOf(node.follower.news(epoch('2')))).toBe('b');
  });

  it('is believed again for the same post (another quality, a replay) when the page insists', () => {
    const node = element();
    node.says = A;
    node.follower.tell(epoch('1'));
    expect(node.follower.tell(epoch('2'))).toBeNull();
    node.ms = SETTLE_MS;
    expect(node.follower.look(epoch('2'))).toBe(false);
    expect(idOf(node.follower.news(epoch('2')))).toBe('a');
  });

  it('does not hand over the old author where the new one is yet to come', () => {
    const node = element();
    node.says = A;
    node.follower.tell(epoch('1'));
    node.says = { author: 'anna' };
    expect(node.follower.tell(epoch('2'))).toBeNull();
    node.says = { author: 'bob' };
    expect(node.follower.tell(epoch('2'))?.author).toBe('bob');
  });

  it('ends the epoch when the page goes on to another post under the same source, and then waits', () => {
    const node = element();
    node.says = A;
    node.follower.tell(epoch('1'));
    node.says = B;
    expect(node.follower.look(epoch('1'))).toBe(true);
    // Begun because the page changed its mind: the source may be about to follow.
    expect(node.follower.tell(epoch('2', true, 'blob:1'))).toBeNull();
    node.ms = SETTLE_MS - 1;
    expect(node.follower.look(epoch('2', true, 'blob:1'))).toBe(false);
    expect(node.follower.news(epoch('2', true, 'blob:1'))).toBeNull();
    node.ms = SETTLE_MS;
    node.follower.look(epoch('2', true, 'blob:1'));
    expect(idOf(node.follower.news(epoch('2', true, 'blob:1')))).toBe('b');
  });

  it('is told at once when the source follows the page', () => {
    const node = element();
    node.says = A;
    node.follower.tell(epoch('1'));
    node.says = B;
    node.follower.look(epoch('1'));
    node.follower.tell(epoch('2', true, 'blob:1'));
    node.ms = 900;
    expect(idOf(node.follower.tell(epoch('3')))).toBe('b');
  });

  it('stays when the user asks for a new scan of the same source', () => {
    const node = element();
    node.says = A;
    node.follower.tell(epoch('1'));
    expect(idOf(node.follower.tell(epoch('2', true, 'blob:1')))).toBe('a');
  });

  it('stays while the page is half drawn', () => {
    const node = element();
    node.says = A;
    node.follower.tell(epoch('1'));
    node.says = null;
    expect(node.follower.look(epoch('1'))).toBe(false);
    expect(node.follower.news(epoch('1'))).toBeNull();
  });

  it('grows as the page fills in', () => {
    const node = element();
    node.says = { postId: 'a' };
    node.follower.tell(epoch('1'));
    node.says = { postId: 'a', author: 'anna', aiLabel: 'Made with AI' };
    node.follower.look(epoch('1'));
    expect(node.follower.news(epoch('1'))).toMatchObject({ author: 'anna', aiLabel: 'Made with AI' });
    node.says = { postId: 'a' };
    node.follower.look(epoch('1'));
    expect(node.follower.news(epoch('1'))).toBeNull();
  });

  it('waits where the address alone names it, and starts anew when the address changes', () => {
    const node = element();
    node.says = { ...A, sure: false };
    expect(node.follower.tell(epoch('1'))).toBeNull();
    node.ms = 2000;
    node.says = { ...B, sure: false };
    node.follower.look(epoch('1'));
    node.ms = 2000 + SETTLE_MS - 1;
    node.follower.look(epoch('1'));
    expect(node.follower.news(epoch('1'))).toBeNull();
    node.ms += 1;
    node.follower.look(epoch('1'));
    expect(idOf(node.follower.news(epoch('1')))).toBe('b');
  });

  it('is not taken from an address that names the video now in view, when this one is scrolled away', () => {
    const node = element();
    node.says = { ...A, sure: false };
    node.follower.tell(epoch('1'));
    node.ms = SETTLE_MS;
    node.follower.look(epoch('1'));
    expect(idOf(node.follower.news(epoch('1')))).toBe('a');
    node.says = { ...B, sure: false };
    node.ms += 60_000;
    expect(node.follower.look(epoch('1', false))).toBe(false);
    node.ms += 60_000;
    expect(node.follower.look(epoch('1', false))).toBe(false);
    // Back in view, before the address has followed.
    expect(node.follower.look(epoch('1'))).toBe(false);
    node.says = { ...A, sure: false };
    node.ms += 700;
    expect(node.follower.look(epoch('1'))).toBe(false);
    expect(node.follower.news(epoch('1'))).toBeNull();
  });

  it('is another one when the address insists', () => {
    const node = element();
    node.says = { ...A, sure: false };
    node.follower.tell(epoch('1'));
    node.ms = SETTLE_MS;
    node.follower.look(epoch('1'));
    node.says = { ...B, sure: false };
    expect(node.follower.look(epoch('1'))).toBe(false);
    node.ms = 2 * SETTLE_MS;
    expect(node.follower.look(epoch('1'))).toBe(true);
  });

  it('is not that of the advertisement before it, nor the other way round', () => {
    const node = element();
    node.says = { instead: 'ad' };
    expect(node.follower.tell(epoch('1'))).toEqual(unknownPost('x'));
    node.says = A;
    expect(node.follower.look(epoch('1'))).toBe(true);
    node.says = { instead: 'ad' };
    node.ms = 60_000;
    expect(idOf(node.follower.tell(epoch('2', true, 'blob:1')))).toBeNull();
  });
});
