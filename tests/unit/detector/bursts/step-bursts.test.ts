import { describe, expect, test } from 'vitest';
import {
  isMeasured,
  NO_BURSTS,
  stepBursts,
  type BurstPlace,
  type OpenBursts,
} from '../../../../src/detector/bursts/step-bursts';
import { BURST_FRAMES, BURST_MIDDLE } from '../../../../src/detector/features/family';
import { syntheticFace } from '../features/synthetic-face';

const face = syntheticFace();

/** Runs frames, each a time and the tracks accepted in it; every face's crop knows its time by its size. Gives each frame's places. */
function run(frames: readonly (readonly [timeS: number, ...trackIds: number[]])[]): {
  places: BurstPlace[][];
  open: OpenBursts;
} {
  let open = NO_BURSTS;
  const places = frames.map(([timeS, ...trackIds]) => {
    const step = stepBursts(
      open,
      timeS,
      trackIds.map((trackId) => ({
        trackId,
        crop: { ...face.crop, faceSizePx: timeS },
        regions: { ...face.regions, innerPx: timeS },
      })),
    );
    open = step.open;
    return step.places;
  });
  return { places, open };
}

const indices = (frames: Parameters<typeof run>[0]): number[] =>
  run(frames).places.map(([place]) => place?.index ?? -1);
const steady = (count: number, gapS: number, fromS = 0): [number, number][] =>
  Array.from({ length: count }, (_, i) => [fromS + i * gapS, 1]);

describe('stepBursts', () => {
  test('six frames in a row make a burst; the seventh begins the next', () => {
    const { places, open } = run(steady(7, 0.04));
    expect(places.map(([place]) => place!.index)).toEqual([0, 1, 2, 3, 4, 5, 0]);
    expect(places.map(([place]) => place!.burst !== null)).toEqual([false, false, false, false, false, true, false]);
    const { burst } = places[BURST_FRAMES - 1]![0]!;
    burst!.crops.forEach((crop, i) => expect(crop.faceSizePx).toBeCloseTo(i * 0.04, 9));
    expect(burst!.regions.innerPx).toBeCloseTo(BURST_MIDDLE * 0.04, 9);
    expect(open.get(1)!.crops).toHaveLength(1);
  });

  test.each([
    ['50 a second', 1 / 50, [0, 1, 2]],
    ['50 a second, times in whole milliseconds less one', 0.019, [0, 1, 2]],
    ['15 a second', 1 / 14.98, [0, 1, 2]],
    ['60 a second', 1 / 60, [0, 0, 0]],
    ['14 a second', 1 / 14, [0, 0, 0]],
    ['the same picture again', 0, [0, 0, 0]],
    ['backwards', -0.04, [0, 0, 0]],
  ])('%s', (_, gapS, expected) => expect(indices(steady(3, gapS))).toEqual(expected));

  test('a frame without the face, rejected or not seen, breaks the burst, however close the next one is', () => {
    expect(indices([[0, 1], [0.02, 1], [0.04], [0.06, 1]])).toEqual([0, 1, -1, 0]);
    expect(run([[0, 1], [0.02]]).open.size).toBe(0);
  });

  test('faces side by side have bursts of their own', () => {
    const { places } = run([
      [0, 1],
      [0.04, 1, 2],
      [0.08, 2, 1],
      [0.12, 2],
    ]);
    expect(places.map((faces) => faces.map(({ index }) => index))).toEqual([[0], [1, 0], [1, 2], [2]]);
  });

  test('the first and the fourth frame are measured', () => {
    expect(Array.from({ length: BURST_FRAMES }, (_, i) => isMeasured(i))).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
  });
});
