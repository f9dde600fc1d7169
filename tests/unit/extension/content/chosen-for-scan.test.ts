import { expect, it } from 'vitest';
import { chosenForScan } from '../../../../src/extension/content/chosen-for-scan';
import { nextInPage } from '../../../../src/extension/content/go-to-badge';
import type { WatchedVideo } from '../../../../src/extension/content/watched-video';

/** A video that lies there in the viewport. */
function videoAt(left: number, top: number, width: number, height: number, currentSrc = ''): WatchedVideo {
  const rect = { left, top, right: left + width, bottom: top + height };
  return { element: { currentSrc, getBoundingClientRect: () => rect } } as unknown as WatchedVideo;
}
const viewport = { width: 1000, height: 800 };

const small = videoAt(0, 0, 200, 100, 'small');
const large = videoAt(300, 0, 600, 400, 'large');
/** The largest of all, but for a strip out of view. */
const below = videoAt(0, 790, 900, 900, 'below');
const gone = videoAt(0, 900, 900, 900, 'gone');

it('a scan on demand is of the video of which most is in view', () => {
  expect(chosenForScan([small, large, below, gone], null, viewport)).toBe(large);
  expect(chosenForScan([gone], null, viewport)).toBeUndefined();
  expect(chosenForScan([], null, viewport)).toBeUndefined();
});

it('a scan of a video that was pointed at is of that one, the larger of two that play the same', () => {
  const twin = videoAt(0, 200, 100, 50, 'large');
  expect(chosenForScan([large, gone], 'gone', viewport)).toBe(gone);
  expect(chosenForScan([twin, large], 'large', viewport)).toBe(large);
  expect(chosenForScan([small, large], 'nowhere', viewport), 'else the largest').toBe(large);
});

it('the keyboard goes down the page from badge to badge, and from the last to the first', () => {
  const videos = [below, small, gone];
  expect(nextInPage(videos, null)).toEqual([small, below, gone]);
  expect(nextInPage(videos, small)).toEqual([below, gone, small]);
  expect(nextInPage(videos, gone)[0]).toBe(small);
});
