import { describe, expect, it } from 'vitest';
import { isOfAccount } from '../../../../../src/extension/content/account-scan/addresses';
import {
  END_AFTER_MS,
  nextMove,
  STEP_EVERY_MS,
  WAIT_AT_MOST_MS,
  type Pacing,
  type Sight,
} from '../../../../../src/extension/content/account-scan/pacing';

/** Looks once a second, as the page does; gives the seconds at which it moved. */
function moves(seconds: number, sightAt: (second: number) => Sight): { steps: number[]; endedAt: number | null } {
  let pacing: Pacing = { steppedAtMs: 0, atEndSinceMs: null };
  const steps: number[] = [];
  for (let second = 1; second <= seconds; second += 1) {
    const next = nextMove(pacing, sightAt(second), second * 1000);
    pacing = next.pacing;
    if (next.move === 'step') steps.push(second);
    if (next.move === 'end') return { steps, endedAt: second };
  }
  return { steps, endedAt: null };
}

describe('the pace of the scan of a page', () => {
  it('is one step in so many seconds at most, with nothing to wait for', () => {
    const { steps } = moves(60, () => ({ looking: 0, atEnd: false }));
    expect(steps.slice(0, 3)).toEqual([4, 8, 12]);
    expect(steps.length).toBeLessThanOrEqual(60_000 / STEP_EVERY_MS);
  });

  it('waits for videos that are looked at, but not for ever', () => {
    expect(moves(30, (second) => ({ looking: second < 9 ? 2 : 0, atEnd: false })).steps[0]).toBe(9);
    expect(moves(30, () => ({ looking: 1, atEnd: false })).steps).toEqual([WAIT_AT_MOST_MS / 1000]);
  });

  it('ends where nothing more comes for a while, and goes on where the page grows meanwhile', () => {
    expect(moves(60, () => ({ looking: 0, atEnd: true }))).toEqual({ steps: [], endedAt: 1 + END_AFTER_MS / 1000 });
    const grows = moves(60, (second) => ({ looking: 0, atEnd: second !== 10 }));
    expect(grows).toEqual({ steps: [10], endedAt: 11 + END_AFTER_MS / 1000 });
  });
});

it.each([
  ['https://www.tiktok.com/@some.body/video/738', 'https://www.tiktok.com/@some.body', true],
  ['https://www.tiktok.com/@other/video/738', 'https://www.tiktok.com/@some.body', false],
  ['https://x.com/Some/status/18/video/1', 'https://x.com/some/media', true],
  ['https://www.instagram.com/some/reel/C8/', 'https://www.instagram.com/some/reels/', true],
  ['https://www.instagram.com/reel/C8/', 'https://www.instagram.com/some/', true],
  ['https://evil.example/@some.body/video/738', 'https://www.tiktok.com/@some.body', false],
])('%s on %s is of the account: %s', (link, page, of) => expect(isOfAccount(new URL(link), new URL(page))).toBe(of));
