import type { Plane8, Planes } from '../../../../src/detector/frames/frame';
import { OVAL } from '../../../../src/detector/faces/mesh';

/** A textured frame with even sides; `phase` moves the texture. */
export function texturedPlanes(width: number, height: number, phase = 0): Planes {
  const plane = (w: number, h: number, middle: number, swing: number): Plane8 => {
    const data = new Uint8Array(w * h);
    for (let y = 0; y < h; y += 1) {
      for (let x = 0; x < w; x += 1) {
        data[y * w + x] = middle + swing * Math.sin(0.7 * x + phase) * Math.cos(0.5 * y) + ((x * 7 + y * 13) % 5);
      }
    }
    return { width: w, height: h, data };
  };
  return {
    y: plane(width, height, 120, 60),
    cb: plane(width / 2, height / 2, 110, 8),
    cr: plane(width / 2, height / 2, 145, 8),
  };
}

/** A mesh whose outline is an ellipse, `sizePx` wide and 4/3 of it high; all other points lie between its middle and the outline. */
export function ellipseLandmarks(cx: number, cy: number, sizePx: number): Float32Array {
  const landmarks = new Float32Array(2 * 478);
  for (let i = 0; i < 478; i += 1) {
    const angle = i * 2.399963;
    const share = 0.7 * Math.sqrt(i / 478);
    landmarks[2 * i] = cx + (share * sizePx * Math.cos(angle)) / 2;
    landmarks[2 * i + 1] = cy + (share * sizePx * Math.sin(angle) * 2) / 3;
  }
  OVAL.forEach((index, k) => {
    const angle = (2 * Math.PI * k) / OVAL.length - Math.PI / 2;
    landmarks[2 * index] = cx + (sizePx / 2) * Math.cos(angle);
    landmarks[2 * index + 1] = cy + ((sizePx * 2) / 3) * Math.sin(angle);
  });
  return landmarks;
}
