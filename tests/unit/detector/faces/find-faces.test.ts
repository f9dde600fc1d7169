import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findFaces, withoutDuplicates, type FaceFinder } from '../../../../src/detector/faces/find-faces';
import type { Box } from '../../../../src/detector/faces/face';
import { searchAreas } from '../../../../src/detector/faces/search-areas';
import { FakeImageData } from './image-data';
import { circleFace, paintedPlanes } from './synthetic-face';

beforeAll(() => void vi.stubGlobal('ImageData', FakeImageData));

const box = (x: number, y: number, side: number): Box => ({ x, y, width: side, height: side });
const found = (place: Box, confidence = 0.9) => ({ box: place, confidence });

/** Answers from lists: one list of boxes a `detect`, one of meshes a `landmarks`; remembers the pictures' sizes. */
function scripted(detections: Box[][], meshes: Float32Array[][]) {
  const detectSizes: string[] = [];
  const meshSizes: string[] = [];
  const finder: FaceFinder = {
    detect(image) {
      detectSizes.push(`${image.width}x${image.height}`);
      return (detections.shift() ?? []).map((place) => found(place));
    },
    landmarks(image) {
      meshSizes.push(`${image.width}x${image.height}`);
      return meshes.shift() ?? [];
    },
  };
  return { finder, detectSizes, meshSizes };
}

const planes720 = paintedPlanes(1280, 720, () => 100);

describe('searchAreas', () => {
  test('a 720p frame is looked at once, four times smaller', () => {
    expect(searchAreas(1280, 720)).toEqual([[{ rect: { x: 0, y: 0, width: 1280, height: 720 }, factor: 4 }]]);
  });

  test('a phone video is looked at in overlapping squares too, even starts, whole frame covered', () => {
    const [, squares] = searchAreas(1080, 1920);
    expect(squares!.map(({ rect }) => rect)).toEqual([box(0, 0, 1080), box(0, 840, 1080)]);
    const wide = searchAreas(3840, 1081)[1]!.map(({ rect }) => rect);
    expect(wide.every((rect, i) => i === 0 || rect.x < wide[i - 1]!.x + rect.width)).toBe(true);
    expect(wide.at(-1)!.x + wide.at(-1)!.width).toBeGreaterThanOrEqual(3839);
    expect(wide.every(({ x, width }) => x % 2 === 0 && x + width <= 3840)).toBe(true);
  });

  test.each([
    [64, 48],
    [640, 640],
    [1, 1],
    [4096, 16],
  ])('%i x %i stays inside and keeps a block', (width, height) => {
    for (const { rect, factor } of searchAreas(width, height).flat()) {
      expect(rect.x + rect.width).toBeLessThanOrEqual(width);
      expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(Math.min(factor, 1));
    }
  });
});

test('withoutDuplicates keeps the surest of overlapping boxes, largest first', () => {
  const detections = [found(box(0, 0, 50), 0.6), found(box(5, 0, 50), 0.8), found(box(200, 0, 90), 0.5)];
  expect(withoutDuplicates(detections)).toEqual([detections[2], detections[1]]);
});

describe('findFaces', () => {
  test('boxes and meshes come back in pixels of the frame', () => {
    // The picture is 4 times smaller; a box of 50 at (100, 40) is one of 200 at (400, 160), its square crop of 400 at (300, 60).
    const { finder, detectSizes, meshSizes } = scripted([[box(100, 40, 50)]], [[circleFace({ x: 99.5, y: 99.5 }, 45)]]);
    const { faces } = findFaces(planes720, finder);
    expect(detectSizes).toEqual(['320x180']);
    expect(meshSizes).toEqual(['200x200']);
    expect(faces[0]!.box).toEqual(box(400, 160, 200));
    expect(faces[0]!.rejection).toBeNull();
    // Landmark 1 lies in the circle's centre: 99.5 half-size pixels from the crop's corner.
    expect([faces[0]!.landmarks![2], faces[0]!.landmarks![3]]).toEqual([300 + 199.5, 60 + 199.5]);
  });

  test('of two meshes in a crop the one of this face is taken', () => {
    const [own, neighbour] = [circleFace({ x: 100, y: 100 }, 45), circleFace({ x: 175, y: 100 }, 45)];
    const { finder } = scripted([[box(100, 40, 50)]], [[neighbour, own]]);
    expect(findFaces(planes720, finder).faces[0]!.landmarks![2]).toBeCloseTo(500.5, 3);
  });

  test.each([
    ['no mesh', []],
    ['a mesh of something much smaller', [circleFace({ x: 100, y: 100 }, 12)]],
    ['a mesh elsewhere', [circleFace({ x: 190, y: 190 }, 45)]],
  ])('%s: the face is kept as "no-landmarks"', (_, meshes) => {
    const { finder } = scripted([[box(100, 40, 50)]], [meshes]);
    expect(findFaces(planes720, finder).faces).toMatchObject([{ landmarks: null, rejection: 'no-landmarks' }]);
  });

  test('no time is spent on faces that cannot pass the size gate', () => {
    const { finder, meshSizes } = scripted([[box(10, 10, 8)]], []);
    expect(findFaces(planes720, finder).faces[0]!.rejection).toBe('too-small');
    const huge = paintedPlanes(2600, 2600, () => 100);
    const second = scripted([[box(0, 0, 320)]], []);
    expect(findFaces(huge, second.finder).faces[0]!.rejection).toBe('too-large');
    expect(meshSizes).toEqual([]);
    expect(second.meshSizes).toEqual([]);
  });

  test('at most four faces, largest first; one mesh found twice counts once', () => {
    const boxes = [0, 1, 2, 3, 4].map((i) => box(60 * i, 10, 30 + i));
    const mesh = () => [circleFace({ x: 0, y: 0 }, 1)];
    const { finder, meshSizes } = scripted([boxes], boxes.map(mesh));
    const { faces } = findFaces(planes720, finder);
    expect(faces.map((face) => face.box.width)).toEqual([136, 132, 128, 124]);
    expect(meshSizes).toHaveLength(4);

    // Boxes of 160 around x = 560 and 656; their crops start at x = 400 and 496 and both show one face around (608, 400).
    const cropStarts = [400, 496];
    const twice: FaceFinder = {
      detect: () => [found(box(120, 80, 40)), found(box(144, 80, 40))],
      landmarks: () => [circleFace({ x: 608 - cropStarts.shift()!, y: 160 }, 60)],
    };
    expect(findFaces(planes720, twice).faces).toHaveLength(1);
    expect(cropStarts).toEqual([]);
  });

  test('a large frame without a face is looked at again, nearer', () => {
    const phone = paintedPlanes(1080, 1920, () => 100);
    const { finder, detectSizes } = scripted([[], [], [box(100, 100, 30)]], [[circleFace({ x: 90, y: 90 }, 40)]]);
    const { faces } = findFaces(phone, finder);
    expect(detectSizes).toEqual(['180x320', '360x360', '360x360']);
    expect(faces[0]!.box).toEqual(box(300, 840 + 300, 90));
    expect(faces[0]!.rejection).toBeNull();
  });

  test('so is one whose only detection has no mesh; what was seen first stays where nothing better comes', () => {
    const phone = paintedPlanes(1080, 1920, () => 100);
    const { finder, detectSizes } = scripted([[box(50, 50, 15)]], []);
    expect(findFaces(phone, finder).faces).toMatchObject([{ rejection: 'no-landmarks' }]);
    expect(detectSizes).toHaveLength(3);
  });
});
