import { describe, expect, test } from 'vitest';
import { extractBurstFeatures, extractFeatures } from '../../../../src/detector/features/extract';
import { BURST_FRAMES, type BurstInput, type FeatureInput } from '../../../../src/detector/features/family';
import {
  BURST_FAMILIES,
  BURST_FEATURE_COUNT,
  FAMILIES,
  FAMILY_SLICES,
  FEATURE_COUNT,
  FEATURE_NAMES,
  FEATURE_SCHEMA_ID,
  FRAME_FEATURE_COUNT,
  schemaId,
} from '../../../../src/detector/features/schema';
import { inputOf, mask, plane, syntheticFace } from './synthetic-face';

describe('schema', () => {
  test('names are unique and slices cover the vector without gap', () => {
    expect(new Set(FEATURE_NAMES).size).toBe(FEATURE_COUNT);
    expect(FAMILY_SLICES[0]!.from).toBe(0);
    FAMILY_SLICES.slice(1).forEach((slice, i) => expect(slice.from).toBe(FAMILY_SLICES[i]!.to));
    expect(FAMILY_SLICES.at(-1)!.to).toBe(FEATURE_COUNT);
    FAMILY_SLICES.forEach(({ id, from, to }) => {
      expect(FEATURE_NAMES.slice(from, to).every((name) => name.startsWith(`${id}.`))).toBe(true);
    });
  });

  test('the id changes with a version, a name, a group and the order', () => {
    const [first, ...rest] = FAMILIES as [(typeof FAMILIES)[0], ...(typeof FAMILIES)[0][]];
    const variants: (readonly (typeof first)[])[] = [
      [{ ...first, version: first.version + 1 }, ...rest],
      [{ ...first, names: ['other', ...first.names.slice(1)] }, ...rest],
      [{ ...first, group: 'texture' as const }, ...rest],
      [...rest, first],
    ];
    const ids = variants.map((families) => schemaId(families, BURST_FAMILIES));
    const asBurst = schemaId(rest, [first]);
    expect(new Set([FEATURE_SCHEMA_ID, asBurst, schemaId([...rest, first], []), ...ids]).size).toBe(
      BURST_FAMILIES.length === 0 ? 6 : 7,
    );
    expect(schemaId([...FAMILIES], [...BURST_FAMILIES])).toBe(FEATURE_SCHEMA_ID);
  });

  test('the burst part lies after the frame part', () => {
    expect(FRAME_FEATURE_COUNT + BURST_FEATURE_COUNT).toBe(FEATURE_COUNT);
    expect(FAMILY_SLICES[FAMILIES.length - 1]!.to).toBe(FRAME_FEATURE_COUNT);
    expect(FAMILY_SLICES.map(({ id }) => id)).toEqual([...FAMILIES, ...BURST_FAMILIES].map(({ id }) => id));
  });
});

const [W, H] = [64, 64];
const centre = mask(W, H, (x, y) => (x - 32) ** 2 + (y - 32) ** 2 < 24 ** 2);
const nowhere = mask(W, H, () => false);
const grain = plane(W, H, (x, y) => 100 + ((x * 7 + y * 13 + x * y) % 31));
const degenerate: [string, FeatureInput][] = [
  [
    'constant picture',
    inputOf({ luma: plane(W, H, () => 128), inner: centre, ring: mask(W, H, (x) => x < 8), outline: [8, 8, 56, 56] }),
  ],
  ['black picture', inputOf({ luma: plane(W, H, () => 0), inner: centre, ring: nowhere, outline: [8, 8, 56, 56] })],
  [
    'face of 48 pixels in a crop of 64',
    inputOf({
      luma: grain,
      inner: centre,
      ring: mask(W, H, (x, y) => (x - 32) ** 2 + (y - 32) ** 2 > 26 ** 2),
      outline: [8, 8, 56, 56],
    }),
  ],
  ['no ring', inputOf({ luma: grain, inner: centre, ring: nowhere, outline: [8, 8, 56, 56] })],
  ['no inside', inputOf({ luma: grain, inner: nowhere, ring: nowhere, outline: [30, 30, 31, 31] })],
  [
    'one pixel inside',
    inputOf({
      luma: grain,
      inner: mask(W, H, (x, y) => x === 9 && y === 9),
      ring: mask(W, H, (x, y) => x === 0 && y === 0),
      outline: [0, 0, 1, 1],
    }),
  ],
  ['outline beyond the crop', inputOf({ luma: grain, inner: centre, ring: nowhere, outline: [-80, -80, 20, 20] })],
  [
    'odd sizes',
    inputOf({
      luma: plane(53, 47, (x, y) => 80 + ((x * y) % 90)),
      inner: mask(53, 47, () => true),
      ring: mask(53, 47, () => true),
      outline: [0, 0, 53, 47],
    }),
  ],
];

describe('extractFeatures', () => {
  test.each(degenerate)('%s: every number is finite', (_, input) => {
    const features = extractFeatures(input);
    expect(features.length).toBe(FRAME_FEATURE_COUNT);
    expect(features.every(Number.isFinite)).toBe(true);
  });

  test('is deterministic and does not touch its input', () => {
    const input = syntheticFace();
    const before = input.crop.planes.y.data.slice();
    expect(extractFeatures({ ...input })).toEqual(extractFeatures(input));
    expect(input.crop.planes.y.data).toEqual(before);
  });

  test('computes the families asked for alone, with the same values', () => {
    const wanted = ['spam3', 'lbp'];
    const all = extractFeatures(syntheticFace());
    const some = extractFeatures(syntheticFace(), wanted);
    FAMILY_SLICES.slice(0, FAMILIES.length).forEach(({ id, from, to }) => {
      const expected = wanted.includes(id) ? all.slice(from, to) : new Float64Array(to - from);
      expect(some.slice(from, to)).toEqual(expected);
    });
  });

  test('refuses sizes that do not fit, with both numbers', () => {
    const input = syntheticFace();
    expect(() => extractFeatures({ ...input, aligned: plane(64, 64, () => 1) })).toThrow(/64 x 64, expected 128 x 128/);
    expect(() => extractFeatures({ ...input, regions: { ...input.regions, ring: new Uint8Array(5) } })).toThrow(
      /ring has 5 pixels, the crop 208 x 224/,
    );
    const small = inputOf({
      luma: plane(16, 16, () => 9),
      inner: mask(16, 16, () => true),
      ring: mask(16, 16, () => true),
      outline: [1, 1, 15, 15],
    });
    expect(() => extractFeatures(small)).toThrow(/16 x 16, at least 32 x 32/);
  });
});

describe('extractBurstFeatures', () => {
  const { crop, regions } = syntheticFace();
  const burst: BurstInput = { crops: Array.from({ length: BURST_FRAMES }, () => crop), regions };

  test('a still burst: every number is finite', () => {
    const features = extractBurstFeatures(burst);
    expect(features.length).toBe(BURST_FEATURE_COUNT);
    expect(features.every(Number.isFinite)).toBe(true);
    expect(extractBurstFeatures(burst, ['spam3'])).toEqual(new Float64Array(BURST_FEATURE_COUNT));
  });

  test.each(degenerate)('%s, six times: every number is finite', (_, input) => {
    const crops = Array.from({ length: BURST_FRAMES }, () => input.crop);
    expect(extractBurstFeatures({ crops, regions: input.regions }).every(Number.isFinite)).toBe(true);
  });

  test('refuses a burst of another length and regions of another size, with both numbers', () => {
    expect(() => extractBurstFeatures({ ...burst, crops: burst.crops.slice(1) })).toThrow(/5 crops, a burst has 6/);
    expect(() => extractBurstFeatures({ ...burst, regions: { ...regions, inner: new Uint8Array(5) } })).toThrow(
      /inner has 5 pixels, the crop 208 x 224/,
    );
  });
});
