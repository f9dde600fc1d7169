import { describe, expect, it } from 'vitest';
import type { Watched } from '../../../scripts/demo/browse/watch-feed';
import { feedOf, type ShownClip } from '../../../scripts/demo/media/feed-of';
import { isAnswered, summary, verdictTable } from '../../../scripts/demo/report/table';

const CLIPS: ShownClip[] = ['a', 'b'].flatMap((pair) => [
  { file: `/x/${pair}-genuine.mp4`, made: 'genuine' as const, pair },
  { file: `/x/${pair}-forged.mp4`, made: 'forged' as const, pair },
]);

function watched(llrOf: (clip: ShownClip) => number | null): Watched[] {
  return feedOf(CLIPS).items.map((item) => {
    const llr = llrOf(item.clip);
    const assessed = llr !== null;
    return {
      ...item,
      source: item.post.source,
      row: {
        videoId: item.post.id,
        mediaUrl: item.post.videoUrl,
        state: assessed ? 'assessed' : 'not-assessable',
        band: assessed ? (llr > 1 ? 'strong' : 'no-sign') : null,
        llr,
        margin: llr === null ? null : llr * 2,
        framesUsed: 12,
        reason: assessed ? null : 'No face was found',
        text: '',
      },
    };
  });
}

describe('feedOf', () => {
  it('tells the page nothing about how a clip was made', () => {
    const { items, files } = feedOf(CLIPS);
    expect(JSON.stringify(items.map(({ post }) => post))).not.toMatch(/genuine|forged/);
    expect(Object.values(files).sort()).toEqual(CLIPS.map(({ file }) => file).sort());
    expect(new Set(items.map(({ post }) => post.source))).toEqual(new Set(['plain', 'mse']));
  });
});

describe('summary', () => {
  it('counts pairs in which the forged video ranks higher', () => {
    const rows = watched(({ pair, made }) => (made === 'forged' ? (pair === 'a' ? 2 : -0.5) : 0));
    expect(summary(rows)).toBe(
      '4 of 4 videos judged; 1 of 2 forged videos rank above their original; flagged: 1 of 2 forged, 0 of 2 genuine.',
    );
  });
  it('leaves pairs out of which one side was not judged', () => {
    expect(summary(watched(({ pair, made }) => (pair === 'a' && made === 'genuine' ? null : 1)))).toContain(
      '0 of 1 forged',
    );
  });
});

describe('isAnswered', () => {
  it('takes a verdict or a reason, but not silence', () => {
    const [one] = watched(() => null);
    expect(isAnswered(one!)).toBe(true);
    expect(isAnswered({ ...one!, row: { ...one!.row!, state: 'looking' } })).toBe(false);
    expect(isAnswered({ ...one!, row: null })).toBe(false);
  });
});

describe('verdictTable', () => {
  it('has a line for each video, with the likelihood at even odds', () => {
    const table = verdictTable(watched(() => 1));
    expect(table.split('\n')).toHaveLength(6);
    expect(table).toContain('91 %');
    expect(verdictTable(watched(() => null))).toContain('No face was found');
  });
});
