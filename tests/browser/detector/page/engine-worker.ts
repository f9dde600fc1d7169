/** The engines without the detector: loads them from given files, looks at pictures. One request, one answer, in order. */
import { EngineError } from '../../../../src/detector/engines/engine-error';
import { loadFaceEngine, type FaceEngine } from '../../../../src/detector/engines/mediapipe';
import { loadOpenCv } from '../../../../src/detector/engines/opencv';
import type { Box, FaceDetection } from '../../../../src/detector/faces/face';
import type { DetectorAssets } from '../../../../src/detector/protocol';

export type EngineRequest = { load: DetectorAssets } | { blur: string } | { look: ImageData };
export interface SeenFace extends FaceDetection {
  /** Meshes found in the square crop of twice the box around the face; pixels of the picture. */
  readonly meshes: readonly Float32Array[];
}
export type EngineAnswer =
  | { code: string; detail: string }
  | { loadedMs: number }
  | { blurred: number[] }
  | { faces: SeenFace[]; detectMs: number };

let engine: FaceEngine | null = null;

function cropAround(image: ImageData, box: Box): { crop: ImageData; x: number; y: number } {
  const side = Math.round(2 * Math.max(box.width, box.height));
  const x = Math.round(box.x + box.width / 2 - side / 2);
  const y = Math.round(box.y + box.height / 2 - side / 2);
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d')!;
  context.putImageData(image, -x, -y);
  return { crop: context.getImageData(0, 0, side, side), x, y };
}

function look(image: ImageData): EngineAnswer {
  const start = performance.now();
  const detections = engine!.detect(image);
  const detectMs = performance.now() - start;
  const faces = detections.map((detection) => {
    const { crop, x, y } = cropAround(image, detection.box);
    const meshes = engine!.landmarks(crop).map((mesh) => mesh.map((value, k) => value + (k % 2 === 0 ? x : y)));
    return { ...detection, meshes };
  });
  return { faces, detectMs };
}

async function answer(request: EngineRequest): Promise<EngineAnswer> {
  if ('look' in request) return look(request.look);
  const start = performance.now();
  if ('load' in request) {
    engine = await loadFaceEngine(request.load);
    return { loadedMs: performance.now() - start };
  }
  const cv = await loadOpenCv(request.blur);
  const impulse = cv.matFromArray(3, 3, cv.CV_32F, [0, 0, 0, 0, 9, 0, 0, 0, 0]);
  const blurred = new cv.Mat();
  cv.blur(impulse, blurred, new cv.Size(3, 3));
  return { blurred: [...blurred.data32F] };
}

addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  answer(data)
    .catch((error: unknown) => ({ code: error instanceof EngineError ? error.code : 'bug', detail: String(error) }))
    .then((reply) => postMessage(reply))
    .catch(() => undefined);
});
