import { loadFaceEngine, type FaceEngine } from '../../../src/detector/engines/mediapipe';
import type { DetectorAssets } from '../../../src/detector/protocol';
import type { ForgeJob, ForgeReply } from './job';
import { loadDonor } from './load-donor';
import type { Points } from './picture';
import { swapFace, type Donor } from './swap-face';
import { transcode } from './transcode';

/** Where the face engine's files are on the page's own origin. */
const ASSETS: DetectorAssets = {
  mediapipeUrl: '/engines/mediapipe',
  opencvWasmUrl: '/engines/opencv.wasm',
  faceDetectorUrl: '/engines/face_detector.tflite',
  faceLandmarkerUrl: '/engines/face_landmarker.task',
};

/** Forges frames in place; a face that is missed in one frame keeps its last place, else the old face would flash up. */
function createSwapper(donor: Donor, engine: FaceEngine): { change(frame: ImageData): void; swapped(): number } {
  let last: Points | null = null;
  let swapped = 0;
  return {
    change(frame) {
      const points = engine.landmarks(frame)[0] ?? last;
      if (!points) return;
      swapFace(frame, points, donor);
      last = points;
      swapped += 1;
    },
    swapped: () => swapped,
  };
}

const loading = loadFaceEngine(ASSETS);
// Told by each job that needs it; without this an early failure would also count as unhandled.
loading.catch(() => undefined);

async function run(job: ForgeJob): Promise<ForgeReply> {
  try {
    const engine = await loading;
    const swapper = job.donor ? createSwapper(await loadDonor(job.donor, engine), engine) : null;
    const { file, codec, frames } = await transcode(job, (frame) => swapper?.change(frame));
    return { ok: true, value: { file, codec, frames, swapped: swapper?.swapped() ?? 0 } };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = async (event: MessageEvent<ForgeJob>) => {
  self.postMessage(await run(event.data));
};
