import { browser } from 'wxt/browser';
import { currentModel } from '../../../assets/models/current';
import { createDetectorClient, type DetectorClient } from '../../detector/client';
// Not `new Worker(new URL(...))`: WXT rewrites `import.meta.url` before Vite could find and bundle the worker.
import DetectorWorker from './detector-worker?worker';

/** The one detector of the extension; its worker starts with the first frame and stops when nothing has come for a while. */
export function createDetector(): DetectorClient {
  const engines = browser.runtime.getURL('/engines' as '/');
  return createDetectorClient({
    createWorker: () => new DetectorWorker(),
    assets: {
      mediapipeUrl: `${engines}/mediapipe`,
      opencvWasmUrl: `${engines}/opencv.wasm`,
      faceDetectorUrl: `${engines}/face_detector.tflite`,
      faceLandmarkerUrl: `${engines}/face_landmarker.task`,
    },
    model: currentModel,
    warmUp: true,
  });
}
