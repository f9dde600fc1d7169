import { createRequire } from 'node:module';
import { beforeAll, expect, it, vi } from 'vitest';
import { currentModel } from '../../../../assets/models/current';
import { parseModel } from '../../../../src/detector/classifier/parse-model';
import { createDetector } from '../../../../src/detector/detector';
import type { Cv } from '../../../../src/detector/engines/opencv';
import type { FaceFinder } from '../../../../src/detector/faces/find-faces';
import { syntheticFrame, syntheticMesh } from '../../../../src/detector/warm-up/synthetic-face';
import { warmUp } from '../../../../src/detector/warm-up/warm-up';
import { FakeImageData } from '../faces/image-data';

beforeAll(() => void vi.stubGlobal('ImageData', FakeImageData));
const cv = (await createRequire(import.meta.url)('@techstark/opencv-js')) as Cv;
const model = parseModel(currentModel);

/** Finds one face, and counts how often it was asked. */
function finder(): FaceFinder & { asked: number } {
  const one = {
    asked: 0,
    detect() {
      one.asked += 1;
      return [{ confidence: 0.9, box: { x: 80, y: 40, width: 80, height: 80 } }];
    },
    landmarks: (image: ImageData) => [syntheticMesh({ x: image.width / 2, y: image.height / 2 }, 60)],
  };
  return one;
}

it('runs a face that is measured, by itself and in bursts', () => {
  const detector = createDetector({ cv, engine: finder(), model: null });
  const faces = Array.from({ length: 6 }, (_, i) => {
    const { faces: seen } = detector.frame('a', syntheticFrame(640, 480, i / 25, i + 1), { wantFeatures: true });
    expect(seen).toHaveLength(1);
    return seen[0]!;
  });
  expect(faces.map(({ rejection }) => rejection)).toEqual(Array.from({ length: 6 }, () => null));
  expect(faces.map(({ features }) => features !== null)).toEqual([true, false, false, true, false, false]);
  expect(faces[5]!.burstFeatures).not.toBeNull();
});

it('runs to its end where nothing else is to do, and asks the real face finder once', async () => {
  const engine = finder();
  expect(await warmUp({ cv, engine, model }, () => Promise.resolve(true))).toBe(13);
  expect(engine.asked).toBe(1);
});

it('gives way as soon as there is real work', async () => {
  let left = 3;
  expect(await warmUp({ cv, engine: finder(), model }, () => Promise.resolve((left -= 1) >= 0))).toBe(3);
});

it('changes nothing in what is measured afterwards', async () => {
  const judge = (): unknown => {
    const detector = createDetector({ cv, engine: finder(), model });
    const reports = Array.from({ length: 12 }, (_, i) =>
      detector.frame('a', syntheticFrame(640, 480, i / 25, 50 + i), { wantFeatures: true }),
    );
    return reports.map(({ faces, verdict }) => ({ faces, verdict }));
  };
  const before = judge();
  await warmUp({ cv, engine: finder(), model }, () => Promise.resolve(true));
  expect(judge()).toEqual(before);
});
