import { FaceLandmarker } from '@mediapipe/tasks-vision';

/** Corners of the mouth opening and of both eye openings in order; the tessellation of MediaPipe leaves these three holes. */
const LEFT_EYE = [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466];
const RIGHT_EYE = [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246];

/** Triangles of a fan over a convex ring of landmark indices. */
function fan(ring: readonly number[]): number[] {
  const triangles: number[] = [];
  for (let i = 1; i + 1 < ring.length; i += 1) triangles.push(ring[0]!, ring[i]!, ring[i + 1]!);
  return triangles;
}

/**
 * Triangles over the whole face, three landmark indices each: the tessellation plus both eyes. The mouth stays open, so
 * that a forged face speaks with the teeth and tongue of the video under it.
 */
export function faceTriangles(): Uint16Array {
  const edges = FaceLandmarker.FACE_LANDMARKS_TESSELATION;
  const triangles: number[] = [];
  for (let i = 0; i + 2 < edges.length; i += 3)
    triangles.push(edges[i]!.start, edges[i + 1]!.start, edges[i + 2]!.start);
  return Uint16Array.from([...triangles, ...fan(LEFT_EYE), ...fan(RIGHT_EYE)]);
}

/** Landmark indices around the face, in order. */
export function faceOval(): number[] {
  return FaceLandmarker.FACE_LANDMARKS_FACE_OVAL.map((edge) => edge.start);
}
