import type { Point } from './face';

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** One half of the hull over points sorted by x: every triple turns the same way. */
function chain(sorted: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of sorted) {
    while (hull.length >= 2 && cross(hull[hull.length - 2]!, hull[hull.length - 1]!, point) <= 0) hull.pop();
    hull.push(point);
  }
  hull.pop();
  return hull;
}

/**
 * Corners of the convex hull, in the order of growing angle (x to the right, y down: clockwise as seen).
 * in   any points          out   no three corners on one line; fewer than 3 corners where the points are
 * from Andrew 1979, Inf. Proc. Letters 9(5): monotone chain
 */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  return [...chain(sorted), ...chain(sorted.reverse())];
}
