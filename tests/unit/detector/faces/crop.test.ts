import { describe, expect, test } from 'vitest';
import type { Planes } from '../../../../src/detector/frames/frame';
import { cropFace } from '../../../../src/detector/faces/crop';
import { circleFace, paintedPlanes } from './synthetic-face';

/** Luma and chroma tell where a sample came from. */
function addressed(width: number, height: number): Planes {
  const planes = paintedPlanes(width, height, (x, y) => (x * 7 + y * 13) % 251);
  const mark = (offset: number) => ({
    ...planes.cb,
    data: planes.cb.data.map((_, i) => (i * 5 + offset) % 251),
  });
  return { y: planes.y, cb: mark(1), cr: mark(2) };
}

describe('cropFace', () => {
  const frame = addressed(640, 480);

  test('square of twice the outline, moved up by 5 %, start on the 16-pixel grid', () => {
    // Circle of radius 50 at (300, 240): side 100; x from 200 to 400, y from 240 - 5 - 100 = 135 to 335.
    const crop = cropFace(frame, circleFace({ x: 300, y: 240 }, 50))!;
    expect(crop.originPx).toEqual({ x: 192, y: 128 });
    expect([crop.planes.y.width, crop.planes.y.height]).toEqual([400 - 192, 334 - 128]);
    expect([crop.planes.cb.width, crop.planes.cb.height]).toEqual([104, 103]);
    // The two cheek points lie 20 degrees short of opposite each other.
    expect(crop.faceSizePx).toBeCloseTo(100 * Math.cos(Math.PI / 18), 3);
  });

  test('samples are those of the frame, and landmarks move with them', () => {
    const landmarks = circleFace({ x: 300, y: 240 }, 50);
    const { planes, originPx, landmarks: moved } = cropFace(frame, landmarks)!;
    for (const [x, y] of [
      [0, 0],
      [17, 31],
      [planes.y.width - 1, planes.y.height - 1],
    ] as const) {
      expect(planes.y.data[y * planes.y.width + x]).toBe(frame.y.data[(originPx.y + y) * 640 + originPx.x + x]);
      const [cx, cy] = [x >> 1, y >> 1];
      const at = (originPx.y / 2 + cy) * 320 + originPx.x / 2 + cx;
      expect(planes.cb.data[cy * planes.cb.width + cx]).toBe(frame.cb.data[at]);
      expect(planes.cr.data[cy * planes.cr.width + cx]).toBe(frame.cr.data[at]);
    }
    expect(moved[20]).toBeCloseTo(landmarks[20]! - originPx.x, 3);
    expect(moved[21]).toBeCloseTo(landmarks[21]! - originPx.y, 3);
  });

  test('clipped at every edge of a frame of odd size', () => {
    const odd = addressed(151, 133);
    const crop = cropFace(odd, circleFace({ x: 75, y: 66 }, 60))!;
    expect(crop.originPx).toEqual({ x: 0, y: 0 });
    expect([crop.planes.y.width, crop.planes.y.height]).toEqual([151, 133]);
    expect([crop.planes.cb.width, crop.planes.cb.height]).toEqual([76, 67]);
  });

  test('nothing to cut outside the frame', () => {
    expect(cropFace(frame, circleFace({ x: -300, y: 240 }, 50))).toBeNull();
    expect(cropFace(frame, circleFace({ x: 900, y: 240 }, 50))).toBeNull();
    expect(cropFace(frame, new Float32Array(956).fill(Number.NaN))).toBeNull();
  });

  test('landmarks of another mesh are refused', () => {
    expect(() => cropFace(frame, new Float32Array(936))).toThrow('936 numbers, expected 956');
  });
});
