import type { Point } from './face';

/** Where a row crosses a convex shape: pixels [from, to) of each row; empty rows have from = to. */
export interface RowSpans {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Turns real borders of each row into whole pixels: a pixel belongs when its centre (its index) lies between them. */
function toSpans(left: Float64Array, right: Float64Array, width: number): RowSpans {
  const from = new Int32Array(left.length);
  const to = new Int32Array(left.length);
  for (let row = 0; row < left.length; row += 1) {
    const first = Math.max(0, Math.ceil(left[row]!));
    const end = Math.min(width, Math.floor(right[row]!) + 1);
    from[row] = end > first ? first : 0;
    to[row] = end > first ? end : 0;
  }
  return { from, to };
}

/**
 * The part of a convex hull that lies at least `depthPx` inside its border.
 * Exact: each edge moved inwards by `depthPx` bounds a half plane, the part is what they have in common.
 * in   corners as `convexHull` gives them (at least 3), depth in px >= 0, size of the grid
 */
export function insideHull(hull: readonly Point[], depthPx: number, width: number, height: number): RowSpans {
  const left = new Float64Array(height).fill(-1);
  const right = new Float64Array(height).fill(width);
  for (let i = 0; i < hull.length; i += 1) {
    const a = hull[i]!;
    const b = hull[(i + 1) % hull.length]!;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    // Inward normal: the edge's direction turned by +90 degrees, as corners go round by growing angle.
    const nx = -(b.y - a.y) / length;
    const ny = (b.x - a.x) / length;
    const limit = nx * a.x + ny * a.y + depthPx;
    for (let row = 0; row < height; row += 1) {
      const rest = limit - ny * row;
      if (nx > 0) left[row] = Math.max(left[row]!, rest / nx);
      else if (nx < 0) right[row] = Math.min(right[row]!, rest / nx);
      else if (rest > 0) right[row] = -1;
    }
  }
  return toSpans(left, right, width);
}

/**
 * The part of the plane that lies at most `reachPx` away from a convex hull (the hull included).
 * Exact: the hull's Minkowski sum with a disc is convex, its border made of edges moved outwards and of arcs at the corners.
 * in   corners as `convexHull` gives them (at least 3), reach in px >= 0, size of the grid
 */
export function aroundHull(hull: readonly Point[], reachPx: number, width: number, height: number): RowSpans {
  const left = new Float64Array(height).fill(Infinity);
  const right = new Float64Array(height).fill(-Infinity);
  const widen = (row: number, x: number): void => {
    left[row] = Math.min(left[row]!, x);
    right[row] = Math.max(right[row]!, x);
  };
  for (let i = 0; i < hull.length; i += 1) {
    const a = hull[i]!;
    const b = hull[(i + 1) % hull.length]!;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const shiftX = ((b.y - a.y) / length) * reachPx;
    const shiftY = (-(b.x - a.x) / length) * reachPx;
    const [y0, y1] = [a.y + shiftY, b.y + shiftY];
    if (y0 !== y1) {
      const last = Math.min(height - 1, Math.floor(Math.max(y0, y1)));
      for (let row = Math.max(0, Math.ceil(Math.min(y0, y1))); row <= last; row += 1) {
        widen(row, a.x + shiftX + ((row - y0) / (y1 - y0)) * (b.x - a.x));
      }
    }
    const last = Math.min(height - 1, Math.floor(a.y + reachPx));
    for (let row = Math.max(0, Math.ceil(a.y - reachPx)); row <= last; row += 1) {
      const half = Math.sqrt(Math.max(0, reachPx * reachPx - (row - a.y) ** 2));
      widen(row, a.x - half);
      widen(row, a.x + half);
    }
  }
  return toSpans(left, right, width);
}
