import { LANDMARK_COUNT, type Point } from '../faces/face';
import { LIPS, OVAL } from '../faces/mesh';
import { MEAN_HEAD } from '../faces/mean-head';
import type { RawFrame } from '../frames/frame';

/** The mean head's size in units of the outline's radius, and its eyes' height: it then looks into the camera. */
const CM_PER_RADIUS = 8;
const EYE_LEVEL = -0.2;
const EYE_HEIGHT_CM = 2.6;
const LIPS_LEVEL = 0.66;

/** A mesh that passes the gate: a round outline, eyes, nose and lips of the mean head. in: pixels; out: 478 (x, y) */
export function syntheticMesh(centre: Point, radiusPx: number): Float32Array {
  const mesh = new Float32Array(2 * LANDMARK_COUNT);
  const put = (index: number, x: number, y: number): void =>
    mesh.set([centre.x + radiusPx * x, centre.y + radiusPx * y], 2 * index);
  for (let i = 0; i < LANDMARK_COUNT; i += 1) put(i, 0, 0);
  for (const [index, x, y] of MEAN_HEAD) put(index, x / CM_PER_RADIUS, EYE_LEVEL - (y - EYE_HEIGHT_CM) / CM_PER_RADIUS);
  const around = (indices: readonly number[], radius: number, level: number): void =>
    indices.forEach((index, i) => {
      const angle = (2 * Math.PI * i) / indices.length;
      put(index, radius * Math.sin(angle), level - radius * Math.cos(angle));
    });
  around(OVAL, 1, 0);
  around(LIPS, 0.2, LIPS_LEVEL);
  return mesh;
}

/** A frame of waves and noise, I420, the same for the same seed. in: even sizes, pixels */
export function syntheticFrame(width: number, height: number, mediaTimeS: number, seed: number): RawFrame {
  const luma = width * height;
  const data = new Uint8Array((luma * 3) / 2);
  let state = seed;
  for (let i = 0; i < data.length; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    data[i] = i < luma ? 110 + 40 * Math.sin((i % width) / 9) + (state >>> 28) : 120 + (state >>> 29);
  }
  return {
    format: 'I420',
    ...{ width, height, mediaTimeS },
    layout: [
      { offset: 0, stride: width },
      { offset: luma, stride: width / 2 },
      { offset: (luma * 5) / 4, stride: width / 2 },
    ],
    color: { matrix: 'bt709', fullRange: false },
    data: data.buffer,
  };
}
