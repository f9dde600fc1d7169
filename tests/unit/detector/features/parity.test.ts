import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FAMILIES } from '../../../../src/detector/features/schema';
import { syntheticFace } from './synthetic-face';

const reference = JSON.parse(
  readFileSync(new URL('../../../parity/reference/features.json', import.meta.url), 'utf8'),
) as Record<string, readonly number[]>;

/**
 * numpy computes in float64, spectra and smoothing pass through float32 here: 2e-5 relative (of at least 1) covers that; counted
 * features agree to rounding of the reference's ten digits.
 */
const TOLERANCE = 2e-5;
const SPECTRAL = new Set([
  'azimuthal-spectrum',
  'iqm18',
  'region-slopes',
  'part-differences',
  'colour-residual',
  'colour-residual-difference',
  'band-energies',
  'wen121',
]);

describe('every family equals its numpy twin (tests/parity/generate.py)', () => {
  const input = syntheticFace();
  test.each(FAMILIES.map((family) => [family.id, family] as const))('%s', (id, family) => {
    const expected = reference[id];
    const values = family.compute(input);
    expect(values.length).toBe(expected?.length);
    const tolerance = SPECTRAL.has(id) ? TOLERANCE : 1e-8;
    family.names.forEach((name, i) => {
      const difference = Math.abs(values[i]! - expected![i]!) / Math.max(1, Math.abs(expected![i]!));
      expect(difference, `${id}.${name}: ${values[i]} vs ${expected![i]}`).toBeLessThan(tolerance);
    });
  });
});
