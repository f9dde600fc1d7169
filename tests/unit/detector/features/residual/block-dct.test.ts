import { expect, test } from 'vitest';
import { blockDct } from '../../../../../src/detector/features/residual/block-dct';
import { dct8x8 } from '../../../../../src/detector/features/residual/dct8';
import { inputOf, mask, plane } from '../synthetic-face';

/** The definition, summed naively. */
function naive(samples: Uint8Array, u: number, v: number): number {
  const c = (k: number) => Math.sqrt((k === 0 ? 1 : 2) / 8);
  let sum = 0;
  for (let y = 0; y < 8; y += 1)
    for (let x = 0; x < 8; x += 1)
      sum +=
        samples[8 * y + x]! * Math.cos(((2 * y + 1) * u * Math.PI) / 16) * Math.cos(((2 * x + 1) * v * Math.PI) / 16);
  return c(u) * c(v) * sum;
}

test('dct8x8 equals the definition', () => {
  const samples = Uint8Array.from({ length: 64 }, (_, i) => (i * i * 13 + i * 5) % 251);
  const out = new Float64Array(64);
  dct8x8(samples, 8, 0, new Float64Array(64), out);
  for (let u = 0; u < 8; u += 1)
    for (let v = 0; v < 8; v += 1) expect(out[8 * u + v]).toBeCloseTo(naive(samples, u, v), 9);
});

test('one horizontal cosine per block gives one strong coefficient', () => {
  const wave = (x: number) => Math.round(128 + 60 * Math.cos(((2 * (x % 8) + 1) * 2 * Math.PI) / 16));
  const values = blockDct.compute(
    inputOf({
      luma: plane(64, 64, wave),
      inner: mask(64, 64, () => true),
      ring: mask(64, 64, () => false),
      outline: [8, 8, 56, 56],
    }),
  );
  // The rounded wave is +-55 and +-23: sqrt(8) down the columns times sqrt(2/8) * 4 * (55 * 0.92388 + 23 * 0.38268) = 337.23.
  expect(values[blockDct.names.indexOf('u0v2')]).toBeCloseTo(Math.log(337.23 + 0.05), 4);
  expect(values[blockDct.names.indexOf('u2v0')]).toBeCloseTo(Math.log(0.05), 9);
});

test('blocks that lie less than 90 % in the face are left out', () => {
  const grain = (x: number, y: number) => (x < 40 ? 100 : 100 + 50 * ((x + y) & 1));
  const values = blockDct.compute(
    inputOf({
      luma: plane(64, 64, grain),
      inner: mask(64, 64, (x) => x < 43),
      ring: mask(64, 64, () => false),
      outline: [8, 8, 56, 56],
    }),
  );
  expect(values.every((value) => Math.abs(value - Math.log(0.05)) < 1e-9)).toBe(true);
});
