import type { ForgeAssets, ForgeJob, ForgeReply } from './job';
import { loadFaces, type FindFaces } from './landmarks';
import { loadDonor } from './load-donor';
import type { Points } from './picture';
import { swapFace, type Donor } from './swap-face';
import { transcode } from './transcode';

const ASSETS: ForgeAssets = {
  mediapipeUrl: '/engines/mediapipe',
  opencvWasmUrl: '/engines/opencv.wasm',
  faceDetectorUrl: '/engines/face_detector.tflite',
  faceLandmarkerUrl: '/engines/face_landmarker.task',
};

/** Forges frames in place; a face that is missed in one frame keeps its last place, else the old face would flash up. */
function createSwapper(donor: Donor, findFaces: FindFaces): { change(frame: ImageData): void; swapped(): number } {
  let last: Points | null = null;
  let swapped = 0;
  return {
    change(frame) {
      const points = findFaces(frame)[0] ?? last;
      if (!points) return;
      swapFace(frame, points, donor);
      last = points;
      swapped += 1;
    },
    swapped: () => swapped,
  };
}

const engine = loadFaces(ASSETS);

async function run(job: ForgeJob): Promise<ForgeReply> {
  try {
    const findFaces = await engine;
    const swapper = job.donor ? createSwapper(await loadDonor(job.donor, findFaces), findFaces) : null;
    const { file, codec, frames } = await transcode(job, (frame) => swapper?.change(frame));
    return { ok: true, value: { file, codec, frames, swapped: swapper?.swapped() ?? 0 } };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = async (event: MessageEvent<ForgeJob>) => {
  self.postMessage(await run(event.data));
};
