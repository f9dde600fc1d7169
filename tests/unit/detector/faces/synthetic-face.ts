import type { Planes } from '../../../../src/detector/frames/frame';
import { LANDMARK_COUNT, type Point } from '../../../../src/detector/faces/face';
import { OVAL } from '../../../../src/detector/faces/mesh';
import { MEAN_HEAD } from '../../../../src/detector/faces/mean-head';

/** Where points of the synthetic face lie, in units of the outline's radius, from its centre. */
const PLACES: Readonly<Record<number, readonly [number, number]>> = {
  33: [-0.55, -0.2],
  133: [-0.25, -0.2],
  362: [0.25, -0.2],
  263: [0.55, -0.2],
};
/** The mean head brought to those eyes: it makes the synthetic face look into the camera. */
const CM_PER_RADIUS = 8;
const EYE_LEVEL = -0.2;
const EYE_HEIGHT_CM = 2.6;
const LIPS = [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185];

/** Landmarks whose outline is a circle: eyes 0.8 radii apart, mouth 0.86 radii below them; turned by `rollRad`. */
export function circleFace(centre: Point, radius: number, rollRad = 0): Float32Array {
  const landmarks = new Float32Array(2 * LANDMARK_COUNT);
  const put = (index: number, x: number, y: number): void => {
    landmarks[2 * index] = centre.x + radius * (x * Math.cos(rollRad) - y * Math.sin(rollRad));
    landmarks[2 * index + 1] = centre.y + radius * (x * Math.sin(rollRad) + y * Math.cos(rollRad));
  };
  for (let i = 0; i < LANDMARK_COUNT; i += 1) put(i, 0, 0);
  for (const [index, x, y] of MEAN_HEAD) put(index, x / CM_PER_RADIUS, EYE_LEVEL - (y - EYE_HEIGHT_CM) / CM_PER_RADIUS);
  OVAL.forEach((index, i) => {
    const angle = (2 * Math.PI * i) / OVAL.length;
    put(index, Math.sin(angle), -Math.cos(angle));
  });
  LIPS.forEach((index, i) => {
    const angle = (2 * Math.PI * i) / LIPS.length;
    put(index, 0.2 * Math.cos(angle), 0.66 + 0.1 * Math.sin(angle));
  });
  for (const [index, [x, y]] of Object.entries(PLACES)) put(Number(index), x, y);
  return landmarks;
}

/** A frame whose luma is a function of the pixel; chroma neutral. */
export function paintedPlanes(width: number, height: number, luma: (x: number, y: number) => number): Planes {
  const half = { width: (width + 1) >> 1, height: (height + 1) >> 1 };
  const data = Uint8Array.from({ length: width * height }, (_, i) => luma(i % width, Math.floor(i / width)));
  return {
    y: { width, height, data },
    cb: { ...half, data: new Uint8Array(half.width * half.height).fill(128) },
    cr: { ...half, data: new Uint8Array(half.width * half.height).fill(128) },
  };
}
