import { expect, test } from 'vitest';
import { celebDf } from '../../../../../src/lab/data/adapters/celeb-df';
import { groupCount, inShort, readSkeleton } from './read-skeleton';

const FILES = [
  'Celeb-real/id0_0000.mp4',
  'Celeb-real/id1_0003.mp4',
  'Celeb-real/id16_0002.MP4',
  'YouTube-real/00170.mp4',
  'YouTube-real/00171.mp4',
  'Celeb-synthesis/id0_id1_0000.mp4',
  'Celeb-synthesis/id1_id0_0004.mp4',
];
const testList = (entries: number): string =>
  Array.from({ length: entries }, (_, i) => `1 YouTube-real/${String(i).padStart(5, '0')}.mp4\n`).join('');

test('persons are tied by the fakes; the original is the target with the same number', () => {
  const clips = readSkeleton(celebDf, [...FILES, 'Celeb-real/.DS_Store', 'Celeb-synthesis/readme.mp4'], {
    'List_of_testing_videos.txt': testList(518),
  });
  const V2 = 'Celeb-DF v2';
  expect(inShort(clips)).toEqual({
    'Celeb-real/id0_0000.mp4': ['real', 'none', V2, 'Celeb-DF id0', null],
    'Celeb-real/id1_0003.mp4': ['real', 'none', V2, 'Celeb-DF id0', null],
    'Celeb-real/id16_0002.MP4': ['real', 'none', V2, 'Celeb-DF id16', null],
    'YouTube-real/00170.mp4': ['real', 'none', V2, 'Celeb-DF YouTube 00170', null],
    'YouTube-real/00171.mp4': ['real', 'none', V2, 'Celeb-DF YouTube 00171', null],
    'Celeb-synthesis/id0_id1_0000.mp4': ['fake', 'Celeb-synthesis', V2, 'Celeb-DF id0', 'Celeb-real/id0_0000.mp4'],
    'Celeb-synthesis/id1_id0_0004.mp4': ['fake', 'Celeb-synthesis', V2, 'Celeb-DF id0', null],
  });
  expect(groupCount(clips)).toBe(4);
});

test.each([
  ['518 test videos', testList(518), 'Celeb-DF v2'],
  ['a shorter list', testList(100), 'Celeb-DF v1'],
  ['no list', null, 'Celeb-DF'],
])('the version by %s', (_, list, name) => {
  const clips = readSkeleton(celebDf, FILES, list === null ? {} : { 'List_of_testing_videos.txt': list });
  expect(clips!.every(({ dataset }) => dataset === name)).toBe(true);
});

test('more fakes than version 1 has make it version 2', () => {
  const fakes = Array.from({ length: 796 }, (_, i) => `Celeb-synthesis/id0_id1_${String(i).padStart(4, '0')}.mp4`);
  expect(readSkeleton(celebDf, fakes)![0]!.dataset).toBe('Celeb-DF v2');
});

test('a folder of YouTube videos alone is not its own', () => {
  expect(readSkeleton(celebDf, ['YouTube-real/00170.mp4'])).toBeNull();
});
