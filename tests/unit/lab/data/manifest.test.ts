import { describe, expect, test } from 'vitest';
import { originalsOf } from '../../../../src/lab/data/originals';
import { parseManifest } from '../../../../src/lab/data/manifest';

const HEADER = 'id\tfile\tlabel\tmethod\tkind\tdataset\tgroup\tpaired\tsha256\tnotes';
const SUM = 'a'.repeat(64);

function line(cells: Partial<Record<string, string>>): string {
  const row: Record<string, string> = {
    id: 'r1',
    file: 'videos/r1.mp4',
    label: 'real',
    method: 'none',
    kind: 'none',
    dataset: 'D',
    group: 'g',
    paired: '',
    sha256: SUM,
    notes: '',
  };
  return HEADER.split('\t')
    .map((name) => cells[name] ?? row[name])
    .join('\t');
}

const real = line({ paired: 'yes' });
const fake = line({ id: 'f1', file: 'videos/f1.mp4', label: 'fake', method: 'swap', paired: 'yes' });

describe('parseManifest', () => {
  test('reads rows, quietly passing over columns it does not need', () => {
    const notes = 'cut; PAIRED: real target clip is r1 (same codec); first 5 s';
    const clips = parseManifest([HEADER, real, fake.slice(0, -1) + `\t${notes}`, ''].join('\n'));
    expect(clips).toHaveLength(2);
    expect(clips[0]).toEqual({
      id: 'r1',
      file: 'videos/r1.mp4',
      label: 'real',
      method: 'none',
      kind: 'none',
      dataset: 'D',
      group: 'g',
      paired: true,
      originalId: null,
      sha256: SUM,
    });
    expect(clips[1]!.originalId).toBe('r1');
  });

  test.each<[string, string[], RegExp]>([
    ['a missing column', [HEADER.replace('\tgroup', ''), real], /lacks the columns group/],
    ['no rows', [HEADER], /names no clip/],
    ['a short line', [HEADER, real, 'x\ty'], /line 3 has 2 cells/],
    ['an unknown label', [HEADER, line({ label: 'maybe' })], /line 2, column label/],
    ['a way out of the folder', [HEADER, line({ file: '../secret.mp4' })], /column file: must lie inside/],
    ['a bad checksum', [HEADER, line({ sha256: 'abc' })], /column sha256/],
    ['an id twice', [HEADER, real, line({ file: 'videos/r2.mp4' })], /id r1 twice/],
    ['a fake without method', [HEADER, line({ label: 'fake' })], /needs its method/],
    ['a lost original', [HEADER, line({ id: 'f', label: 'fake', method: 's', notes: 'real target clip is r9' })], /r9/],
    [
      'an original in another group',
      [
        HEADER,
        real,
        line({
          ...{ id: 'f', file: 'f', label: 'fake', method: 's', group: 'h', notes: 'real target clip is r1' },
          sha256: 'b'.repeat(64),
        }),
      ],
      /must share a group/,
    ],
    [
      'one video in two groups',
      [HEADER, real, line({ id: 'r2', file: 'r2', group: 'h' })],
      /r2 \(group h\) and r1 \(group g\) are the same video/,
    ],
  ])('refuses %s', (_, lines, message) => {
    expect(() => parseManifest(lines.join('\n'))).toThrow(message);
  });
});

describe('originalsOf', () => {
  const clips = parseManifest(
    [
      HEADER,
      real,
      line({ id: 'r2', file: 'r2', paired: 'yes' }),
      line({ id: 'r3', file: 'r3', paired: 'yes', group: 'other', sha256: 'b'.repeat(64) }),
      line({ id: 'r4', file: 'r4' }),
      fake,
      line({ id: 'f2', file: 'f2', label: 'fake', method: 's', paired: 'yes', notes: 'real target clip is r2 ' }),
      line({ id: 'f3', file: 'f3', label: 'fake', method: 's' }),
      line({
        id: 'f4',
        file: 'f4',
        label: 'fake',
        method: 's',
        paired: 'yes',
        group: 'lonely',
        sha256: 'c'.repeat(64),
      }),
    ].join('\n'),
  );

  test('takes the named original alone, else the paired reals of data set and group, else none', () => {
    expect([...originalsOf(clips)]).toEqual([
      ['f1', ['r1', 'r2']],
      ['f2', ['r2']],
    ]);
  });

  test('drops an original that is not among the clips', () => {
    expect(originalsOf(clips.filter((clip) => clip.id !== 'r2')).get('f2')).toBeUndefined();
  });
});
