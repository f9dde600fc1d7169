/** Finds the main face of every frame with the detector's own engine. */
import { centreDistance } from '../../../../detector/faces/box';
import { findFaces, type FoundFace } from '../../../../detector/faces/find-faces';
import { loadFaceEngine, type FaceEngine } from '../../../../detector/engines/mediapipe';
import { planesOf } from '../y4m';
import type { FaceAnswer, FaceJob } from './messages';

const loading = loadFaceEngine({
  mediapipeUrl: '/engines/mediapipe',
  opencvWasmUrl: '/engines/opencv.wasm',
  faceDetectorUrl: '/engines/face_detector.tflite',
  faceLandmarkerUrl: '/engines/face_landmarker.task',
});
// Told by each job that needs it; without this an early failure would also count as unhandled.
loading.catch(() => undefined);

async function fetchSamples(url: string, start: number, bytes: number): Promise<Uint8Array> {
  const reply = await fetch(url, { headers: { range: `bytes=${start}-${start + bytes - 1}` } });
  const samples = new Uint8Array(await reply.arrayBuffer());
  if (samples.length !== bytes) throw new RangeError(`a frame has ${samples.length} bytes, ${bytes} are due`);
  return samples;
}

/** The face nearest to the last one, or else the largest with a mesh. */
function mainFace(faces: readonly FoundFace[], last: FoundFace | null): FoundFace | null {
  const meshed = faces.filter(({ landmarks }) => landmarks !== null);
  if (last === null) return meshed[0] ?? null;
  const away = (face: FoundFace): number => centreDistance(face.box, last.box);
  return meshed.filter((face) => away(face) < 1).sort((a, b) => away(a) - away(b))[0] ?? null;
}

async function find(job: FaceJob, engine: FaceEngine): Promise<(number[] | null)[]> {
  const found: (number[] | null)[] = [];
  let last: FoundFace | null = null;
  for (const start of job.frameStarts) {
    const samples = await fetchSamples(job.url, start, job.frameBytes);
    const face = mainFace(findFaces(planesOf(samples, job.width, job.height), engine).faces, last);
    last = face ?? last;
    found.push(face?.landmarks ? [...face.landmarks] : null);
  }
  return found;
}

async function answer(job: FaceJob): Promise<FaceAnswer> {
  try {
    return { ok: true, value: await find(job, await loading) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = ({ data }: MessageEvent<FaceJob>) => void answer(data).then((reply) => self.postMessage(reply));
