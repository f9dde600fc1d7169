import { describe, expect, test } from 'vitest';
import { dfd } from '../../../../../src/lab/data/adapters/dfd';
import { faceForensics } from '../../../../../src/lab/data/adapters/face-forensics';
import { groupCount, inShort, readSkeleton } from './read-skeleton';

const original = (compression: string, number: string): string =>
  `original_sequences/youtube/${compression}/videos/${number}.mp4`;
const manipulated = (method: string, compression: string, pair: string): string =>
  `manipulated_sequences/${method}/${compression}/videos/${pair}.mp4`;

const METHODS = ['Deepfakes', 'Face2Face', 'FaceSwap', 'NeuralTextures', 'FaceShifter'];
const COMPRESSIONS = ['raw', 'c23', 'c40'];

describe('FaceForensics++', () => {
  test('all methods and compressions: each pair is a group, each fake has its original of the same compression', () => {
    const files = COMPRESSIONS.flatMap((compression) => [
      ...['000', '003', '001', '870', '519'].map((number) => original(compression, number)),
      ...METHODS.flatMap((method) =>
        ['000_003', '003_000', '001_870'].map((pair) => manipulated(method, compression, pair)),
      ),
    ]);
    const clips = readSkeleton(faceForensics, files)!;
    expect(clips).toHaveLength(3 * (5 + 15));
    expect(groupCount(clips)).toBe(3);
    expect(new Set(clips.map(({ dataset }) => dataset))).toEqual(new Set(['FF++ raw', 'FF++ c23', 'FF++ c40']));
    const short = inShort(clips);
    for (const method of METHODS) {
      for (const compression of COMPRESSIONS) {
        expect(short[manipulated(method, compression, '003_000')]).toEqual([
          'fake',
          method,
          `FF++ ${compression}`,
          'FF++ 000',
          original(compression, '003'),
        ]);
      }
    }
    expect(short[original('c40', '003')]).toEqual(['real', 'none', 'FF++ c40', 'FF++ 000', null]);
    const unpaired = clips.filter(({ paired }) => !paired).map(({ file }) => file);
    expect(unpaired).toEqual(
      ['c23', 'c40', 'raw'].flatMap((compression) => ['519', '870'].map((number) => original(compression, number))),
    );
  });

  test('pairs that share a clip run together into one group', () => {
    const pairs = ['000_003', '003_010', '010_500', '600_601'];
    const clips = readSkeleton(
      faceForensics,
      pairs.map((pair) => manipulated('FaceSwap', 'c23', pair)),
    );
    expect(Object.values(inShort(clips)).map(([, , , group]) => group)).toEqual([
      'FF++ 000',
      'FF++ 000',
      'FF++ 000',
      'FF++ 600',
    ]);
    expect(clips!.every(({ paired, originalId }) => !paired && originalId === null)).toBe(true);
  });

  test('cuts of one YouTube video share a group where the owners say so', () => {
    const files = ['331', '332', '333'].map((number) => original('c23', number));
    expect(groupCount(readSkeleton(faceForensics, files))).toBe(3);
    const conversion = { '331': 'R03Sko97IDE 0', '332': 'R03Sko97IDE 1', '333': 'R7mP4ugFNfo 0' };
    const tied = readSkeleton(faceForensics, files, { 'conversion_dict.json': JSON.stringify(conversion) });
    expect(tied!.map(({ group }) => group)).toEqual(['FF++ 331', 'FF++ 331', 'FF++ 333']);
  });

  test('strays, masks, models, hidden files and pictures are left out, capital endings are not', () => {
    const clips = readSkeleton(faceForensics, [
      'original_sequences/youtube/c23/videos/000.MP4',
      'original_sequences/youtube/c23/videos/._000.mp4',
      'original_sequences/youtube/c23/videos/copy of 000.mp4',
      'original_sequences/youtube/c23/images/000/0001.png',
      'original_sequences/youtube/c99/videos/001.mp4',
      'manipulated_sequences/Deepfakes/masks/videos/000_003.mp4',
      'manipulated_sequences/Deepfakes/c23/videos/000_003.mp4',
      'manipulated_sequences/Deepfakes/c23/videos/000_003.mp4.part',
      'downloaded_videos/abc/abc.mp4',
    ]);
    expect(inShort(clips)).toEqual({
      'manipulated_sequences/Deepfakes/c23/videos/000_003.mp4': [
        'fake',
        'Deepfakes',
        'FF++ c23',
        'FF++ 000',
        'original_sequences/youtube/c23/videos/000.MP4',
      ],
      'original_sequences/youtube/c23/videos/000.MP4': ['real', 'none', 'FF++ c23', 'FF++ 000', null],
    });
  });

  test('an unreadable conversion_dict.json is said plainly', () => {
    const files = [original('c23', '000')];
    expect(() => readSkeleton(faceForensics, files, { 'conversion_dict.json': '{"000": ' })).toThrow(
      'conversion_dict.json is no readable JSON; perhaps its download was cut off.',
    );
  });

  test('another folder is not its own', () => {
    expect(readSkeleton(faceForensics, ['videos/000.mp4', 'Celeb-real/id0_0000.mp4'])).toBeNull();
  });
});

describe('DFD', () => {
  const actor = (name: string): string => `original_sequences/actors/c23/videos/${name}.mp4`;
  const fake = (name: string): string => `manipulated_sequences/DeepFakeDetection/c23/videos/${name}.mp4`;

  test('actors are tied by who was put on whom; the original is the target in the same scene', () => {
    const clips = readSkeleton(dfd, [
      actor('01__exit_phone_room'),
      actor('01__walking_and_outside_surprised'),
      actor('02__exit_phone_room'),
      actor('09__kitchen_pan'),
      fake('01_02__exit_phone_room__YVGY8LOK'),
      fake('02_01__walking_and_outside_surprised__OTGHOG4Z'),
      fake('09_13__kitchen_pan__HIH8YA82'),
      fake('broken__name'),
    ]);
    expect(inShort(clips)).toEqual({
      [actor('01__exit_phone_room')]: ['real', 'none', 'DFD c23', 'DFD 01', null],
      [actor('01__walking_and_outside_surprised')]: ['real', 'none', 'DFD c23', 'DFD 01', null],
      [actor('02__exit_phone_room')]: ['real', 'none', 'DFD c23', 'DFD 01', null],
      [actor('09__kitchen_pan')]: ['real', 'none', 'DFD c23', 'DFD 09', null],
      [fake('01_02__exit_phone_room__YVGY8LOK')]: [
        'fake',
        'DeepFakeDetection',
        'DFD c23',
        'DFD 01',
        actor('01__exit_phone_room'),
      ],
      [fake('02_01__walking_and_outside_surprised__OTGHOG4Z')]: [
        'fake',
        'DeepFakeDetection',
        'DFD c23',
        'DFD 01',
        null,
      ],
      [fake('09_13__kitchen_pan__HIH8YA82')]: [
        'fake',
        'DeepFakeDetection',
        'DFD c23',
        'DFD 09',
        actor('09__kitchen_pan'),
      ],
    });
  });

  test('shares its folders with FaceForensics++ without taking its clips', () => {
    const files = ['original_sequences/youtube/c23/videos/000.mp4', actor('01__exit_phone_room')];
    expect(readSkeleton(dfd, files)!.map(({ file }) => file)).toEqual([actor('01__exit_phone_room')]);
    expect(readSkeleton(faceForensics, files)!.map(({ file }) => file)).toEqual([files[0]]);
  });
});
