import type { Point } from '../../../detector/faces/face';
import type { Plane8, Planes } from '../../../detector/frames/frame';
import type { Draws } from './draws';
import type { FrameDrift } from './drift';
import { faceCentre, type FacePicture } from './face-picture';
import type { BlendParameters } from './parameters';
import { blur } from './pixels/blur';
import { median3, sharpen } from './pixels/filters';
import { cut, type FloatPlane, type Window } from './pixels/float-plane';
import { resample, type Affine } from './pixels/resample';
import { shrink } from './pixels/shrink';

/** Height of a face with its forehead in face sizes: what a network's square crop is filled by. */
const CROP_SIZES = 1.3;
/** Room around the window for turning, scaling and moving, in face sizes. */
const ROOM = 0.15;

/** A face's planes over a window, with fractions. */
export interface FacePlanes {
  readonly y: FloatPlane;
  readonly cb: FloatPlane;
  readonly cr: FloatPlane;
}

/** From the frame's pixels to those of the source: undoes turn, scale and offset about the two faces' centres. */
interface Placement {
  readonly to: Point;
  readonly from: Point;
  readonly cos: number;
  readonly sin: number;
}

/** The window of a plane at `per` luma pixels a sample, drawn by `placement` out of a copy reduced to `share` of its samples. */
function drawn(
  plane: Plane8,
  window: Window,
  roomPx: number,
  per: 1 | 2,
  share: number,
  { to, from, cos, sin }: Placement,
  kernel: BlendParameters['kernel'],
): FloatPlane {
  const x = Math.max(0, Math.floor(window.x + from.x - to.x - roomPx) / per) | 0;
  const y = Math.max(0, Math.floor(window.y + from.y - to.y - roomPx) / per) | 0;
  const right = Math.min(plane.width, Math.ceil((window.x + from.x - to.x + window.width + roomPx) / per));
  const bottom = Math.min(plane.height, Math.ceil((window.y + from.y - to.y + window.height + roomPx) / per));
  const whole = cut(plane, { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) });
  const width = Math.max(1, Math.round(whole.width * Math.min(1, share)));
  const height = Math.max(1, Math.round(whole.height * Math.min(1, share)));
  const small = width < whole.width || height < whole.height ? shrink(whole, width, height) : whole;
  const [shareX, shareY] = [small.width / whole.width, small.height / whole.height];
  // Result sample -> luma pixel of the frame -> of the source -> sample of its plane -> sample of the small copy; centres are whole numbers.
  const half = (per - 1) / 2;
  const place = (u: number, v: number): [number, number] => {
    const dx = window.x + u * per + half - to.x;
    const dy = window.y + v * per + half - to.y;
    const sx = (from.x + cos * dx + sin * dy - half) / per;
    const sy = (from.y - sin * dx + cos * dy - half) / per;
    return [(sx - x + 0.5) * shareX - 0.5, (sy - y + 0.5) * shareY - 0.5];
  };
  const [x0, y0] = place(0, 0);
  const [xu, yu] = place(1, 0);
  const [xv, yv] = place(0, 1);
  const map: Affine = { xx: xu - x0, xy: xv - x0, x0, yx: yu - y0, yy: yv - y0, y0 };
  return resample(small, map, kernel, window.width / per, window.height / per);
}

function filtered(luma: FloatPlane, { filter, filterAmount }: BlendParameters, sizePx: number): FloatPlane {
  switch (filter) {
    case 'none':
      return luma;
    case 'blur':
      return blur(luma, Math.max(0.5, (filterAmount * sizePx) / 160));
    case 'sharpen':
      return sharpen(luma, 1.2 * filterAmount);
    case 'median':
      return median3(luma);
  }
}

function coloured(face: FacePlanes, parameters: BlendParameters, lumaShift: number, draws: Draws): FacePlanes {
  const { gain, shift, hueRad, saturation, noise } = parameters;
  const cos = Math.cos(hueRad) * saturation;
  const sin = Math.sin(hueRad) * saturation;
  const { y, cb, cr } = face;
  const added = shift[0] + lumaShift;
  return {
    y: { ...y, data: y.data.map((v) => 128 + (v - 128) * gain + added + (noise > 0 ? draws.normal(noise) : 0)) },
    cb: { ...cb, data: cb.data.map((v, i) => 128 + cos * (v - 128) - sin * (cr.data[i]! - 128) + shift[1]) },
    cr: { ...cr, data: cr.data.map((v, i) => 128 + cos * (v - 128) + sin * (cb.data[i]! - 128) + shift[2]) },
  };
}

/**
 * The face that is put in: the source's own, through the resolution of a network, moved, filtered and coloured.
 * in   source; centre and size (px) of the face it goes onto; window of the frame, even
 * out  planes over the window, chroma at half its size
 */
export function newFace(
  source: FacePicture,
  centre: Point,
  sizePx: number,
  window: Window,
  parameters: BlendParameters,
  drift: FrameDrift,
  draws: Draws,
): FacePlanes {
  const { throughPx, kernel } = parameters;
  const placement = {
    to: { x: centre.x + drift.offset[0] * sizePx, y: centre.y + drift.offset[1] * sizePx },
    from: faceCentre(source.landmarks),
    cos: Math.cos(drift.turnRad) / drift.scale,
    sin: Math.sin(drift.turnRad) / drift.scale,
  };
  // A network's output has as many samples of colour as of light; the frame has half of them each way.
  const share = throughPx === null ? 1 : throughPx / (CROP_SIZES * sizePx);
  const draw = (plane: keyof Planes): FloatPlane => {
    const per = plane === 'y' ? 1 : 2;
    return drawn(source.planes[plane], window, ROOM * sizePx, per, share * per, placement, kernel);
  };
  const face = { y: filtered(draw('y'), parameters, sizePx), cb: draw('cb'), cr: draw('cr') };
  return coloured(face, parameters, drift.luma, draws);
}
