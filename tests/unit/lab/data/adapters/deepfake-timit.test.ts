import { expect, test } from 'vitest';
import { deepfakeTimit } from '../../../../../src/lab/data/adapters/deepfake-timit';
import { groupCount, inShort, readSkeleton } from './read-skeleton';

test('fakes alone, as shipped: a pair of persons is a group, the quality is the method, nothing is paired', () => {
  const clips = readSkeleton(deepfakeTimit, [
    'README.txt',
    'fadg0-original.mov',
    'higher_quality/fadg0/sa1-video-fram1.avi',
    'higher_quality/fadg0/sa1-video-fram1.wav',
    'higher_quality/fram1/sx5-video-fadg0.avi',
    'lower_quality/fadg0/sa1-video-fram1.AVI',
    'lower_quality/mccs0/si1469-video-mgrt0.avi',
    'lower_quality/mccs0/.si1469-video-mgrt0.avi',
  ]);
  expect(inShort(clips)).toEqual({
    'higher_quality/fadg0/sa1-video-fram1.avi': [
      'fake',
      'higher_quality',
      'DeepfakeTIMIT',
      'DeepfakeTIMIT fadg0',
      null,
    ],
    'higher_quality/fram1/sx5-video-fadg0.avi': [
      'fake',
      'higher_quality',
      'DeepfakeTIMIT',
      'DeepfakeTIMIT fadg0',
      null,
    ],
    'lower_quality/fadg0/sa1-video-fram1.AVI': ['fake', 'lower_quality', 'DeepfakeTIMIT', 'DeepfakeTIMIT fadg0', null],
    'lower_quality/mccs0/si1469-video-mgrt0.avi': [
      'fake',
      'lower_quality',
      'DeepfakeTIMIT',
      'DeepfakeTIMIT mccs0',
      null,
    ],
  });
  expect(groupCount(clips)).toBe(2);
});

test('VidTIMIT made into videos gives the originals', () => {
  const clips = readSkeleton(deepfakeTimit, [
    'higher_quality/fadg0/sa1-video-fram1.avi',
    'lower_quality/fadg0/sa1-video-fram1.avi',
    'real/fadg0/sa1.avi',
    'real/fram1/sa1.avi',
    'real/fadg0/video/sa1/001',
  ]);
  expect(clips!.map(({ originalId }) => originalId)).toEqual(['real/fadg0/sa1.avi', 'real/fadg0/sa1.avi', null, null]);
  expect(clips!.map(({ paired }) => paired)).toEqual([true, true, true, false]);
  expect(groupCount(clips)).toBe(1);
});

test('a folder "real" alone is not its own', () => {
  expect(readSkeleton(deepfakeTimit, ['real/fadg0/sa1.avi'])).toBeNull();
});
