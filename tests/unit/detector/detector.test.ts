import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { currentModel } from '../../../assets/models/current';
import { parseModel } from '../../../src/detector/classifier/parse-model';
import { createDetector } from '../../../src/detector/detector';
import type { Cv } from '../../../src/detector/engines/opencv';
import type { FaceFinder } from '../../../src/detector/faces/find-faces';
import {
  BURST_FEATURE_COUNT,
  FAMILIES,
  FAMILY_SLICES,
  FRAME_FEATURE_COUNT,
} from '../../../src/detector/features/schema';
import type { RawFrame } from '../../../src/detector/frames/frame';
import type { FrameReport, FrameWish } from '../../../src/detector/protocol';
import { FakeImageData } from './faces/image-data';
import { circleFace } from './faces/synthetic-face';

// The face engine needs a browser; tests/browser runs the real one. Everything behind it is real here.
beforeAll(() => void vi.stubGlobal('ImageData', FakeImageData));
const cv = (await createRequire(import.meta.url)('@techstark/opencv-js')) as Cv;

const WITH_FEATURES = { wantFeatures: true };

const WIDTH = 640;
const HEIGHT = 480;

/** A textured frame; the same for the same seed. */
function texturedFrame(mediaTimeS: number, seed = 1, height = HEIGHT): RawFrame {
  let state = seed;
  const data = new Uint8Array((WIDTH * height * 3) / 2);
  for (let i = 0; i < data.length; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    data[i] = i < WIDTH * height ? 80 + 40 * Math.sin((i % WIDTH) / 9) + (state >>> 28) : 120 + (state >>> 29);
  }
  const chroma = (WIDTH * height) / 4;
  return {
    format: 'I420',
    width: WIDTH,
    height,
    layout: [
      { offset: 0, stride: WIDTH },
      { offset: 4 * chroma, stride: WIDTH / 2 },
      { offset: 5 * chroma, stride: WIDTH / 2 },
    ],
    color: { matrix: 'bt709', fullRange: false },
    data: data.buffer,
    mediaTimeS,
  };
}

/** Sees one face of the given radius in the middle of the frame, or none. */
function oneFace(radius: number | null): FaceFinder {
  return {
    detect: () => {
      if (radius === null) return [];
      const side = radius;
      return [{ confidence: 0.9, box: { x: (320 - side) / 2, y: (240 - side) / 2, width: side, height: side } }];
    },
    landmarks: (image) => [circleFace({ x: image.width / 2, y: image.height / 2 }, radius ?? 1)],
  };
}

describe('createDetector without a model', () => {
  const detector = createDetector({ cv, engine: oneFace(60), model: null });

  test('gives features of an accepted face when asked, and no verdict', () => {
    const report = detector.frame('a', texturedFrame(0.5), WITH_FEATURES);
    expect(report.verdict).toBeNull();
    expect(report.mediaTimeS).toBe(0.5);
    const [face] = report.faces;
    expect(face).toMatchObject({ trackId: 1, rejection: null, margin: null });
    expect(face!.boxPx).toEqual({ x: 260, y: 180, width: 120, height: 120 });
    expect(face!.features).toHaveLength(FRAME_FEATURE_COUNT);
    expect(face!.quality!.faceSizePx).toBeCloseTo(118.2, 1);
    expect(Object.values(report.timingsMs).every((ms) => ms >= 0)).toBe(true);
  });

  test('measures the first and fourth of frames that follow each other, and the burst with the sixth', () => {
    const reports = Array.from({ length: 7 }, (_, i) =>
      detector.frame('burst', texturedFrame(i / 25, i + 1), WITH_FEATURES),
    );
    const measured = reports.map(({ faces: [face] }) => face!.features !== null);
    expect(measured).toEqual([true, false, false, true, false, false, true]);
    const complete = reports.map(({ faces: [face] }) => face!.burstFeatures?.length ?? null);
    expect(complete).toEqual([null, null, null, null, null, BURST_FEATURE_COUNT, null]);
  });

  test('a burst does not go on in a copy of another size, as players change to in the middle', () => {
    const frames = Array.from({ length: 9 }, (_, i) => texturedFrame(i / 25, i + 1, i < 3 ? HEIGHT : HEIGHT - 32));
    const faces = frames.map((frame) => detector.frame('copies', frame, WITH_FEATURES).faces[0]!);
    expect(new Set(faces.map(({ trackId }) => trackId)).size).toBe(1);
    expect(faces.map(({ burstFeatures }) => burstFeatures !== null).indexOf(true)).toBe(8);
  });

  test('no features unless asked', () => {
    const report = detector.frame('a', texturedFrame(1));
    expect(report.faces[0]!.features).toBeNull();
    expect(report.timingsMs.features).toBeLessThan(1);
  });

  test('the same pixels give the same features', () => {
    const [a, b] = [0, 1].map((i) => detector.frame(`same-${i}`, texturedFrame(0), WITH_FEATURES).faces[0]!.features);
    expect(a).toEqual(b);
  });

  test('landmarks come when asked for, in pixels of the frame, of rejected faces too', () => {
    const small = createDetector({ cv, engine: oneFace(22), model: null });
    for (const one of [detector, small]) {
      expect(one.frame('mesh', texturedFrame(0)).faces[0]!.landmarks).toBeNull();
      const { landmarks, boxPx } = one.frame('mesh', texturedFrame(0.5), { wantLandmarks: true }).faces[0]!;
      expect(landmarks).toHaveLength(956);
      const mean = (from: 0 | 1): number => {
        const values = landmarks!.filter((_, i) => i % 2 === from);
        return values.reduce((sum, value) => sum + value, 0) / values.length;
      };
      expect(Math.abs(mean(0) - (boxPx.x + boxPx.width / 2))).toBeLessThan(boxPx.width / 4);
      expect(Math.abs(mean(1) - (boxPx.y + boxPx.height / 2))).toBeLessThan(boxPx.height / 4);
    }
  });

  test('a frame that does not fit its buffer is refused', () => {
    expect(() => detector.frame('a', { ...texturedFrame(0), height: 481 })).toThrow(RangeError);
  });
});

describe('createDetector with the model that ships', () => {
  const model = parseModel(currentModel);

  test('comes to a verdict once there are frames enough, and starts afresh after close', () => {
    const detector = createDetector({ cv, engine: oneFace(60), model });
    let report = detector.frame('v', texturedFrame(0));
    expect(report.verdict).toMatchObject({ status: 'not-assessable', reason: 'too-few-frames', framesUsed: 1 });
    expect(report.faces[0]!.margin).not.toBeNull();
    expect(report.faces[0]!.features).toBeNull();
    for (let i = 1; i < model.minFrames; i += 1) report = detector.frame('v', texturedFrame(i / 2, i + 1));
    expect(report.verdict).toMatchObject({ status: 'assessed', framesUsed: model.minFrames, modelId: model.id });
    expect(report.verdict!.tracks).toHaveLength(1);

    expect(detector.frame('other', texturedFrame(0)).verdict!.framesUsed).toBe(1);
    detector.close('v');
    expect(detector.frame('v', texturedFrame(0)).verdict!.framesUsed).toBe(1);
  });

  test('computing what the model reads alone changes no margin', () => {
    const detector = createDetector({ cv, engine: oneFace(60), model });
    const [all, part] = [true, false].map(
      (wantFeatures) => detector.frame(`${wantFeatures}`, texturedFrame(0), { wantFeatures }).faces[0]!,
    );
    expect(part!.margin).toBe(all!.margin);
  });

  test('families that are asked for come with those that the model reads, as they would among all; places of the others hold 0', () => {
    const detector = createDetector({ cv, engine: oneFace(60), model });
    const extra = FAMILIES.find(({ id }) => !model.families.includes(id))!.id;
    const look = (name: string, wantFeatures: FrameWish['wantFeatures']): FrameReport[] =>
      Array.from({ length: 6 }, (_, i) => detector.frame(name, texturedFrame(i / 25, i + 1), { wantFeatures }));
    const [all, part] = [look('all', true), look('part', [extra])];
    const vectorsOf = (reports: FrameReport[]): (number | null)[][] => [
      [...reports[0]!.faces[0]!.features!, ...reports[5]!.faces[0]!.burstFeatures!],
      reports.map(({ faces }) => faces[0]!.margin),
    ];
    const [[ofAll, marginsOfAll], [ofPart, margins]] = [vectorsOf(all), vectorsOf(part)];
    const asked = FAMILY_SLICES.filter(({ id }) => id === extra || model.families.includes(id));
    const kept = ofAll!.map((value, i) => (asked.some(({ from, to }) => i >= from && i < to) ? value : 0));
    expect(ofPart).toEqual(kept);
    expect(ofPart).not.toEqual(ofAll);
    expect(margins).toEqual(marginsOfAll);
    expect(part.at(-1)!.verdict).toEqual(all.at(-1)!.verdict);
  });

  test('frames looked at for faces alone are followed, but neither measured nor judged', () => {
    const detector = createDetector({ cv, engine: oneFace(60), model });
    const first = detector.frame('v', texturedFrame(0)).faces[0]!;
    const alone = detector.frame('v', texturedFrame(1), { facesOnly: true, wantLandmarks: true });
    expect(alone.verdict).toBeNull();
    expect(alone.faces[0]).toMatchObject({ trackId: first.trackId, rejection: null, margin: null, features: null });
    expect(alone.faces[0]!.landmarks).toHaveLength(956);
    expect(alone.timingsMs.features).toBe(0);
    expect(detector.frame('v', texturedFrame(2)).verdict!.framesUsed).toBe(2);
  });

  test('a face that fails the gate is reported with its reason and counted', () => {
    const detector = createDetector({ cv, engine: oneFace(22), model });
    const report = detector.frame('v', texturedFrame(0), WITH_FEATURES);
    expect(report.faces[0]).toMatchObject({ rejection: 'too-small', margin: null, features: null });
    expect(report.faces[0]!.quality!.faceSizePx).toBeLessThan(48);
    expect(report.verdict).toMatchObject({ status: 'not-assessable', reason: 'too-small', framesRejected: 1 });
  });

  test('frames without a face', () => {
    const detector = createDetector({ cv, engine: oneFace(null), model });
    const report = detector.frame('v', texturedFrame(0));
    expect(report.faces).toEqual([]);
    expect(report.verdict).toMatchObject({ status: 'not-assessable', reason: 'no-face', framesRejected: 1 });
  });
});
