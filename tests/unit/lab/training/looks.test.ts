import { expect, test } from 'vitest';
import type { ExtractedClip } from '../../../../src/lab/extraction/clip-record';
import { trackVectors } from '../../../../src/lab/training/clip-vectors';
import { looksAt } from '../../../../src/lab/training/looks';

/** Five bursts of one face, two measured frames each: frame rows 0..9, burst rows 0..4; the second burst was broken off. */
function clip(): ExtractedClip {
  const faces = Array.from({ length: 10 }, (_, i) => ({
    mediaTimeS: i,
    trackId: 7,
    rejection: null,
    faceSizePx: 100 + i,
    row: i,
    burstRow: i % 2 === 1 && i !== 3 ? i >> 1 : null,
  }));
  const numbers = (count: number): Float64Array[] => Array.from({ length: count }, (_, i) => Float64Array.of(i));
  const record = {
    ...{ sha256: 'a', featureSchemaId: 's', frameFeatureCount: 1, burstFeatureCount: 1, burstsAsked: null },
    ...{ framesRead: 10, durationS: null, widthPx: null, heightPx: null, decoder: null, problem: null, faces },
  };
  return { record, rows: numbers(10), burstRows: numbers(5) };
}

test('the main face after 2, 4, 8 and all frames, with the bursts so far and without any', () => {
  const [main] = trackVectors(clip(), 2, []);
  const looks = looksAt(clip(), main!, []);
  expect(looks.map(({ framesUsed, burstsUsed }) => `${framesUsed} ${burstsUsed}`)).toEqual([
    ...['2 1', '2 0', '4 2', '4 0', '8 4', '8 0'],
    '10 0',
  ]);
  expect([...looks[0]!.features]).toEqual([0.5, 0]);
  expect([...looks[1]!.features]).toEqual([0.5, NaN]);
  expect(looks.at(-1)!.features[0]).toBe(main!.features[0]);
});
