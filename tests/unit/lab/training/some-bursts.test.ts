import { expect, test } from 'vitest';
import type { ExtractedClip } from '../../../../src/lab/extraction/clip-record';
import { someBursts } from '../../../../src/lab/training/some-bursts';

/** Six bursts of one face, two measured frames each: frame rows 0..11, burst rows 0..5; of another face one burst. */
function clip(): ExtractedClip {
  const face = (mediaTimeS: number, trackId: number, row: number | null, burstRow: number | null) =>
    ({ mediaTimeS, trackId, rejection: null, faceSizePx: 100, row, burstRow }) as const;
  const faces = Array.from({ length: 12 }, (_, i) => face(i, 7, i, i % 2 === 1 ? i >> 1 : null));
  const record = {
    ...{ sha256: 'a', featureSchemaId: 's', frameFeatureCount: 1, burstFeatureCount: 1, burstsAsked: null },
    ...{ framesRead: 12, durationS: null, widthPx: null, heightPx: null, decoder: null, problem: null },
    faces: [...faces.toReversed(), face(0, 8, 12, null), face(1, 8, 13, 6)],
  };
  return { record, rows: [], burstRows: [] };
}

/** Frame rows and burst rows of the faces that are left. */
function left(bursts: number): [number[], number[]] {
  const { faces } = someBursts(clip(), bursts).record;
  const rising = (rows: (number | null)[]): number[] => rows.filter((row) => row !== null).toSorted((a, b) => a - b);
  return [rising(faces.map(({ row }) => row)), rising(faces.map(({ burstRow }) => burstRow))];
}

test('bursts are spread over all there are, and their frames go with them', () => {
  expect(left(3)).toEqual([
    [2, 3, 6, 7, 10, 11, 12, 13],
    [1, 3, 5, 6],
  ]);
  expect(left(1)).toEqual([
    [10, 11, 12, 13],
    [5, 6],
  ]);
});

test('a face with no more than that keeps all', () => {
  expect(left(6)).toEqual([Array.from({ length: 14 }, (_, i) => i), [0, 1, 2, 3, 4, 5, 6]]);
});
