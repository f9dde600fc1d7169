import { expect, test } from 'vitest';
import { azimuthalAverage, resample } from '../../../../../src/detector/features/spectrum/azimuthal-average';
import { naivePowerSpectrum } from '../naive-power-spectrum';

test('rings of a typed-out 4 x 4 power', () => {
  // A real picture's power mirrors at DC: P(ky, kx) = P(-ky, -kx).
  const power = Float32Array.from(
    [
      [16, 4, 9, 4],
      [2, 1, 5, 8],
      [7, 3, 6, 3],
      [2, 8, 5, 1],
    ].flat(),
  );
  const rings = azimuthalAverage(power, 4, 4);
  // Radius 0: DC. Radius floor = 1: (0, +-1) = 4, 4; (+-1, 0) = 2, 2; (+-1, +-1) = 1, 8, 8, 1. Ring 2 is cut off.
  const mean = (...values: number[]) => values.reduce((sum, v) => sum + Math.log(v + 1e-3), 0) / values.length;
  expect(rings.length).toBe(2);
  expect(rings[0]).toBeCloseTo(mean(16), 12);
  expect(rings[1]).toBeCloseTo(mean(4, 4, 2, 2, 1, 8, 8, 1), 12);
});

test('odd and unequal sides: the half plane gives what the whole plane gives', () => {
  const [width, height] = [7, 6];
  const pixels = Float32Array.from({ length: width * height }, (_, i) => (i * 31 + i * i * 7) % 23);
  const power = naivePowerSpectrum(pixels, width, height);
  const sums = [0, 0, 0];
  const counts = [0, 0, 0];
  for (let ky = -3; ky < 3; ky += 1)
    for (let kx = -3; kx <= 3; kx += 1) {
      const ring = Math.floor(Math.hypot(kx, ky));
      if (ring > 2) continue;
      sums[ring]! += Math.log(power[((ky + 6) % 6) * width + ((kx + 7) % 7)]! + 1e-3);
      counts[ring]! += 1;
    }
  const rings = azimuthalAverage(power, width, height);
  sums.forEach((sum, ring) => expect(rings[ring]).toBeCloseTo(sum / counts[ring]!, 4));
});

test('resample keeps the ends and is linear in between', () => {
  expect([...resample(Float64Array.of(0, 10, 40), 5)]).toEqual([0, 5, 10, 25, 40]);
  expect([...resample(Float64Array.of(7), 3)]).toEqual([7, 7, 7]);
});
