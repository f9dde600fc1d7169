import type { Mask, Picture, Points } from './picture';

/** Bilinear sample of three channels at (x, y), pixel centres at whole numbers, clamped at the border, written to `out[at..at+2]`. */
function sample(source: Picture, x: number, y: number, out: Uint8ClampedArray, at: number): void {
  const { width, height, data } = source;
  const cx = Math.min(Math.max(x, 0), width - 1);
  const cy = Math.min(Math.max(y, 0), height - 1);
  const x0 = Math.min(Math.floor(cx), Math.max(width - 2, 0));
  const y0 = Math.min(Math.floor(cy), Math.max(height - 2, 0));
  const right = width > 1 ? 4 : 0;
  const down = height > 1 ? width * 4 : 0;
  const fx = cx - x0;
  const fy = cy - y0;
  const i = (y0 * width + x0) * 4;
  for (let c = 0; c < 3; c += 1) {
    const top = data[i + c]! * (1 - fx) + data[i + right + c]! * fx;
    const bottom = data[i + down + c]! * (1 - fx) + data[i + down + right + c]! * fx;
    out[at + c] = top * (1 - fy) + bottom * fy;
  }
}

/**
 * Piecewise affine warp: draws every triangle of `source` where `to` puts it.
 * in   `from`, `to`: landmarks in pixels of source and target; `triangles`: three landmark indices each; target size in pixels
 * out  the warped picture and the pixels it covers (1) or not (0)
 */
export function warpFace(
  source: Picture,
  from: Points,
  to: Points,
  triangles: Uint16Array,
  size: { readonly width: number; readonly height: number },
): { warped: Picture; covered: Mask } {
  const { width, height } = size;
  const data = new Uint8ClampedArray(width * height * 4);
  const covered = new Float32Array(width * height);
  for (let t = 0; t + 2 < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]! * 2, triangles[t + 1]! * 2, triangles[t + 2]! * 2];
    const [ax, ay, bx, by, cx, cy] = [to[a]!, to[a + 1]!, to[b]!, to[b + 1]!, to[c]!, to[c + 1]!];
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (Math.abs(area) < 1e-6) continue;
    const top = Math.max(Math.ceil(Math.min(ay, by, cy)), 0);
    const bottom = Math.min(Math.floor(Math.max(ay, by, cy)), height - 1);
    const left = Math.max(Math.ceil(Math.min(ax, bx, cx)), 0);
    const right = Math.min(Math.floor(Math.max(ax, bx, cx)), width - 1);
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        const v = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
        const w = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
        const u = 1 - v - w;
        // A hair's breadth outside counts as inside, so that no seam stays open between neighbours.
        if (u < -1e-4 || v < -1e-4 || w < -1e-4) continue;
        const pixel = y * width + x;
        const sx = u * from[a]! + v * from[b]! + w * from[c]!;
        const sy = u * from[a + 1]! + v * from[b + 1]! + w * from[c + 1]!;
        sample(source, sx, sy, data, pixel * 4);
        data[pixel * 4 + 3] = 255;
        covered[pixel] = 1;
      }
    }
  }
  return { warped: { width, height, data }, covered: { width, height, data: covered } };
}
