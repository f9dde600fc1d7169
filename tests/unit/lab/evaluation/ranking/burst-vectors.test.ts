import { expect, test } from 'vitest';
import { burstVectors } from '../../../../../src/lab/evaluation/ranking/burst-vectors';
import type { ExtractedClip } from '../../../../../src/lab/extraction/clip-record';

type Face = ExtractedClip['record']['faces'][number];

/** Pictures of a track: its first and fourth in a burst are measured, the sixth completes it. */
function burst(fromS: number, trackId: number, row: number, burstRow: number, left: readonly number[] = []): Face[] {
  return Array.from({ length: 6 }, (_, i) => i)
    .filter((i) => !left.includes(i))
    .map((i) => ({
      mediaTimeS: fromS + i * 0.04,
      trackId,
      rejection: null,
      faceSizePx: 100,
      row: i % 3 === 0 ? row + i / 3 : null,
      burstRow: i === 5 ? burstRow : null,
    }));
}

function clipOf(faces: Face[]): ExtractedClip {
  return {
    rows: Array.from({ length: 8 }, (_, i) => Float64Array.of(10 ** i)),
    burstRows: Array.from({ length: 4 }, (_, i) => Float64Array.of(i + 1)),
    record: {
      ...{ sha256: 'c'.repeat(64), featureSchemaId: 's', frameFeatureCount: 1, burstFeatureCount: 1 },
      ...{ burstsAsked: null, framesRead: faces.length, durationS: 9, widthPx: 200, heightPx: 100 },
      ...{ decoder: null, problem: null, faces },
    },
  };
}

const shown = (clip: ExtractedClip, judged: readonly number[]): unknown[] =>
  burstVectors(clip, new Set(judged)).map(({ trackId, byBurst }) => [
    trackId,
    [...byBurst].map(([number, { frames, bursts }]) => [
      number,
      frames.sum && [...frames.sum],
      frames.count,
      bursts.sum && [...bursts.sum],
    ]),
  ]);

test('bursts side by side are six pictures each; others begin where pictures stop following each other', () => {
  const faces = [...burst(3, 1, 4, 2), ...burst(0, 1, 0, 0), ...burst(0.24, 1, 2, 1)];
  expect(shown(clipOf(faces), [1])).toEqual([
    [
      1,
      [
        [2, [110_000], 2, [3]],
        [0, [11], 2, [1]],
        [1, [1100], 2, [2]],
      ],
    ],
  ]);
});

test('faces of one burst share its number; tracks that were not judged are left out', () => {
  const clip = clipOf([...burst(0, 1, 0, 0), ...burst(0, 2, 2, 1), ...burst(1, 2, 4, 2), ...burst(1, 3, 6, 3)]);
  const tracks = burstVectors(clip, new Set([1, 2]));
  expect(tracks.map(({ trackId, byBurst }) => [trackId, [...byBurst.keys()]])).toEqual([
    [1, [0]],
    [2, [0, 1]],
  ]);
  // The sums are new ones: what was read stays as it is.
  expect(clip.rows.map(([value]) => value)).toEqual([1, 10, 100, 1000, 10_000, 100_000, 1e6, 1e7]);
});

test('a picture without a face parts a burst, and loses nothing of it', () => {
  const [first, second] = [burst(0, 1, 0, 0, [2]), burst(2, 1, 2, 1)];
  expect(shown(clipOf([...first, ...second]), [1])).toEqual([
    [
      1,
      [
        [0, [1], 1, null],
        [1, [10], 1, [1]],
        [2, [1100], 2, [2]],
      ],
    ],
  ]);
});
