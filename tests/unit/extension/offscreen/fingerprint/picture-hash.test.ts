import { describe, expect, it } from 'vitest';
import type { RawFrame } from '../../../../../src/detector/frames/frame';
import { lumaGrid } from '../../../../../src/extension/offscreen/fingerprint/luma-grid';
import { hashDistance, pictureHash } from '../../../../../src/extension/offscreen/fingerprint/picture-hash';
import { AGREE_BITS, DIFFER_BITS } from '../../../../../src/extension/offscreen/same-media/agreement';
import { frameOf, scene, type Picture } from './frames';

const hashOf = (frame: RawFrame): string => pictureHash(lumaGrid(frame)!)!;
const SEEDS = Array.from({ length: 8 }, (_, seed) => seed + 1);
const distances = (change: (picture: Picture) => RawFrame): number[] =>
  SEEDS.map((seed) => hashDistance(hashOf(frameOf(scene(seed))), hashOf(change(scene(seed)))));

/** A fixed disturbance without any pattern, in [-1, 1]. */
const noise = (x: number, y: number): number => ((Math.sin(x * 9137.1 + y * 7919.3) * 43758.5453) % 1) as number;

describe('the hash of a picture stays', () => {
  it.each<[string, (picture: Picture) => RawFrame]>([
    ['at 1280 x 720', (picture) => frameOf(picture, { width: 1280, height: 720 })],
    ['at 256 x 144', (picture) => frameOf(picture, { width: 256, height: 144 })],
    ['at a width that was rounded', (picture) => frameOf(picture, { width: 854, height: 480 })],
    ['as RGBA', (picture) => frameOf(picture, { format: 'RGBA' })],
    ['with noise of 12 levels', (picture) => frameOf((x, y) => picture(x, y) + 12 * noise(x, y))],
    ['in steps of 8 levels', (picture) => frameOf((x, y) => 8 * Math.round(picture(x, y) / 8))],
    ['brighter and flatter', (picture) => frameOf((x, y) => 30 + 0.8 * picture(x, y))],
    [
      'with black bars above and below',
      (picture) => frameOf((x, y) => (y < 1 / 6 || y >= 5 / 6 ? 16 : picture(x, (y - 1 / 6) * 1.5)), { height: 270 }),
    ],
    [
      'with black bars at its sides',
      (picture) => frameOf((x, y) => (x < 1 / 6 || x >= 5 / 6 ? 16 : picture((x - 1 / 6) * 1.5, y)), { width: 480 }),
    ],
  ])('%s', (_name, change) => expect(Math.max(...distances(change))).toBeLessThanOrEqual(AGREE_BITS / 2));

  it('of a 4K picture, too', () => {
    const large = hashOf(frameOf(scene(1), { width: 3840, height: 2160 }));
    expect(hashDistance(large, hashOf(frameOf(scene(1))))).toBeLessThanOrEqual(2);
  });
});

describe('the hash of another picture', () => {
  it('is far away', () => {
    const hashes = SEEDS.map((seed) => hashOf(frameOf(scene(seed))));
    const all = hashes.flatMap((one, i) => hashes.slice(i + 1).map((other) => hashDistance(one, other)));
    expect(Math.min(...all)).toBeGreaterThan(AGREE_BITS);
    expect(all.filter((bits) => bits < DIFFER_BITS).length / all.length).toBeLessThan(0.2);
  });
});

describe('no hash', () => {
  it.each<[string, RawFrame]>([
    ['black', frameOf(() => 16)],
    ['one grey', frameOf(() => 128)],
    ['a faint pattern', frameOf((x, y) => 128 + 4 * Math.sin(20 * x + 9 * y))],
    ['grain on grey', frameOf((x, y) => 128 + 6 * noise(x, y))],
  ])('has a picture that is %s', (_name, frame) => expect(pictureHash(lumaGrid(frame)!)).toBeNull());

  it('has a picture of a few pixels', () => expect(lumaGrid(frameOf(scene(1), { width: 15, height: 300 }))).toBeNull());

  it('is compared with one', () => expect(() => hashDistance('00', '0000000000000000')).toThrow(RangeError));
});
