/** Page that hands frames to the face engine's worker; one job at a time. */
import type { FaceAnswer, FaceJob } from './messages';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

window.findFaces = (job: FaceJob): Promise<FaceAnswer> =>
  new Promise((resolve) => {
    worker.onerror = ({ message }) => resolve({ ok: false, detail: `the worker stopped: ${message || 'not loaded'}` });
    worker.onmessage = ({ data }: MessageEvent<FaceAnswer>) => resolve(data);
    worker.postMessage(job);
  });
