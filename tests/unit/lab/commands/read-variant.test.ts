import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ladderFile } from '../../../../src/lab/augmentation/ladder/recompress';
import { LADDER } from '../../../../src/lab/augmentation/ladder/steps';
import { readData } from '../../../../src/lab/commands/read-data';
import { readVariant, recompressionOf, refuseUnknown, seedOf } from '../../../../src/lab/commands/read-variant';
import { isPseudoVariant } from '../../../../src/lab/training/training-item';
import { UsageError, WorldError } from '../../../../src/lab/world-error';
import { measuredFolder } from './measured-folder';

const COPIED_BLENDS = 'self-blend-1+h264-480p-crf28';

const { folder, cacheRoot } = measuredFolder();
afterAll(() => rmSync(folder, { recursive: true }));
const where = { data: folder, cache: cacheRoot };
const clips = readData(where);

describe('recompressionOf', () => {
  test.each([
    ['h264-480p-crf28', 'clean', 'h264-480p-crf28'],
    ['clean+vp9-480p', 'clean', 'vp9-480p'],
    [COPIED_BLENDS, 'self-blend-1', 'h264-480p-crf28'],
    ['self-blend-1+vp9-480p+av1-360p', 'self-blend-1+vp9-480p', 'av1-360p'],
  ])('%s is made from %s by %s', (variant, base, step) => {
    expect(recompressionOf(variant)).toMatchObject({ base, step: { id: step } });
  });

  test.each(['clean', 'self-blend-1', 'self-blend-1+h264-9p', 'h264-9p'])('%s is none', (variant) => {
    expect(recompressionOf(variant).step).toBeNull();
  });
});

describe('seedOf', () => {
  test('is the number behind the name', () => {
    expect(seedOf('self-blend-1')).toBe(1);
    expect(seedOf('self-blend-20')).toBe(20);
  });

  test.each(['self-blend-', 'self-blend--1', 'self-blend-1.5', 'self-blend-one', COPIED_BLENDS, 'clean', 'h264-9p'])(
    '%s has none',
    (variant) => {
      expect(() => seedOf(variant)).toThrow(UsageError);
    },
  );
});

describe('refuseUnknown', () => {
  test.each(['clean', 'av1-360p', 'self-blend-7', COPIED_BLENDS])('%s is known, made or not', (variant) => {
    expect(() => refuseUnknown(variant)).not.toThrow();
  });

  test.each(['h264-9p', 'self-blend-1+h264-9p', 'nothing+h264-480p-crf28'])('%s is not', (variant) => {
    expect(() => refuseUnknown(variant)).toThrow(/No variant .* There are: clean, h264-480p-crf28/);
  });
});

describe('readVariant', () => {
  test('the clips themselves', () => {
    expect(readVariant(clips, 'clean', where)).toEqual(clips);
  });

  test('recompressed copies keep id, label and group, in files of their own', () => {
    const copies = readVariant(clips, LADDER[0].id, where);
    expect(copies.map(({ id, label, group }) => [id, label, group])).toEqual(
      clips.map(({ id, label, group }) => [id, label, group]),
    );
    expect(new Set([...copies, ...clips].map(({ sha256 }) => sha256)).size).toBe(48);
    expect(copies[0]!.file).toBe(relative(folder, ladderFile(cacheRoot, LADDER[0], clips[0]!.sha256)));
  });

  test('a blend and its twin of every real', () => {
    const blends = readVariant(clips, 'self-blend-1', where);
    expect(blends.slice(0, 2)).toMatchObject([
      { id: 'real-0~blend1', label: 'fake', method: 'self-blended', group: 'g0', originalId: 'real-0~twin1' },
      { id: 'real-0~twin1', label: 'real', method: 'none', group: 'g0' },
    ]);
    expect(blends).toHaveLength(16);
    expect(() => readVariant(clips, 'self-blend-2', where)).toThrow(WorldError);
    const fakes = clips.filter(({ label }) => label === 'fake');
    expect(readVariant(fakes, 'self-blend-1', where)).toEqual([]);
  });

  test('recompressed copies of blends, once there are any', () => {
    expect(() => readVariant(clips, COPIED_BLENDS, where)).toThrow(
      /16 of 16 clips have no self-blend-1\+h264-480p-crf28 copy \(for instance real-0~blend1\)/,
    );
    const blends = readVariant(clips, 'self-blend-1', where);
    for (const { sha256 } of blends) {
      const path = ladderFile(cacheRoot, LADDER[0], sha256);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `copy of ${sha256}`);
    }
    const copies = readVariant(clips, COPIED_BLENDS, where);
    expect(copies.map(({ id, label, group }) => [id, label, group])).toEqual(
      blends.map(({ id, label, group }) => [id, label, group]),
    );
    expect(copies[0]!.sha256).toBe(createHash('sha256').update(`copy of ${blends[0]!.sha256}`).digest('hex'));
    expect(copies[0]!.file).toBe(relative(folder, join(cacheRoot, 'ladder', LADDER[0].id, `${blends[0]!.sha256}.mp4`)));
    // So they train alone, as their sources do.
    expect(isPseudoVariant(COPIED_BLENDS)).toBe(true);
  });
});
