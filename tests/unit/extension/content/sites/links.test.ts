import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { theOne } from '../../../../../src/extension/content/sites/links';
import { reddit } from '../../../../../src/extension/content/sites/reddit';

it('names one post where all links lead to it, and none where they differ', () => {
  const idOf = ({ id }: { readonly id: string }): string => id;
  const [first, again, other] = [{ id: '1' }, { id: '1' }, { id: '2' }];
  expect(theOne([first, again], idOf)).toBe(first);
  expect(theOne([first, again, other], idOf)).toBeNull();
  expect(theOne([], idOf)).toBeNull();
});

it('the viewer of Reddit is sure of its address only while no other video waits beside it', () => {
  const page = new URL('https://www.reddit.com/r/pics/comments/1abcde/a_title/');
  const sureAmong = (videos: number): boolean | undefined => {
    const { document } = parseHTML(`<html><body>${'<video></video>'.repeat(videos)}</body></html>`);
    return reddit.find(document.querySelector('video')!, page)?.sure;
  };
  expect([sureAmong(1), sureAmong(4)]).toEqual([true, false]);
});
