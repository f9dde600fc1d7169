import { createDetectorClient, type DetectorClient } from '../../../../src/detector/client';
import type { FaceDetection } from '../../../../src/detector/faces/face';
import type { RawFrame } from '../../../../src/detector/frames/frame';
import type { DetectorAssets, Reply } from '../../../../src/detector/protocol';
import type { EngineAnswer, EngineRequest } from './engine-worker';

const ENGINES = new URL('/engines', location.href).href;
const ASSETS: DetectorAssets = {
  mediapipeUrl: `${ENGINES}/mediapipe`,
  opencvWasmUrl: `${ENGINES}/opencv.wasm`,
  faceDetectorUrl: `${ENGINES}/face_detector.tflite`,
  faceLandmarkerUrl: `${ENGINES}/face_landmarker.task`,
};

export interface ClientWish {
  /** Files to take from elsewhere; may be changed later by `assets`. */
  readonly assets?: Partial<DetectorAssets>;
  readonly timeoutMs?: number;
  readonly idleMs?: number;
  /** What the first worker runs; later ones run the detector. */
  readonly first?: 'hung' | 'missing';
  readonly model?: unknown;
}
export interface FrameWish {
  readonly mediaTimeS?: number;
  readonly abortAfterMs?: number;
  /** Bytes cut from the end of the buffer. */
  readonly cutBytes?: number;
  /** The same frame a second time, its buffer gone. */
  readonly twice?: boolean;
}

/** A frame's reply without what does not cross to the test. */
export type FrameAnswer =
  | { ok: true; faces: { rejection: string | null; trackId: number; features: number }[]; elapsedMs: number }
  | { ok: false; code: string; detail: string; elapsedMs: number };

let engines: Worker | null = null;
let client: DetectorClient | null = null;
let workers: Worker[] = [];
let picture: ImageData | null = null;
const assets: { -readonly [K in keyof DetectorAssets]: DetectorAssets[K] } = { ...ASSETS };

function startWorker(first: ClientWish['first']): Worker {
  const kind = workers.length === 0 ? first : undefined;
  if (kind === 'hung') return new Worker(new URL('./hung-worker.ts', import.meta.url), { type: 'module' });
  if (kind === 'missing') return new Worker('/not-there.js', { type: 'module' });
  return new Worker(new URL('../../../../src/detector/worker.ts', import.meta.url), { type: 'module' });
}

function rawFrame({ data, width, height }: ImageData, wish: FrameWish): RawFrame {
  const bytes = data.slice(0, data.length - (wish.cutBytes ?? 0)).buffer;
  const color = { matrix: 'bt601', fullRange: true } as const;
  return {
    format: 'RGBA',
    width,
    height,
    layout: [{ offset: 0, stride: 4 * width }],
    color,
    data: bytes,
    mediaTimeS: wish.mediaTimeS ?? 0,
  };
}

const test = {
  assets: (other: Partial<DetectorAssets> = {}): DetectorAssets => ({ ...ASSETS, ...other }),

  /** Sends a request to a worker with the engines alone; the same worker each time. */
  engine(request: EngineRequest): Promise<EngineAnswer> {
    engines ??= new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
    const worker = engines;
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data as EngineAnswer);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(request);
    });
  },

  /** Decodes a picture for `look` and `frame`. */
  async show(url: string): Promise<{ width: number; height: number }> {
    const bitmap = await createImageBitmap(await (await fetch(url)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    picture = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: picture.width, height: picture.height };
  },
  async look(): Promise<{ faces: (FaceDetection & { meshes: number[][] })[]; detectMs: number }> {
    const answer = await test.engine({ look: picture! });
    if (!('faces' in answer)) throw new TypeError(`no faces but ${JSON.stringify(answer)}`);
    // Typed arrays do not cross to the test.
    const faces = answer.faces.map((face) => ({ ...face, meshes: face.meshes.map((mesh) => [...mesh]) }));
    return { faces, detectMs: answer.detectMs };
  },

  create({ first, assets: other, timeoutMs, idleMs, model = null }: ClientWish = {}): void {
    client?.dispose();
    workers = [];
    Object.assign(assets, ASSETS, other);
    client = createDetectorClient({
      createWorker: () => {
        const worker = startWorker(first);
        workers.push(worker);
        return worker;
      },
      assets,
      model,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      ...(idleMs === undefined ? {} : { idleMs }),
    });
  },
  setAssets: (other: Partial<DetectorAssets>) => void Object.assign(assets, other),
  open: (): Promise<Reply<unknown>> => client!.open(),
  async frame(streamId: string, wish: FrameWish = {}): Promise<FrameAnswer> {
    const signal = wish.abortAfterMs === undefined ? {} : { signal: AbortSignal.timeout(wish.abortAfterMs) };
    const frame = rawFrame(picture!, wish);
    if (wish.twice) structuredClone(frame.data, { transfer: [frame.data] });
    const start = performance.now();
    const reply = await client!.frame(streamId, frame, { wantFeatures: true, ...signal });
    const elapsedMs = performance.now() - start;
    if (!reply.ok) return { ...reply, elapsedMs };
    const faces = reply.value.faces.map(({ rejection, trackId, features }) => ({
      rejection,
      trackId,
      features: features?.length ?? 0,
    }));
    return { ok: true, faces, elapsedMs };
  },
  /** Ends the newest worker behind the client's back. */
  kill: () => workers.at(-1)!.terminate(),
  workersStarted: () => workers.length,
  dispose: () => client!.dispose(),
};
export type DetectorTest = typeof test;
(globalThis as unknown as { detectorTest: DetectorTest }).detectorTest = test;
