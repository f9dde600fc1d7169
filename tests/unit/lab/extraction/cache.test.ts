import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { FrameReport } from '../../../../src/detector/protocol';
import { openCache } from '../../../../src/lab/extraction/cache';
import { facesOf, type ExtractedClip } from '../../../../src/lab/extraction/clip-record';
import { trackVectors } from '../../../../src/lab/training/clip-vectors';
import { smallSchema } from '../../detector/classifier/small-model';

const folder = mkdtempSync(join(tmpdir(), 'lab-cache-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(
  mediaTimeS: number,
  faces: readonly [trackId: number, first: number | null, sizePx: number, burst?: number][],
): FrameReport {
  return {
    mediaTimeS,
    timingsMs: { detect: 0, landmarks: 0, align: 0, features: 0, bursts: 0, classify: 0 },
    verdict: null,
    faces: faces.map(([trackId, first, faceSizePx, burst]) => ({
      trackId,
      boxPx: { x: 0, y: 0, width: 1, height: 1 },
      rejection: first === null ? 'too-small' : null,
      quality: { faceSizePx, sharpness: 1, yawRad: 0, pitchRad: 0, insideShare: 1, meanLuma: 100 },
      margin: null,
      features: first === null ? null : Float64Array.of(first, Math.PI, -1e-300),
      burstFeatures: burst === undefined ? null : Float64Array.of(burst, -burst),
      landmarks: null,
    })),
  };
}

function clip(): ExtractedClip {
  const reports = [
    report(0, [
      [1, 1, 90],
      [2, 10, 200, 0.5],
    ]),
    report(0.5, [
      [1, null, 30],
      [2, 20, 210, 0.75],
    ]),
    report(1, [[1, 3, 110]]),
    report(1.5, [[3, 7, 50]]),
  ];
  const { rows, burstRows, faces } = facesOf(reports, smallSchema);
  const record = {
    sha256: 'b'.repeat(64),
    featureSchemaId: 'small-1',
    frameFeatureCount: 3,
    burstFeatureCount: 2,
    burstsAsked: 4,
    framesRead: 4,
    durationS: 2,
    widthPx: 640,
    heightPx: 360,
    decoder: 'webcodecs',
    problem: null,
    faces,
  };
  return { record, rows, burstRows };
}

describe('the cache', () => {
  test('gives back to the bit what was put in', () => {
    const cache = openCache(folder, smallSchema, 4);
    expect(cache.read('b'.repeat(64))).toBeNull();
    cache.write(clip());
    expect(cache.read('b'.repeat(64))).toEqual(clip());
  });

  test('a clip measured afresh and cut off in the middle is gone, not half old and half new', () => {
    const cache = openCache(folder, smallSchema, 4);
    cache.write(clip());
    const { record, rows, burstRows } = clip();
    const unwritable = { ...record, durationS: 1n as unknown as number };
    expect(() => cache.write({ record: unwritable, burstRows, rows: rows.map((row) => row.map((x) => -x)) })).toThrow(
      TypeError,
    );
    expect(cache.read(record.sha256)).toBeNull();
  });

  test('keeps feature sets and burst counts apart', () => {
    openCache(folder, smallSchema, 4).write(clip());
    expect(openCache(folder, smallSchema, 8).read('b'.repeat(64))).toBeNull();
    expect(openCache(folder, { ...smallSchema, id: 'small-2' }, 4).read('b'.repeat(64))).toBeNull();
  });

  test('takes a damaged pair for none', () => {
    const cache = openCache(folder, smallSchema, 4);
    cache.write(clip());
    const path = join(cache.folder, `${'b'.repeat(64)}.bin`);
    writeFileSync(path, readFileSync(path).subarray(0, 80));
    expect(cache.read('b'.repeat(64))).toBeNull();
    cache.write(clip());
    writeFileSync(join(cache.folder, `${'b'.repeat(64)}.json`), '{"half');
    expect(cache.read('b'.repeat(64))).toBeNull();
  });
});

describe('trackVectors', () => {
  test('means each track over accepted frames, larger faces first among equals, short tracks left out', () => {
    const tracks = trackVectors(clip(), 2, []);
    expect(tracks.map((track) => track.trackId)).toEqual([2, 1]);
    expect(tracks[0]!.features[0]).toBe(15);
    expect(tracks[0]!.features.slice(3)).toEqual(Float64Array.of(0.625, -0.625));
    expect(tracks[1]!.features[0]).toBe(2);
    // No burst of it was complete.
    expect(tracks[1]!.features.slice(3)).toEqual(Float64Array.of(NaN, NaN));
    expect(tracks[1]!.medianFaceSizePx).toBe(100);
    expect(trackVectors(clip(), 3, [])).toEqual([]);
  });

  test('has the track with most frames first, however small its face', () => {
    const { record, ...rows } = clip();
    const faces = record.faces.filter(
      ({ trackId }, i, all) => trackId !== 2 || all.findIndex((one) => one.trackId === 2) !== i,
    );
    const tracks = trackVectors({ record: { ...record, faces }, ...rows }, 1, []);
    expect(tracks.map(({ trackId, framesUsed }) => [trackId, framesUsed])).toEqual([
      [1, 2],
      [2, 1],
      [3, 1],
    ]);
  });
});

test('features of another number than the schema says, or an accepted face that was never measured, are bugs of ours', () => {
  expect(() => facesOf([report(0, [[1, 1, 90]])], { count: 6, frameCount: 4 })).toThrow(/3 features, 4 are due/);
  const [face] = report(0, [[1, 1, 90]]).faces;
  const unmeasured = { ...report(0, []), faces: [{ ...face!, features: null }] };
  expect(() => facesOf([unmeasured], smallSchema)).toThrow(/without ever having been measured/);
});
