import type { FaceRegions, Mask } from '../features/family';
import { convexHull } from './convex-hull';
import { aroundHull, insideHull, type RowSpans } from './hull-bands';
import type { NativeCrop } from './face';
import { landmark, OVAL } from './mesh';

/** Borders of the regions, as distances to the outline's convex hull in face sizes (our pilot's, see `FaceRegions`). */
const INNER_DEPTH = 0.06;
const RING_FROM = 0.06;
const RING_TO = 0.45;

/** A ring with fewer pixels says nothing: then everything outside `inner` stands in for it. */
const MIN_RING_PX = 400;

function paint(mask: Mask, spans: RowSpans, width: number, value: 0 | 1): void {
  for (let row = 0; row < spans.from.length; row += 1) {
    mask.fill(value, row * width + spans.from[row]!, row * width + spans.to[row]!);
  }
}

function count(mask: Mask): number {
  let sum = 0;
  for (let i = 0; i < mask.length; i += 1) sum += mask[i]!;
  return sum;
}

/**
 * Which pixels of a crop belong to the face and which to its surround.
 * in   a native crop          out   masks of the size of its luma
 * Distances are exact and Euclidean, from pixel centres to the hull.
 */
export function faceRegions(crop: NativeCrop): FaceRegions {
  const { width, height } = crop.planes.y;
  const hull = convexHull(OVAL.map((index) => landmark(crop.landmarks, index)));
  const inner = new Uint8Array(width * height);
  const ring = new Uint8Array(width * height);
  if (hull.length >= 3) {
    const size = crop.faceSizePx;
    paint(inner, insideHull(hull, INNER_DEPTH * size, width, height), width, 1);
    paint(ring, aroundHull(hull, RING_TO * size, width, height), width, 1);
    paint(ring, aroundHull(hull, RING_FROM * size, width, height), width, 0);
  }
  const innerPx = count(inner);
  let ringPx = count(ring);
  if (ringPx < MIN_RING_PX) {
    for (let i = 0; i < ring.length; i += 1) ring[i] = 1 - inner[i]!;
    ringPx = ring.length - innerPx;
  }
  return { inner, ring, innerPx, ringPx };
}
