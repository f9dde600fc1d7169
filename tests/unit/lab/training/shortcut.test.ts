import { expect, test } from 'vitest';
import { SHORTCUT_SCHEMA, shortcutVectors } from '../../../../src/lab/training/shortcut';
import { syntheticClips } from '../synthetic-clips';

const [clip] = syntheticClips(1, 0);
const record = {
  sha256: 'c'.repeat(64),
  featureSchemaId: 's',
  featureCount: 9,
  framesAsked: 16,
  framesRead: 16,
  durationS: 4,
  widthPx: 200,
  heightPx: 100,
  decoder: null,
  problem: null,
  faces: [],
};

test('knows the container and the framing, none of the pixels', () => {
  const { tracks } = shortcutVectors(clip!, { record }, 40_000)!;
  const expected = [Math.log(200), Math.log(100), 2, Math.log(10_000), Math.log(4), Math.log(100)];
  expect([...tracks[0]!.features]).toEqual(expected);
  expect(tracks[0]!.features).toHaveLength(SHORTCUT_SCHEMA.count);
});

test('leaves out a clip whose container does not say its length', () => {
  expect(shortcutVectors(clip!, { record: { ...record, durationS: null } }, 40_000)).toBeNull();
});
