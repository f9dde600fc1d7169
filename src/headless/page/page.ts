/** The page in headless Chromium: takes requests as messages, runs the detector that ships, answers through a binding. */
import type { DetectorClient } from '../../detector/client';
import { createDetectorClient } from '../../detector/client';
import type { PageAnswer, PageRequest } from './messages';
import { ANSWER_BINDING } from './messages';
import { scanFile } from './scan-file';

async function createClient(): Promise<DetectorClient> {
  const model = (await (await fetch('/model.json')).json()) as unknown;
  const engines = new URL('/engines', location.href).href;
  return createDetectorClient({
    createWorker: () => new Worker(new URL('../../detector/worker.ts', import.meta.url), { type: 'module' }),
    assets: {
      mediapipeUrl: `${engines}/mediapipe`,
      opencvWasmUrl: `${engines}/opencv.wasm`,
      faceDetectorUrl: `${engines}/face_detector.tflite`,
      faceLandmarkerUrl: `${engines}/face_landmarker.task`,
    },
    model,
  });
}

const client = createClient();

async function answer(request: PageRequest): Promise<PageAnswer> {
  const { id } = request;
  try {
    const detector = await client;
    if (request.kind === 'open') return { id, open: await detector.open() };
    return { id, scan: await scanFile(detector, id, request) };
  } catch (error) {
    return { id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const reply = (globalThis as unknown as Record<typeof ANSWER_BINDING, (answer: PageAnswer) => Promise<void>>)[
  ANSWER_BINDING
];
addEventListener('message', (event: MessageEvent<PageRequest>) => {
  if (event.origin === location.origin) void answer(event.data).then(reply);
});
