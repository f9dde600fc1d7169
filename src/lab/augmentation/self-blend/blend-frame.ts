import { faceSizePx } from '../../../detector/faces/mesh';
import type { Plane8, Planes } from '../../../detector/frames/frame';
import type { Draws } from './draws';
import type { FrameDrift } from './drift';
import { faceCentre, type FacePicture } from './face-picture';
import type { BlendParameters } from './parameters';
import { MOST } from './pixels/bending';
import { cut, type FloatPlane, type Window } from './pixels/float-plane';
import { newFace } from './new-face';
import { maskShape, softMask, softnessPx, type MaskShape } from './pixels/soft-mask';

/** Even window around a shape and `marginPx` more, inside the frame; null where nothing of it lies inside. */
function windowAround({ hull }: MaskShape, marginPx: number, luma: Plane8): Window | null {
  const xs = hull.map((point) => point.x);
  const ys = hull.map((point) => point.y);
  const x = Math.max(0, 2 * Math.floor((Math.min(...xs) - marginPx) / 2));
  const y = Math.max(0, 2 * Math.floor((Math.min(...ys) - marginPx) / 2));
  const right = Math.min(luma.width, 2 * Math.ceil((Math.max(...xs) + marginPx) / 2));
  const bottom = Math.min(luma.height, 2 * Math.ceil((Math.max(...ys) + marginPx) / 2));
  return right - x >= 8 && bottom - y >= 8 ? { x, y, width: right - x, height: bottom - y } : null;
}

/** Below this weight no 8-bit sample changes: 255 / 512 rounds to nothing. */
const LEAST_WEIGHT = 1 / 512;

/** The even part of a window in which a mask can change samples; null where there is none. */
function reached(mask: FloatPlane, window: Window): Window | null {
  let [left, top, right, bottom] = [mask.width, mask.height, -1, -1];
  for (let y = 0; y < mask.height; y += 1) {
    for (let x = 0; x < mask.width; x += 1) {
      if (mask.data[y * mask.width + x]! < LEAST_WEIGHT) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return null;
  const [x, y] = [2 * Math.floor(left / 2), 2 * Math.floor(top / 2)];
  const width = 2 * Math.ceil((right + 1 - x) / 2);
  const height = 2 * Math.ceil((bottom + 1 - y) / 2);
  return { x: window.x + x, y: window.y + y, width, height };
}

/** Means of 2 x 2 weights: the mask of the chroma planes. */
function halved({ width, height, data }: FloatPlane): FloatPlane {
  const [w, h] = [width >> 1, height >> 1];
  const out = new Float32Array(w * h);
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const at = 2 * y * width + 2 * x;
      out[y * w + x] = (data[at]! + data[at + 1]! + data[at + width]! + data[at + width + 1]!) / 4;
    }
  }
  return { width: w, height: h, data: out };
}

/** A copy of `under` with `over` laid on it at `window` by the weights of `mask`. */
function laidOn(under: Plane8, over: FloatPlane, mask: FloatPlane, window: Window): Plane8 {
  // Not `slice`: a Buffer's shares its memory.
  const data = new Uint8Array(under.data);
  const old = cut(under, window);
  for (let y = 0; y < window.height; y += 1) {
    for (let x = 0; x < window.width; x += 1) {
      const i = y * window.width + x;
      const value = old.data[i]! + mask.data[i]! * (over.data[i]! - old.data[i]!);
      data[(window.y + y) * under.width + window.x + x] = Math.min(255, Math.max(0, Math.round(value)));
    }
  }
  return { ...under, data };
}

/**
 * Blends a face with a changed copy of itself.
 * in   target: the frame; source: where the copy is taken from (the same frame, or the one before); both of one size with even sides;
 *      parameters and the frame's drift; draws for the noise
 * out  new planes; outside the mask's reach every sample is the target's
 */
export function blendFrame(
  target: FacePicture,
  source: FacePicture,
  parameters: BlendParameters,
  drift: FrameDrift,
  draws: Draws,
): Planes {
  const sizePx = faceSizePx(target.landmarks);
  const shape = maskShape(target.landmarks, parameters.mask, parameters.grow, sizePx);
  const blurPx = softnessPx(parameters.softness, sizePx);
  const bendPx = parameters.bend * sizePx;
  // Three deviations hold the whole blur, of either kind.
  const marginPx = Math.max(0, shape.growPx) + MOST * bendPx + 3 * blurPx + 4;
  const around = windowAround(shape, marginPx, target.planes.y);
  if (around === null) return target.planes;
  const centre = faceCentre(target.landmarks);
  const { bending } = drift;
  const edge = { bending, bendPx, softnessPx: blurPx, alpha: parameters.alpha };
  const whole = softMask(shape, around, { centre, sizePx }, edge);
  const window = reached(whole, around);
  if (window === null) return target.planes;
  const mask = cut(whole, { ...window, x: window.x - around.x, y: window.y - around.y });
  const chromaMask = halved(mask);
  const face = newFace(source, centre, sizePx, window, parameters, drift, draws);
  const { y, cb, cr } = target.planes;
  const half = { x: window.x / 2, y: window.y / 2, width: window.width / 2, height: window.height / 2 };
  return {
    y: laidOn(y, face.y, mask, window),
    cb: laidOn(cb, face.cb, chromaMask, half),
    cr: laidOn(cr, face.cr, chromaMask, half),
  };
}
