import { describe, expect, test } from 'vitest';
import { dfdc } from '../../../../../src/lab/data/adapters/dfdc';
import { dfdcPreview } from '../../../../../src/lab/data/adapters/dfdc-preview';
import { groupCount, inShort, readSkeleton } from './read-skeleton';

const fakeOf = (original: string | null): object => ({ label: 'FAKE', split: 'train', original });
const REAL = { label: 'REAL', split: 'train' };

describe('DFDC', () => {
  const part0 = JSON.stringify({
    'ruraoelttp.mp4': REAL,
    'rmiffyggfw.mp4': fakeOf('ruraoelttp.mp4'),
    'hsypgwsufp.mp4': fakeOf('nbnipejygk.mp4'),
    'notfetched.mp4': REAL,
  });

  test('an original and its fakes are a group, over all parts', () => {
    const clips = readSkeleton(
      dfdc,
      [
        'dfdc_train_part_0/ruraoelttp.mp4',
        'dfdc_train_part_0/rmiffyggfw.MP4',
        'dfdc_train_part_0/hsypgwsufp.mp4',
        'dfdc_train_part_0/strangerxx.mp4',
        'dfdc_train_part_12/mparfojahr.mp4',
        'dfdc_train_part_12/ikenynnzpi.mp4',
      ],
      {
        'dfdc_train_part_0/metadata.json': part0,
        'dfdc_train_part_12/metadata.json': JSON.stringify({
          'mparfojahr.mp4': fakeOf('ruraoelttp.mp4'),
          'ikenynnzpi.mp4': fakeOf(null),
        }),
      },
    );
    const original = 'dfdc_train_part_0/ruraoelttp.mp4';
    expect(inShort(clips)).toEqual({
      [original]: ['real', 'none', 'DFDC', 'DFDC ruraoelttp', null],
      'dfdc_train_part_0/rmiffyggfw.MP4': ['fake', 'unknown', 'DFDC', 'DFDC ruraoelttp', original],
      'dfdc_train_part_0/hsypgwsufp.mp4': ['fake', 'unknown', 'DFDC', 'DFDC nbnipejygk', null],
      'dfdc_train_part_12/mparfojahr.mp4': ['fake', 'unknown', 'DFDC', 'DFDC ruraoelttp', original],
      'dfdc_train_part_12/ikenynnzpi.mp4': ['fake', 'unknown', 'DFDC', 'DFDC ikenynnzpi', null],
    });
    expect(groupCount(clips)).toBe(3);
  });

  test('one part by itself', () => {
    const clips = readSkeleton(dfdc, ['ruraoelttp.mp4', 'rmiffyggfw.mp4'], { 'metadata.json': part0 });
    expect(clips!.map(({ paired }) => paired)).toEqual([true, true]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['missing', {}, 'dfdc_train_part_0/ has videos but no metadata.json, so nobody can tell which of them are fakes.'],
    ['cut off', { 'dfdc_train_part_0/metadata.json': '{"a' }, 'dfdc_train_part_0/metadata.json is no readable JSON'],
    [
      'something else',
      { 'dfdc_train_part_0/metadata.json': '{"ruraoelttp.mp4": {"label": "MAYBE"}}' },
      'dfdc_train_part_0/metadata.json does not say what it should, at ruraoelttp.mp4.label',
    ],
  ])('metadata that is %s is said plainly', (_, texts, message) => {
    expect(() => readSkeleton(dfdc, ['dfdc_train_part_0/ruraoelttp.mp4'], texts)).toThrow(message);
  });

  test('a metadata.json of something else is not its own', () => {
    expect(readSkeleton(dfdc, ['clips/one.mp4'], { 'metadata.json': '[]' })).toBeNull();
    expect(readSkeleton(dfdc, ['abcdefghij.mp4'])).toBeNull();
  });
});

describe('DFDC preview', () => {
  const files = [
    'original_videos/1260311/1260311_C_001.mp4',
    'original_videos/643049/643049_A_001.mp4',
    'method_B/1260311/1260311_C/1255229_1260311_C_001.mp4',
    'method_A/643049/643049_A/998877_643049_A_002.mp4',
  ];
  const index = {
    [files[0]!]: { label: 'real', set: 'train', target_id: 1260311, swapped_id: null, augmentations: [] },
    [files[1]!]: { label: 'real', set: 'test', target_id: '643049', swapped_id: null, augmentations: [] },
    [files[2]!]: {
      ...{ label: 'fake', set: 'train', target_id: '1260311', swapped_id: '1255229', augmentations: ['fps'] },
      source_video: '1260311_C',
    },
    [files[3]!]: {
      ...{ label: 'fake', set: 'train', target_id: '643049', swapped_id: '998877', augmentations: [] },
      source_video: '643049_A',
    },
    'method_A/1/1_A/2_1_A_001.mp4': { label: 'fake', set: 'train', target_id: '1', swapped_id: '2' },
  };

  test('persons are tied, methods are the folders, originals are of the same source and number', () => {
    const clips = readSkeleton(dfdcPreview, [...files, 'method_A/643049/643049_A/stray_1_A_001.mp4'], {
      'dataset.json': JSON.stringify(index),
    });
    expect(inShort(clips)).toEqual({
      [files[0]!]: ['real', 'none', 'DFDC preview', 'DFDC preview 1255229', null],
      [files[1]!]: ['real', 'none', 'DFDC preview', 'DFDC preview 643049', null],
      [files[2]!]: ['fake', 'method_B', 'DFDC preview', 'DFDC preview 1255229', files[0]],
      [files[3]!]: ['fake', 'method_A', 'DFDC preview', 'DFDC preview 643049', null],
    });
  });

  test('a missing or broken index is said plainly', () => {
    expect(() => readSkeleton(dfdcPreview, files)).toThrow('There is no dataset.json beside');
    expect(() => readSkeleton(dfdcPreview, files, { 'dataset.json': 'x' })).toThrow('no readable JSON');
  });
});
