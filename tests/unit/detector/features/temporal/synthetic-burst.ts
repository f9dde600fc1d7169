import { LANDMARK_COUNT, type NativeCrop } from '../../../../../src/detector/faces/face';
import { faceSizePx, OVAL } from '../../../../../src/detector/faces/mesh';
import { faceRegions } from '../../../../../src/detector/faces/regions';
import { BURST_FRAMES, BURST_MIDDLE, type BurstInput } from '../../../../../src/detector/features/family';
import { noise, plane } from '../synthetic-face';

const [WIDTH, HEIGHT] = [208, 224];
const eighths = (value: number): number => Math.floor(8 * value + 0.5) / 8;

/** Landmarks in the frame: an oval around (424 + t, 330 - t / 2), the others scattered inside it; all of them tremble. */
function landmarksAt(t: number): Float32Array {
  const points = new Float32Array(2 * LANDMARK_COUNT);
  const [cx, cy] = [424 + t, 330 - t / 2];
  for (let i = 0; i < LANDMARK_COUNT; i += 1) {
    points[2 * i] = cx - 40 + (noise(i, 0, 21) % 80);
    points[2 * i + 1] = cy - 50 + (noise(i, 1, 22) % 100);
  }
  OVAL.forEach((index, i) => {
    const turn = (2 * Math.PI * i) / OVAL.length;
    points[2 * index] = cx + eighths(62 * Math.sin(turn));
    points[2 * index + 1] = cy - eighths(76 * Math.cos(turn));
  });
  for (let i = 0; i < points.length; i += 1) points[i]! += (noise(i, t, 23) & 3) / 8 + 1 / 16;
  return points;
}

/** Luma of frame t at (x, y) of the frame: a texture that glides with the face, grain that does not. */
function lumaAt(t: number, x: number, y: number): number {
  const face = (x - 424 - t) ** 2 * 5776 + (y - 330) ** 2 * 3844 < 3844 * 5776;
  if (!face) return 70 + (noise(x >> 2, y >> 2, 2) & 31) + (noise(x, y, 40 + (t >> 1)) & 3);
  return 60 + (noise((x - t) >> 3, y >> 3, 1) & 63) + (noise(x - t, y, 4) & 15) + (noise(x, y, 50 + t) & 3);
}

/** The burst behind tests/parity/reference/burst-features.json; the crops begin at four different places. */
export function syntheticBurst(): BurstInput {
  const crops = Array.from({ length: BURST_FRAMES }, (_, t): NativeCrop => {
    const originPx = { x: 320 + 16 * (t % 2), y: 208 + 16 * (t >> 2) };
    const landmarks = landmarksAt(t);
    const size = faceSizePx(landmarks);
    for (let i = 0; i < landmarks.length; i += 2) {
      landmarks[i]! -= originPx.x;
      landmarks[i + 1]! -= originPx.y;
    }
    const y = plane(WIDTH, HEIGHT, (column, row) => lumaAt(t, column + originPx.x, row + originPx.y));
    return { planes: { y, cb: y, cr: y }, originPx, landmarks, faceSizePx: size };
  });
  return { crops, regions: faceRegions(crops[BURST_MIDDLE]!) };
}
