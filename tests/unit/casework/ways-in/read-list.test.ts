import { describe, expect, it } from 'vitest';
import { csv } from '../../../../src/cli/formats/csv';
import type { FormatWriter } from '../../../../src/cli/formats/format-writer';
import { json } from '../../../../src/cli/formats/json';
import { ndjson } from '../../../../src/cli/formats/ndjson';
import type { ScanLine } from '../../../../src/cli/scan-line';
import { createCsvRecords } from '../../../../src/casework/ways-in/csv-records';
import type { Finding } from '../../../../src/casework/ways-in/found';
import { createLines } from '../../../../src/casework/ways-in/lines';
import { MOST_FOUND, readList } from '../../../../src/casework/ways-in/read-list';
import { sameVideoKey } from '../../../../src/casework/ways-in/same-video';

const NOW_MS = 1_800_000_000_000;

function read(text: string, piece = text.length || 1): { findings: Finding[]; kind: string | null } {
  const reader = readList(NOW_MS);
  const findings: Finding[] = [];
  for (let at = 0; at < text.length; at += piece) findings.push(...reader.push(text.slice(at, at + piece)));
  findings.push(...reader.end());
  return { findings, kind: reader.kind() };
}
const brief = (findings: readonly Finding[]) =>
  findings.map((one) => (one.found ? [one.line, one.found.state] : [one.refused.line, one.refused.refusal]));

const TRACK = {
  ...{ trackId: 0, framesUsed: 12, burstsUsed: 6, framesRejected: 1, rejections: { blurred: 1 } },
  ...{ firstTimeS: 0, lastTimeS: 9, medianFaceSizePx: 140, margin: 0.6, llr: 0.8 },
  contributions: [{ group: 'spectrum', llr: 0.8 }],
} as unknown as ScanLine['tracks'][number];
const ASSESSED: ScanLine = {
  ...{ video: '-folder/a "b", c.mp4', sha256: 'ab'.repeat(32), status: 'assessed', reason: null },
  ...{ llr: 0.75, likelihood: 0.85, band: 'suspicious', framesUsed: 12, framesRejected: 1, tracks: [TRACK] },
  ...{ durationS: 9.5, elapsedMs: 4000, modelId: 'svm-ae8a00e8', error: null },
};
const NO_FACE: ScanLine = {
  ...{ ...ASSESSED, video: 'b.mp4', status: 'not-assessable', reason: 'no-face', llr: null, likelihood: null },
  ...{ band: null, framesUsed: 0, framesRejected: 30, tracks: [] },
};
const BROKEN: ScanLine = {
  ...{ ...NO_FACE, video: 'c.mp4', sha256: null, reason: 'unreadable', framesRejected: 0 },
  error: 'This is not a video file, or it is damaged.',
};

function written(writer: FormatWriter): string {
  return writer.begin() + [ASSESSED, NO_FACE, BROKEN].map((line) => writer.line(line)).join('') + writer.end();
}

describe('what the scan command wrote', () => {
  it.each([
    ['ndjson', ndjson(), [1, 2, 3]],
    ['json', json(), [1, 2, 3]],
    ['csv', csv(), [2, 3, 4]],
  ] as const)('becomes items again: %s', (name, writer, lines) => {
    const text = written(writer);
    for (const piece of [text.length, 7]) {
      const { findings, kind } = read(text, piece);
      expect(kind).toBe('scan-command');
      expect(findings.map((one) => (one.found ? one.line : one.refused))).toEqual(lines);
      const [first, second, third] = findings.map((one) => one.found);
      expect(first).toMatchObject({
        ...{ name: 'a "b", c.mp4', state: 'done', problem: null },
        origin: { file: { path: '-folder/a "b", c.mp4', modifiedAtMs: null } },
        bytes: { sha256: 'ab'.repeat(32), sizeBytes: null, kept: false },
      });
      expect(first?.result).toMatchObject({ pixels: 'reported', durationS: 9.5, startedAtMs: NOW_MS });
      expect(first?.result?.verdict).toMatchObject({
        ...{ status: 'assessed', llr: 0.75, likelihood: 0.85, band: 'suspicious', modelId: 'svm-ae8a00e8' },
        ...(name === 'csv'
          ? { tracks: [], contributions: [] }
          : { tracks: [TRACK], contributions: TRACK.contributions }),
      });
      expect(second).toMatchObject({
        state: 'done',
        result: { verdict: { status: 'not-assessable', reason: 'no-face' } },
      });
      expect(third).toMatchObject({
        ...{ state: 'failed', result: null, bytes: null },
        problem: { code: 'unreadable', detail: BROKEN.error },
      });
    }
  });

  it('is refused line by line where it was changed into what no scan gives', () => {
    const lines = [
      { ...ASSESSED, likelihood: 4 },
      { ...ASSESSED, band: 'certain' },
      { ...ASSESSED, sha256: 'xyz' },
      { ...ASSESSED, llr: null },
      { ...ASSESSED, tracks: -1 },
      { video: 'only', status: 'assessed' },
    ];
    const { findings } = read(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(brief(findings)).toEqual(lines.map((_, i) => [i + 1, 'not-a-record']));
  });

  it.each(['durationS', 'medianFaceSizePx', 'firstTimeS'])(
    'is refused with a number that no record holds: %s',
    (name) => {
      const line = JSON.stringify({ ...ASSESSED, tracks: [TRACK] });
      const huge = line.replace(new RegExp(`"${name}":[\\d.]+`), `"${name}":1e999`);
      expect(huge).not.toBe(line);
      expect(brief(read(huge).findings)).toEqual([[1, 'not-a-record']]);
    },
  );
});

describe('a list of addresses', () => {
  it('gives posts and files, several a line, out of running text', () => {
    const text = [
      '\uFEFF# collected on Monday',
      'https://twitter.com/Some_Body/status/1801234567890123456/video/2?s=20',
      '"https://www.instagram.com/some_body/reel/C8abcDEfgHi/?igsh=x", https://www.tiktok.com/@some.body/video/7381234567890123456',
      'see https://youtu.be/dQw4w9WgXcQ and https://www.facebook.com/watch/?v=123456789.',
      'https://www.reddit.com/r/videos/comments/1abcde/a_title/;https://cdn.example.org/clips/The%20clip.MP4?x=1#t=3',
      'https://news.example.org/story.html',
      '',
    ].join('\r\n');
    for (const piece of [text.length, 5]) {
      const { findings, kind } = read(text, piece);
      expect(kind).toBe('url-list');
      expect(findings.map((one) => one.found && [one.line, one.found.origin.post?.platform ?? 'file'])).toEqual([
        [2, 'x'],
        [3, 'instagram'],
        [3, 'tiktok'],
        [4, 'youtube'],
        [4, 'facebook'],
        [5, 'reddit'],
        [5, 'file'],
        [6, 'news.example.org'],
      ]);
      const [x, , , , , , file, page] = findings.map((one) => one.found!);
      expect(x!.origin.post).toMatchObject({
        ...{ permalink: 'https://x.com/Some_Body/status/1801234567890123456', mediaIndex: 1, author: 'Some_Body' },
      });
      expect(file).toMatchObject({ name: 'The clip.MP4 · cdn.example.org', state: 'elsewhere' });
      expect(file!.origin).toMatchObject({
        mediaUrl: 'https://cdn.example.org/clips/The%20clip.MP4?x=1',
        pageUrl: null,
      });
      expect(page!.origin.post).toMatchObject({ permalink: 'https://news.example.org/story.html', postId: null });
    }
  });

  it('knows a share link again, whoever shared it', () => {
    const keysOf = (...links: string[]): number =>
      new Set(read(links.join('\n')).findings.map((one) => sameVideoKey({ origin: one.found!.origin, bytes: null })))
        .size;
    expect(keysOf('https://vm.tiktok.com/ZMabc12/?_r=1&_t=8abc', 'https://vm.tiktok.com/ZMabc12')).toBe(1);
    expect(keysOf('https://www.facebook.com/share/v/1AbCd/?mibextid=x', 'https://m.facebook.com/share/v/1AbCd')).toBe(
      1,
    );
    expect(keysOf('https://fb.watch/aB-c_1/?x=1', 'https://fb.watch/aB-c_1')).toBe(1);
    expect(
      keysOf('https://www.reddit.com/r/videos/s/AbC12?utm_source=share', 'https://old.reddit.com/r/videos/s/AbC12'),
    ).toBe(1);
    expect(keysOf('https://news.example.org/a?id=1&utm_source=x&fbclid=y', 'https://news.example.org/a?id=1')).toBe(1);
    expect(keysOf('https://vm.tiktok.com/ZMabc12/', 'https://vm.tiktok.com/ZMabc13/')).toBe(2);
    expect(keysOf('https://news.example.org/a?id=1', 'https://news.example.org/a?id=2')).toBe(2);
    const [link] = read('https://fb.watch/aB-c_1/?x=1').findings;
    expect(link!.found!.origin).toMatchObject({
      ...{ pageUrl: 'https://fb.watch/aB-c_1/?x=1', post: { platform: 'facebook', postId: null } },
    });
  });

  it('refuses what must not be opened, or cannot', () => {
    const text = [
      'no address here',
      'ftp://example.org/a.mp4',
      'javascript://example.org/%0aalert(1)',
      'https://user:secret@example.org/a.mp4',
      'http://192.168.1.1/a.mp4',
      'http://localhost:8080/a.mp4',
      'http://[::1]/a.mp4 http://172.16.0.1/a.mp4 http://172.31.9.9/a.mp4 http://100.64.0.1/a.mp4 http://169.254.1.1/a.mp4',
      'https://example.org/live/master.m3u8',
      `https://example.org/${'a'.repeat(5000)}`,
      'https://',
    ].join('\n');
    expect(brief(read(text).findings)).toEqual([
      [1, 'no-address'],
      [2, 'not-on-the-web'],
      [3, 'not-on-the-web'],
      [4, 'has-password'],
      [5, 'private-host'],
      [6, 'private-host'],
      ...Array.from({ length: 5 }, () => [7, 'private-host']),
      [8, 'playlist'],
      [9, 'too-long'],
      [10, 'no-address'],
    ]);
  });
});

describe('hostile texts', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\r\n'.repeat(60_000)],
    ['bytes that are no text', '\u0000\uFFFD\u0001'.repeat(1000)],
    ['brackets without an end', '['.repeat(200_000)],
    ['deep objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['a quotation without an end', `video,sha256,status\n"${'x\n'.repeat(100_000)}`],
    ['a line without an end', `{"source_platform":"x.com","data":"${'y'.repeat(9_000_000)}`],
  ])('never throw: %s', (_, text) => {
    const { findings } = read(text, 65_536);
    expect(findings.filter(({ found }) => found !== null)).toEqual([]);
    for (const one of findings) if (one.found === null) expect(one.refused.name.length).toBeLessThanOrEqual(120);
  });

  it('give no more videos than a case takes at once, and say so once', () => {
    const text = Array.from({ length: MOST_FOUND + 50 }, (_, i) => `https://x.com/a/status/${i + 10 ** 12}`).join('\n');
    const before = performance.now();
    const { findings } = read(text, 65_536);
    expect(performance.now() - before).toBeLessThan(5000);
    expect(findings.length).toBe(MOST_FOUND + 1);
    expect(brief(findings).at(-1)).toEqual([MOST_FOUND + 1, 'too-many']);
  });
});

it('lines are cut the same however the text comes, and none is held beyond its bound', () => {
  const text = 'a\r\nbb\n\nlong long long\nlast';
  for (const piece of [1, 2, 3, 100]) {
    const lines = createLines(8);
    const all = [];
    for (let at = 0; at < text.length; at += piece) all.push(...lines.push(text.slice(at, at + piece)));
    all.push(...lines.end());
    expect(all).toEqual([
      { number: 1, text: 'a', whole: true },
      { number: 2, text: 'bb', whole: true },
      { number: 3, text: '', whole: true },
      { number: 4, text: 'long lon', whole: false },
      { number: 5, text: 'last', whole: true },
    ]);
  }
});

it('records of a table may hold commas, quotes and line ends', () => {
  const text = 'a,b\r\n"x, ""y""\nz",2\r\n,\r\nlast,"q"';
  for (const piece of [1, 4, 100]) {
    const records = createCsvRecords(100);
    const all = [];
    for (let at = 0; at < text.length; at += piece) all.push(...records.push(text.slice(at, at + piece)));
    all.push(...records.end());
    expect(all.map(({ line, fields }) => [line, ...fields])).toEqual([
      [1, 'a', 'b'],
      [2, 'x, "y"\nz', '2'],
      [4, '', ''],
      [5, 'last', 'q'],
    ]);
  }
});
