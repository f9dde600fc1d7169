import { expect, test } from 'vitest';
import { SHORTCUT_SCHEMA, shortcutVectors } from '../../../../src/lab/training/shortcut';
import { syntheticClips } from '../synthetic-clips';

const [clip] = syntheticClips(1, 0);
const face = { trackId: 1, rejection: null, faceSizePx: 100, row: 0, burstRow: null };
const record = {
  sha256: 'c'.repeat(64),
  featureSchemaId: 's',
  frameFeatureCount: 5,
  burstFeatureCount: 4,
  burstsAsked: null,
  framesRead: 16,
  durationS: 4,
  widthPx: 200,
  heightPx: 100,
  decoder: null,
  problem: null,
  faces: [0, 0, 0.04, 1].map((mediaTimeS) => ({ ...face, mediaTimeS })),
};

test('knows the container and the framing, none of the pixels; two faces in one picture are no step in time', () => {
  const { tracks } = shortcutVectors(clip!, { record }, 40_000)!;
  const expected = [Math.log(200), Math.log(100), 2, Math.log(10_000), Math.log(4), Math.log(100), Math.log(0.04)];
  expect([...tracks[0]!.features]).toEqual(expected);
  expect(tracks[0]!.features).toHaveLength(SHORTCUT_SCHEMA.count);
});

test('leaves out a clip whose container does not say its length', () => {
  expect(shortcutVectors(clip!, { record: { ...record, durationS: null } }, 40_000)).toBeNull();
});
