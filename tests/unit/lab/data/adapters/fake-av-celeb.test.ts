import { expect, test } from 'vitest';
import { fakeAvCeleb } from '../../../../../src/lab/data/adapters/fake-av-celeb';
import { groupCount, inShort, readSkeleton } from './read-skeleton';

const FILES = [
  'RealVideo-RealAudio/African/men/id00076/00109.mp4',
  'RealVideo-RealAudio/Caucasian (American)/women/id00999/00001.mp4',
  'RealVideo-FakeAudio/African/men/id00076/00109_fake.mp4',
  'FakeVideo-RealAudio/African/men/id00076/00109_3.mp4',
  'FakeVideo-FakeAudio/African/men/id00476/00110_10_id00800_wavtolip.mp4',
];
const TABLE = [
  'source,target1,target2,method,category,type,race,gender,path,',
  'id00076,-,-,real,A,RealVideo-RealAudio,African,men,00109.mp4,FakeAVCeleb/RealVideo-RealAudio/African/men/id00076',
  'id00999,-,-,real,A,RealVideo-RealAudio,Caucasian (American),women,00001.mp4,FakeAVCeleb/RealVideo-RealAudio/Caucasian (American)/women/id00999',
  'id00076,id00999,-,rtvc,B,RealVideo-FakeAudio,African,men,00109_fake.mp4,FakeAVCeleb/RealVideo-FakeAudio/African/men/id00076',
  'id00076,id00476,-,faceswap,C,FakeVideo-RealAudio,African,men,00109_3.mp4,FakeAVCeleb/FakeVideo-RealAudio/African/men/id00076',
  'id00476,id00800,10,wav2lip,D,FakeVideo-FakeAudio,African,men,00110_10_id00800_wavtolip.mp4,FakeAVCeleb/FakeVideo-FakeAudio/African/men/id00476',
  '',
].join('\r\n');

test('forged sound alone is a real face; fakes tie all persons they name', () => {
  const clips = readSkeleton(
    fakeAvCeleb,
    [...FILES, 'FakeVideo-FakeAudio/African/men/id00476/unlisted.mp4', 'FakeVideo-FakeAudio/._x.mp4'],
    { 'meta_data.csv': TABLE },
  );
  const SET = 'FakeAVCeleb';
  expect(inShort(clips)).toEqual({
    [FILES[0]!]: ['real', 'none', SET, 'FakeAVCeleb id00076', null],
    [FILES[1]!]: ['real', 'none', SET, 'FakeAVCeleb id00999', null],
    [FILES[2]!]: ['real', 'rtvc (sound alone)', SET, 'FakeAVCeleb id00076', null],
    [FILES[3]!]: ['fake', 'faceswap', SET, 'FakeAVCeleb id00076', FILES[0]],
    [FILES[4]!]: ['fake', 'wav2lip', SET, 'FakeAVCeleb id00076', null],
  });
  expect(groupCount(clips)).toBe(2);
});

test('a table with the whole path in one cell says the same', () => {
  const whole = TABLE.replace(/,([^,/]+\.mp4),(FakeAVCeleb[^\r]+)/g, ',$2/$1');
  expect(whole).toContain(',FakeAVCeleb/RealVideo-RealAudio/African/men/id00076/00109.mp4\r');
  expect(readSkeleton(fakeAvCeleb, FILES, { 'meta_data.csv': whole })).toEqual(
    readSkeleton(fakeAvCeleb, FILES, { 'meta_data.csv': TABLE }),
  );
});

test.each<[string, Record<string, string>, string]>([
  ['a missing table', {}, 'There is no meta_data.csv beside'],
  ['a table without its columns', { 'meta_data.csv': 'a,b\n' }, 'meta_data.csv lacks the columns source'],
  [
    'a table of other files',
    { 'meta_data.csv': TABLE.split('\r\n')[0]! },
    'meta_data.csv names none of the 5 videos beside it',
  ],
])('%s is said plainly', (_, texts, message) => {
  expect(() => readSkeleton(fakeAvCeleb, FILES, texts)).toThrow(message);
});

test('another folder is not its own', () => {
  expect(readSkeleton(fakeAvCeleb, ['videos/RealVideo.mp4'])).toBeNull();
});
