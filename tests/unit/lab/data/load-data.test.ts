import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFileHashes } from '../../../../src/lab/data/file-hashes';
import { loadData } from '../../../../src/lab/data/load-data';
import { skeleton, videos } from './skeleton';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const FFPP = ['raw', 'c23'].flatMap((compression) => [
  `FaceForensics++/original_sequences/youtube/${compression}/videos/000.mp4`,
  `FaceForensics++/original_sequences/youtube/${compression}/videos/003.mp4`,
  `FaceForensics++/manipulated_sequences/Deepfakes/${compression}/videos/000_003.mp4`,
]);
const DFD = 'FaceForensics++/original_sequences/actors/c23/videos/01__kitchen_pan.mp4';
const CELEB = ['Celeb-DF-v2/Celeb-real/id0_0000.mp4', 'Celeb-DF-v2/Celeb-synthesis/id0_id1_0000.mp4'];
const TIMIT = 'kept/here/DeepfakeTIMIT/higher_quality/fadg0/sa1-video-fram1.avi';

describe('data sets in their owners’ layouts', () => {
  test('several under one folder are joined; ids are paths, checksums are those of the files', () => {
    const folder = skeleton(videos(...FFPP, DFD, ...CELEB, TIMIT, '.hidden/Celeb-real/id5_0000.mp4', 'notes.txt'));
    const clips = loadData(folder, []);
    expect(clips.map(({ file }) => file).sort()).toEqual([...FFPP, DFD, ...CELEB, TIMIT].sort());
    expect(new Set(clips.map(({ dataset }) => dataset))).toEqual(
      new Set(['FF++ raw', 'FF++ c23', 'DFD c23', 'Celeb-DF', 'DeepfakeTIMIT']),
    );
    expect(clips.every(({ id, file, sha256: sum }) => id === file && sum === sha256(file))).toBe(true);
    const fake = clips.find(({ file }) => file === CELEB[1])!;
    expect(fake).toMatchObject({ originalId: CELEB[0], kind: 'face-swap', paired: true, group: 'Celeb-DF id0' });
  });

  test('a data set in two folders shares its groups', () => {
    const folder = skeleton(
      videos(
        'one/original_sequences/youtube/raw/videos/003.mp4',
        'two/manipulated_sequences/FaceSwap/c23/videos/000_003.mp4',
      ),
    );
    expect(loadData(folder, []).map(({ group }) => group)).toEqual(['FF++ 000', 'FF++ 000']);
  });

  test('a manifest in a subfolder is one more data set; at the top it alone counts', () => {
    const header = 'id\tfile\tlabel\tmethod\tdataset\tgroup\tpaired\tsha256\tnotes';
    const rows = [
      ['r', 'r.mp4', 'real', 'none', 'Own', 'DeepfakeTIMIT fadg0', 'no', sha256('r'), ''],
      ['f', 'f.mp4', 'fake', 'swap', 'Own', 'DeepfakeTIMIT fadg0', 'no', sha256('f'), 'real target clip is r'],
    ];
    const manifest = [header, ...rows.map((cells) => cells.join('\t'))].join('\n');
    const folder = skeleton({ ...videos(TIMIT), 'own/manifest.tsv': manifest, 'own/r.mp4': 'r', 'own/f.mp4': 'f' });
    const clips = loadData(folder, []);
    expect(clips.map(({ id, originalId }) => [id, originalId])).toEqual([
      [TIMIT, null],
      ['own/r', null],
      ['own/f', 'own/r'],
    ]);
    expect(new Set(clips.map(({ group }) => group)).size).toBe(1);
    mkdirSync(join(folder, 'top'));
    for (const name of ['r.mp4', 'f.mp4', 'manifest.tsv']) {
      renameSync(join(folder, 'own', name), join(folder, name));
    }
    expect(loadData(folder, []).map(({ id }) => id)).toEqual(['r', 'f']);
  });

  test('compressions and data sets are chosen; what comes in one form alone stays in', () => {
    const folder = skeleton(videos(...FFPP, DFD, ...CELEB));
    const names = (datasets: string[], compressions: string[]): string[] =>
      [...new Set(loadData(folder, datasets, { compressions }).map(({ dataset }) => dataset))].sort();
    expect(names([], ['c23'])).toEqual(['Celeb-DF', 'DFD c23', 'FF++ c23']);
    expect(names(['FF++'], [])).toEqual(['FF++ c23', 'FF++ raw']);
    expect(names(['FF++ raw', 'DFD'], [])).toEqual(['DFD c23', 'FF++ raw']);
    expect(names(['FF++'], ['raw'])).toEqual(['FF++ raw']);
    expect(() => names(['DFDC'], [])).toThrow('No data set DFDC in the data. It has: Celeb-DF, DFD c23, FF++ c23');
    expect(() => names([], ['c40'])).toThrow('No compression c40 in the data. It has: c23, raw.');
  });

  test('what was passed over is said', () => {
    const folder = skeleton({
      ...videos(...CELEB, 'Celeb-DF-v2/extra.mp4'),
      'Celeb-DF-v2/Celeb-real/id1_0000.mp4': '',
    });
    const said: string[] = [];
    expect(loadData(folder, [], { say: (sentence) => said.push(sentence) })).toHaveLength(2);
    expect(said).toEqual([
      '1 videos are empty files, passed over; for instance Celeb-DF-v2/Celeb-real/id1_0000.mp4',
      '1 videos fit no known data set, passed over; for instance Celeb-DF-v2/extra.mp4',
      '2 videos are read once for their checksums',
    ]);
  });

  test('copies share a group; one video under two labels is refused', () => {
    const copies = skeleton({
      ...videos('Celeb-real/id0_0000.mp4', 'Celeb-real/id1_0000.mp4'),
      'YouTube-real/00000.mp4': 'Celeb-real/id1_0000.mp4',
    });
    const groups = loadData(copies, []).map(({ group }) => group);
    expect(groups).toEqual(['Celeb-DF id0', 'Celeb-DF YouTube 00000', 'Celeb-DF YouTube 00000']);
    const torn = skeleton({ 'Celeb-real/id0_0000.mp4': 'same', 'Celeb-synthesis/id0_id1_0000.mp4': 'same' });
    expect(() => loadData(torn, [])).toThrow(
      'Celeb-real/id0_0000.mp4 (real) and Celeb-synthesis/id0_id1_0000.mp4 (fake) are the same video under two labels.',
    );
  });

  test('a folder without anything known lists the layouts; a broken data set says where', () => {
    const nothing = skeleton(videos('holiday/beach.mp4'));
    expect(() => loadData(nothing, [])).toThrow(
      /There is no data in .* manifest\.tsv[^]*FaceForensics\+\+: original_seq/,
    );
    for (const name of ['DFD', 'DeepfakeTIMIT', 'DFDC', 'DFDC preview', 'Celeb-DF v1 and v2', 'FakeAVCeleb']) {
      expect(() => loadData(nothing, [])).toThrow(name);
    }
    const broken = skeleton({
      'DFDC/dfdc_train_part_0/ruraoelttp.mp4': 'x',
      'DFDC/dfdc_train_part_0/metadata.json': '{',
    });
    expect(() => loadData(broken, [])).toThrow('In DFDC/: dfdc_train_part_0/metadata.json is no readable JSON');
    expect(() => loadData(join(nothing, 'gone'), [])).toThrow('There is no folder');
  });

  test('links are followed, a ring of links ends', () => {
    const store = skeleton(videos('Celeb-real/id0_0000.mp4'));
    const folder = skeleton({});
    symlinkSync(store, join(folder, 'Celeb-DF'));
    expect(loadData(folder, []).map(({ file }) => file)).toEqual(['Celeb-DF/Celeb-real/id0_0000.mp4']);
    symlinkSync(store, join(store, 'ring'));
    expect(loadData(folder, [])[0]!.file).toBe('Celeb-DF/Celeb-real/id0_0000.mp4');
  });
});

describe('openFileHashes', () => {
  test('remembers from run to run, and reads again what changed', () => {
    const folder = skeleton({ 'a.mp4': 'one', 'b.mp4': 'two' });
    const [book, a] = [join(folder, 'cache', 'file-hashes.json'), join(folder, 'a.mp4')];
    const noon = new Date('2026-01-01T12:00:00Z');
    utimesSync(a, noon, noon);
    const first = openFileHashes(book);
    expect(first.knows(a)).toBe(false);
    expect(first.of(a)).toBe(sha256('one'));
    expect(existsSync(book)).toBe(false);
    first.keep();
    // Other content, same size and time: only a hash that was remembered is still the old one.
    writeFileSync(a, 'eno');
    utimesSync(a, noon, noon);
    expect(openFileHashes(book).knows(a)).toBe(true);
    expect(openFileHashes(book).of(a)).toBe(sha256('one'));
    utimesSync(a, noon, new Date('2026-01-01T12:00:01Z'));
    expect(openFileHashes(book).of(a)).toBe(sha256('eno'));
    writeFileSync(a, 'three');
    utimesSync(a, noon, noon);
    expect(openFileHashes(book).of(a)).toBe(sha256('three'));
  });

  test('a book that cannot be read is begun anew', () => {
    const folder = skeleton({ 'a.mp4': 'one', 'book.json': '{"' });
    const hashes = openFileHashes(join(folder, 'book.json'));
    expect(hashes.of(join(folder, 'a.mp4'))).toBe(sha256('one'));
    hashes.keep();
    expect(openFileHashes(join(folder, 'book.json')).knows(join(folder, 'a.mp4'))).toBe(true);
  });
});
