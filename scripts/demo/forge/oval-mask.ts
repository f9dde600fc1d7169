import type { Mask, Points } from './picture';

/** Distance in pixels from (x, y) to the segment a-b. */
function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const lengthSquared = dx * dx + dy * dy;
  const t = lengthSquared === 0 ? 0 : Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / lengthSquared, 0), 1);
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

function smoothStep(t: number): number {
  const clamped = Math.min(Math.max(t, 0), 1);
  return clamped * clamped * (3 - 2 * clamped);
}

/**
 * Feathered mask of a closed outline: 0 on and outside it, rising smoothly to 1 at `featherPx` inside.
 * `ring` holds indices into `points`, in order around the outline.
 */
export function ovalMask(
  points: Points,
  ring: readonly number[],
  featherPx: number,
  size: { readonly width: number; readonly height: number },
): Mask {
  const { width, height } = size;
  const xs = ring.map((index) => points[index * 2]!);
  const ys = ring.map((index) => points[index * 2 + 1]!);
  const data = new Float32Array(width * height);
  const top = Math.max(Math.ceil(Math.min(...ys)), 0);
  const bottom = Math.min(Math.floor(Math.max(...ys)), height - 1);
  const left = Math.max(Math.ceil(Math.min(...xs)), 0);
  const right = Math.min(Math.floor(Math.max(...xs)), width - 1);
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      let inside = false;
      let nearestPx = Infinity;
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
        const [ax, ay, bx, by] = [xs[j]!, ys[j]!, xs[i]!, ys[i]!];
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
        nearestPx = Math.min(nearestPx, distanceToSegment(x, y, ax, ay, bx, by));
      }
      if (inside) data[y * width + x] = smoothStep(nearestPx / featherPx);
    }
  }
  return { width, height, data };
}
