import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BURST_FAMILIES } from '../../../../../src/detector/features/schema';
import { syntheticBurst } from './synthetic-burst';

const reference = JSON.parse(
  readFileSync(new URL('../../../../parity/reference/burst-features.json', import.meta.url), 'utf8'),
) as Record<string, readonly number[]>;

/** numpy computes in float64, pixels are held as float32 here. */
const TOLERANCE = 2e-5;

describe('every burst family equals its numpy twin (tests/parity/generate-bursts.py)', () => {
  const input = syntheticBurst();
  test.each(BURST_FAMILIES.map((family) => [family.id, family] as const))('%s', (id, family) => {
    const expected = reference[id];
    const values = family.compute(input);
    expect(values.length).toBe(expected?.length);
    family.names.forEach((name, i) => {
      const difference = Math.abs(values[i]! - expected![i]!) / Math.max(1, Math.abs(expected![i]!));
      expect(difference, `${id}.${name}: ${values[i]} vs ${expected![i]}`).toBeLessThan(TOLERANCE);
    });
  });
});
