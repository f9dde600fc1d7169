import { FaceDetector, FaceLandmarker, type NormalizedLandmark } from '@mediapipe/tasks-vision';
import type { FaceDetection } from '../faces/face';
import type { DetectorAssets } from '../protocol';
import { EngineError } from './engine-error';
import { fetchBytes, fetchWasm } from './fetch-file';
import { createTask } from './mediapipe-task';
import { hasWebGl } from './webgl';

/** Finds faces and their meshes in small pictures. All coordinates are pixels of the picture given. */
export interface FaceEngine {
  /** Faces anywhere in the picture, most confident first. */
  detect(image: ImageData): FaceDetection[];
  /** Meshes of at most two faces, each 478 x (x, y); points may lie outside the picture. Meant for a crop around one face. */
  landmarks(image: ImageData): Float32Array[];
  /** Gives the memory back; the engine is of no use afterwards. */
  close(): void;
}

/** Tasks' own default; full-range sparse gives clear faces 0.6 to 0.95. */
const MIN_DETECTION_CONFIDENCE = 0.5;
/** Lower for crops, where the first detector has already said that there is a face. */
const MIN_CROP_CONFIDENCE = 0.3;
const MIN_PRESENCE_CONFIDENCE = 0.5;
/** A crop around a face often shows a part of its neighbour; with one mesh only it might be that one's. */
const MAX_FACES_IN_CROP = 2;

const NO_WEBGL =
  'The face finder needs WebGL, which this browser does not offer here. Allow WebGL (a graphics card is not needed), then try again.';

function toPixels(points: readonly NormalizedLandmark[], image: ImageData): Float32Array {
  const out = new Float32Array(2 * points.length);
  points.forEach((point, k) => {
    out[2 * k] = point.x * image.width;
    out[2 * k + 1] = point.y * image.height;
  });
  return out;
}

function wrap(detector: FaceDetector, landmarker: FaceLandmarker): FaceEngine {
  return {
    detect: (image) =>
      detector.detect(image).detections.flatMap(({ boundingBox, categories }) => {
        if (!boundingBox) return [];
        const { originX: x, originY: y, width, height } = boundingBox;
        return [{ box: { x, y, width, height }, confidence: categories[0]?.score ?? 0 }];
      }),
    landmarks: (image) => landmarker.detect(image).faceLandmarks.map((points) => toPixels(points, image)),
    close() {
      detector.close();
      landmarker.close();
    },
  };
}

/**
 * MediaPipe's face detector (full range, sparse) and face landmarker, both on the CPU. Only for a module worker.
 * @throws EngineError "no-webgl", or "engine-load-failed" when a file is missing or does not start.
 */
export async function loadFaceEngine(assets: DetectorAssets): Promise<FaceEngine> {
  if (!hasWebGl()) throw new EngineError('no-webgl', NO_WEBGL);
  const [module, detectorModel, landmarkerModel] = await Promise.all([
    fetchWasm(`${assets.mediapipeUrl}/vision_wasm_module_internal.wasm`),
    fetchBytes(assets.faceDetectorUrl),
    fetchBytes(assets.faceLandmarkerUrl),
  ]);
  const detector = await createTask(assets.mediapipeUrl, module, (files) =>
    FaceDetector.createFromOptions(files, {
      baseOptions: { modelAssetBuffer: detectorModel, delegate: 'CPU' },
      runningMode: 'IMAGE',
      minDetectionConfidence: MIN_DETECTION_CONFIDENCE,
    }),
  );
  try {
    const landmarker = await createTask(assets.mediapipeUrl, module, (files) =>
      FaceLandmarker.createFromOptions(files, {
        baseOptions: { modelAssetBuffer: landmarkerModel, delegate: 'CPU' },
        runningMode: 'IMAGE',
        numFaces: MAX_FACES_IN_CROP,
        minFaceDetectionConfidence: MIN_CROP_CONFIDENCE,
        minFacePresenceConfidence: MIN_PRESENCE_CONFIDENCE,
      }),
    );
    return wrap(detector, landmarker);
  } catch (error) {
    detector.close();
    throw error;
  }
}
