import { describe, expect, it } from 'vitest';
import type { BadgeSaid, Truths } from '../../../scripts/endurance/feed/post';
import { judge, type Seen } from '../../../scripts/endurance/measure/judge';
import type { KeptRecord } from '../../../scripts/endurance/measure/records';

const truths: Truths = new Map([
  [1, 'face'],
  [2, 'no-face'],
  [3, 'forged'],
]);

function seen(n: number, clip: number, part: Partial<Seen> = {}): Seen {
  return {
    ...{
      n,
      visit: 1,
      site: 'x',
      postId: `p${n}`,
      clip,
      delivery: 'mse',
      mediaUrl: `blob:${n}`,
      fromMs: 1000 * n,
      toMs: null,
    },
    ...{ firstInViewMs: 1000 * n + 50, inViewMs: 6000, frames: 100, badge: [] },
    ...part,
  };
}

function record(of: Seen, part: Partial<KeptRecord> = {}): KeptRecord {
  return {
    ...{
      videoId: `r${of.n}`,
      mediaUrl: of.mediaUrl,
      state: 'assessed',
      band: 'no-sign',
      margin: of.n / 7,
      framesUsed: 8,
    },
    ...{ stable: null, known: null, updatedAtMs: of.fromMs + 900, stamp: of.clip, thumbnail: true },
    ...part,
  };
}

const said = (atMs: number, tone: string, frames: number): BadgeSaid => ({ atMs, tone, words: tone, frames });

describe('judge', () => {
  it('finds nothing wrong where everything is right, and counts', () => {
    const face = seen(1, 1, { badge: [said(1050, 'looking', 1), said(2000, 'no-sign', 24)] });
    const scene = seen(2, 2, { badge: [said(2050, 'looking', 1), said(4000, 'not-assessable', 50)] });
    const short = seen(3, 3, { inViewMs: 400, firstInViewMs: null });
    const judged = judge([face, scene, short], [record(face), record(scene, { state: 'not-assessable' })], truths);
    expect(judged).toMatchObject({ videos: 2, inView5s: 2, verdictOrReason: 2, wrong: [], provedRecords: 2 });
  });

  it('names a video that was seen long enough and got no answer', () => {
    const face = seen(1, 1, { badge: [said(1050, 'looking', 1)] });
    const judged = judge([face], [record(face, { state: 'looking', thumbnail: false, stamp: null })], truths);
    expect(judged).toMatchObject({ inView5s: 1, verdictOrReason: 0, unanswered: [{ n: 1 }] });
  });

  it.each<[string, Seen, Partial<KeptRecord>]>([
    ['other-pictures', seen(1, 1), { stamp: 3 }],
    ['no-face-there', seen(1, 2), {}],
    ['no-face-there', seen(1, 2, { badge: [said(1500, 'suspicious', 12)] }), { state: 'not-assessable' }],
    ['too-early', seen(1, 1, { badge: [said(1010, 'no-sign', 0)] }), {}],
    ['too-early', seen(1, 1, { badge: [said(1010, 'not-assessable', 0)] }), {}],
  ])('finds %s', (kind, entry, part) => {
    expect(judge([entry], [record(entry, part)], truths).wrong).toMatchObject([{ kind, seen: { n: 1 } }]);
  });

  it('lets a clip that was seen before have its verdict at once, but no other', () => {
    const before = seen(1, 1, { badge: [said(1900, 'no-sign', 20)] });
    const again = seen(2, 1, { badge: [said(2010, 'no-sign', 0)] });
    const stale = seen(3, 1, { badge: [said(3010, 'suspicious', 0)] });
    const { wrong } = judge([before, again, stale], [], truths);
    expect(wrong).toMatchObject([{ kind: 'too-early', seen: { n: 3 } }]);
  });

  it('does not take a verdict that is taken back at once for one that was known', () => {
    const before = seen(1, 1, { badge: [said(1900, 'no-sign', 20)] });
    const left = seen(2, 1, { badge: [said(2010, 'no-sign', 1), said(2300, 'looking', 7), said(3200, 'no-sign', 30)] });
    expect(judge([before, left], [], truths).wrong).toMatchObject([{ kind: 'too-early', seen: { n: 2 } }]);
  });

  it('counts changes of a band, not its first coming', () => {
    const badge = [said(1050, 'looking', 1), said(2000, 'no-sign', 24), said(3000, 'inconclusive', 48)];
    expect(judge([seen(1, 1, { badge })], [], truths).bandChanges).toBe(1);
  });

  it('knows figures again that come from another clip', () => {
    const genuine = seen(1, 1);
    const forged = seen(2, 3);
    const same = seen(3, 1);
    const records = [
      record(genuine, { margin: 0.123456789 }),
      record(forged, { margin: 0.123456789, known: 'same-media' }),
      record(same, { margin: 0.123456789, known: 'same-media' }),
    ];
    expect(judge([genuine, forged, same], records, truths).wrong).toMatchObject([
      { kind: 'taken-from-another', seen: { n: 2 } },
    ]);
  });
});
