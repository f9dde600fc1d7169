import type { Planes } from '../frames/frame';
import { toPicture, type Picture } from '../frames/picture';
import { centreDistance, iou } from './box';
import type { Box, FaceDetection } from './face';
import { faceSizePx, ovalBox } from './mesh';
import { GATE } from './quality';
import { searchAreas, type SearchArea } from './search-areas';

/** What finds faces in a picture; `engines/mediapipe` is one. Coordinates are pixels of the picture given. */
export interface FaceFinder {
  detect(image: ImageData): FaceDetection[];
  landmarks(image: ImageData): Float32Array[];
}

/** A face in a frame, pixels of the frame. */
export interface FoundFace extends FaceDetection {
  /** Null where none were found, or where the face is too small or too large to be worth the time. */
  readonly landmarks: Float32Array | null;
  readonly rejection: 'no-landmarks' | 'too-small' | 'too-large' | null;
}

/** Faces of a frame with what it took to find them, milliseconds. */
export interface FoundFaces {
  readonly faces: FoundFace[];
  readonly detectMs: number;
  readonly landmarksMs: number;
}

/** Faces examined in one frame, largest first: landmarks cost about 10 ms each. */
const MAX_FACES = 4;

/** Two boxes that overlap this much are one face. */
const SAME_FACE_IOU = 0.4;

/** Side of the picture around a detection that the mesh is looked for in, in units of the box's longer side. */
const CROP_SIDE = 2;

/** The mesh model reads 192 px; a crop of more than twice this side is reduced. */
const CROP_SIDE_PX = 192;

/**
 * Face size (`faceSizePx`) as a share of the detector's box, its longer side: 0.72 to 1.18 in 1100 faces of 283 clips.
 * A mesh far from that is of something else; a box that cannot pass the gate's size check within it is not examined further.
 */
const SIZE_SHARE = { min: 0.6, max: 1.35 } as const;

const asImage = (picture: Picture): ImageData => new ImageData(picture.rgba, picture.width, picture.height);

function detectIn(planes: Planes, finder: FaceFinder, area: SearchArea): FaceDetection[] {
  const picture = toPicture(planes, area.rect, area.factor);
  return finder.detect(asImage(picture)).map(({ box, confidence }) => ({
    confidence,
    box: {
      x: box.x * picture.scale + picture.originX,
      y: box.y * picture.scale + picture.originY,
      width: box.width * picture.scale,
      height: box.height * picture.scale,
    },
  }));
}

/** Most confident first wins; others of the same face are dropped. Result: largest first. */
export function withoutDuplicates(detections: readonly FaceDetection[]): FaceDetection[] {
  const kept: FaceDetection[] = [];
  for (const detection of [...detections].sort((a, b) => b.confidence - a.confidence)) {
    if (kept.every((other) => iou(other.box, detection.box) < SAME_FACE_IOU)) kept.push(detection);
  }
  return kept.sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
}

/** Square around a detection, clipped to the frame, on even pixels; null where nothing of it lies inside. */
function cropRect(
  box: Box,
  width: number,
  height: number,
): { x: number; y: number; width: number; height: number } | null {
  const half = (CROP_SIDE * Math.max(box.width, box.height)) / 2;
  const x0 = Math.max(0, 2 * Math.floor((box.x + box.width / 2 - half) / 2));
  const y0 = Math.max(0, 2 * Math.floor((box.y + box.height / 2 - half) / 2));
  const x1 = Math.min(width, Math.ceil(box.x + box.width / 2 + half));
  const y1 = Math.min(height, Math.ceil(box.y + box.height / 2 + half));
  return x1 - x0 >= 2 && y1 - y0 >= 2 ? { x: x0, y: y0, width: x1 - x0, height: y1 - y0 } : null;
}

/** Mesh of the detected face in pixels of the frame; the nearest one where the crop shows several, null where none fits. */
function findLandmarks(planes: Planes, finder: FaceFinder, box: Box): Float32Array | null {
  const rect = cropRect(box, planes.y.width, planes.y.height);
  if (rect === null) return null;
  const factor = Math.max(1, Math.floor(Math.min(rect.width, rect.height) / CROP_SIDE_PX));
  const picture = toPicture(planes, rect, factor);
  let best: Float32Array | null = null;
  let nearest = 0.5;
  for (const mesh of finder.landmarks(asImage(picture))) {
    // A picture's pixel stands for `scale` pixels; its centre is their centre.
    const half = (picture.scale - 1) / 2;
    const mapped = mesh.map(
      (value, i) => value * picture.scale + half + (i % 2 === 0 ? picture.originX : picture.originY),
    );
    const distance = centreDistance(ovalBox(mapped), box);
    const share = faceSizePx(mapped) / Math.max(box.width, box.height);
    if (distance < nearest && share >= SIZE_SHARE.min && share <= SIZE_SHARE.max) {
      nearest = distance;
      best = mapped;
    }
  }
  return best;
}

function examine(planes: Planes, finder: FaceFinder, detection: FaceDetection): FoundFace {
  const size = Math.max(detection.box.width, detection.box.height);
  if (size * SIZE_SHARE.max < GATE.minFaceSizePx) return { ...detection, landmarks: null, rejection: 'too-small' };
  if (size * SIZE_SHARE.min > GATE.maxFaceSizePx) return { ...detection, landmarks: null, rejection: 'too-large' };
  const landmarks = findLandmarks(planes, finder, detection.box);
  return { ...detection, landmarks, rejection: landmarks === null ? 'no-landmarks' : null };
}

/** Meshes for the largest detections; one mesh that two detections lead to counts once. */
function examineAll(planes: Planes, finder: FaceFinder, detections: readonly FaceDetection[]): FoundFace[] {
  const faces: FoundFace[] = [];
  for (const detection of detections.slice(0, MAX_FACES)) {
    const face = examine(planes, finder, detection);
    const sameMesh = ({ landmarks }: FoundFace): boolean =>
      landmarks !== null &&
      face.landmarks !== null &&
      iou(ovalBox(landmarks), ovalBox(face.landmarks)) >= SAME_FACE_IOU;
    if (!faces.some(sameMesh)) faces.push(face);
  }
  return faces;
}

/**
 * Finds the faces of a frame and their meshes: in the whole frame, and where that gives no face with a mesh, nearer at its parts.
 * in   planes of the frame, the engine
 * out  at most four faces, largest first, each once; pixels of the frame
 */
export function findFaces(planes: Planes, finder: FaceFinder): FoundFaces {
  let faces: FoundFace[] = [];
  let detectMs = 0;
  let landmarksMs = 0;
  for (const areas of searchAreas(planes.y.width, planes.y.height)) {
    const start = performance.now();
    const detections = withoutDuplicates(areas.flatMap((area) => detectIn(planes, finder, area)));
    const detected = performance.now();
    const found = examineAll(planes, finder, detections);
    detectMs += detected - start;
    landmarksMs += performance.now() - detected;
    if (found.length > 0) faces = found;
    if (found.some((face) => face.landmarks !== null || face.rejection === 'too-large')) break;
  }
  return { faces, detectMs, landmarksMs };
}
