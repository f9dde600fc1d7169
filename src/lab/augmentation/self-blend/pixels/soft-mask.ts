import { convexHull } from '../../../../detector/faces/convex-hull';
import type { Point } from '../../../../detector/faces/face';
import { aroundHull, insideHull } from '../../../../detector/faces/hull-bands';
import { landmark, OVAL } from '../../../../detector/faces/mesh';
import type { MaskKind } from '../parameters';
import { bendingField, type Bending } from './bending';
import { blur } from './blur';
import type { FloatPlane, Window } from './float-plane';

/** Landmarks whose hull is the mask; the pilot's choice. */
const INNER = [70, 63, 105, 66, 107, 336, 296, 334, 293, 300, 454, 234, 172, 397, 150, 379, 152, 132, 361, 136, 365];
const LOWER = [152, 172, 397, 150, 379, 2, 50, 280, 136, 365];
const LEAST_SOFTNESS_PX = 0.7;

function scaled(points: readonly Point[], factor: number): Point[] {
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  return points.map((point) => ({ x: x + (point.x - x) * factor, y: y + (point.y - y) * factor }));
}

/** A convex shape, and by how many pixels it is widened (above 0) or narrowed. */
export interface MaskShape {
  readonly hull: readonly Point[];
  readonly growPx: number;
}

/** Outline of a mask on a face. `growPx` is of use for the whole face only; parts grow in proportion to themselves. */
export function maskShape(landmarks: Float32Array, kind: MaskKind, grow: number, sizePx: number): MaskShape {
  const points = (indices: readonly number[]): Point[] => indices.map((index) => landmark(landmarks, index));
  if (kind === 'full') return { hull: convexHull(points(OVAL)), growPx: grow * sizePx };
  const [indices, factor] = kind === 'inner' ? [INNER, 0.92 + grow] : [LOWER, 1.05 + grow];
  return { hull: convexHull(scaled(points(indices), factor)), growPx: 0 };
}

/** Standard deviation in px of the blur that a softness in face sizes stands for. */
export function softnessPx(softness: number, sizePx: number): number {
  return Math.max(LEAST_SOFTNESS_PX, softness * sizePx);
}

function filled({ hull, growPx }: MaskShape, { x, y, width, height }: Window): FloatPlane {
  const data = new Float32Array(width * height);
  const here = hull.map((point) => ({ x: point.x - x, y: point.y - y }));
  if (here.length >= 3) {
    const { from, to } =
      growPx > 0 ? aroundHull(here, growPx, width, height) : insideHull(here, -growPx, width, height);
    for (let row = 0; row < height; row += 1) data.fill(1, row * width + from[row]!, row * width + to[row]!);
  }
  return { width, height, data };
}

/**
 * Elastically bent mask with a soft edge, over a window of the frame.
 * in   shape; window; face's centre and size in px of the frame; bending and its amplitude in px; blur in px; weight inside
 * out  weights in [0, alpha]; 0 where bending and blur do not reach
 */
export function softMask(
  shape: MaskShape,
  window: Window,
  face: { readonly centre: Point; readonly sizePx: number },
  edge: { readonly bending: Bending; readonly bendPx: number; readonly softnessPx: number; readonly alpha: number },
): FloatPlane {
  const hard = filled(shape, window);
  const { width, height } = window;
  const from = (start: number, centre: number, count: number): Float64Array =>
    Float64Array.from({ length: count }, (_, i) => (start + i - centre) / face.sizePx);
  const { dx, dy } = bendingField(
    edge.bending,
    from(window.x, face.centre.x, width),
    from(window.y, face.centre.y, height),
  );
  const bent = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x;
      const sx = Math.round(x + dx[i]! * edge.bendPx);
      const sy = Math.round(y + dy[i]! * edge.bendPx);
      if (sx >= 0 && sy >= 0 && sx < width && sy < height) bent[i] = hard.data[sy * width + sx]! * edge.alpha;
    }
  }
  return blur({ width, height, data: bent }, edge.softnessPx);
}
