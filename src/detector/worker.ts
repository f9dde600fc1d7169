/** The only worker of the project: engines, detector and streams live here, and end with it. */
import { parseModel } from './classifier/parse-model';
import { createDetector, type Detector } from './detector';
import { loadOnce } from './engines/load-once';
import { loadFaceEngine, type FaceEngine } from './engines/mediapipe';
import { loadOpenCv, type Cv } from './engines/opencv';
import { FEATURE_SCHEMA_ID } from './features/schema';
import { checkFrame } from './frames/check-frame';
import type { RawFrame } from './frames/frame';
import type { DetectorAssets, DetectorCalls } from './protocol';
import { BadFrameError, toFailure } from './worker/failure';
import { holdLifeLock } from './worker/life-lock';
import type { CallMessage, WorkerMessage } from './worker/messages';
import { warmUp } from './warm-up/warm-up';

interface Engines {
  readonly cv: Cv;
  readonly engine: FaceEngine;
}

/** Engines by the files they come from: a second "open" with another model takes them as they are, one after a failure loads again. */
const loaders = new Map<string, () => Promise<Engines>>();
let detector: Detector | null = null;
/** Calls that came so far; warming up gives way to the next one. */
let calls = 0;

async function loadEngines(assets: DetectorAssets): Promise<Engines> {
  const loading = [loadOpenCv(assets.opencvWasmUrl), loadFaceEngine(assets)] as const;
  // Both come to an end before a failure is reported, so that the next try does not run into the rest of this one.
  await Promise.allSettled(loading);
  const [cv, engine] = await Promise.all(loading);
  return { cv, engine };
}

function enginesFrom(assets: DetectorAssets): Promise<Engines> {
  const key = JSON.stringify(assets);
  const load = loaders.get(key) ?? loadOnce(() => loadEngines(assets));
  loaders.set(key, load);
  return load();
}

async function open(input: DetectorCalls['open']['in']): Promise<DetectorCalls['open']['out']> {
  // Before the engines: a model that does not fit is known at once.
  const model = input.model === null ? null : parseModel(input.model);
  const engines = await enginesFrom(input.assets);
  detector = createDetector({ ...engines, model });
  if (input.warmUp) void warmUpMeanwhile({ ...engines, model });
  return { modelId: model?.id ?? null, featureSchemaId: FEATURE_SCHEMA_ID };
}

/** After the answer to "open" has gone out, and never before a call that has come in meanwhile. */
async function warmUpMeanwhile(parts: Parameters<typeof warmUp>[0]): Promise<void> {
  const before = calls;
  const mayGoOn = (): Promise<boolean> => new Promise((resolve) => setTimeout(() => resolve(calls === before)));
  try {
    await warmUp(parts, mayGoOn);
  } catch {
    // What is wrong with the engines is said of the first real frame, to those who wait for it.
  }
}

function opened(): Detector {
  if (!detector) throw new TypeError('detector worker: a call came before "open" had succeeded');
  return detector;
}

function checked(frame: RawFrame): RawFrame {
  try {
    checkFrame(frame);
  } catch (error) {
    throw new BadFrameError(error instanceof Error ? error.message : String(error));
  }
  return frame;
}

async function answer(message: CallMessage): Promise<DetectorCalls[keyof DetectorCalls]['out']> {
  switch (message.call) {
    case 'open':
      return await open(message.in);
    case 'frame': {
      const { streamId, frame, ...wish } = message.in;
      return opened().frame(streamId, checked(frame), wish);
    }
    case 'close':
      opened().close(message.in.streamId);
      return null;
  }
}

const send = (message: WorkerMessage): void => globalThis.postMessage(message);

globalThis.addEventListener('message', ({ data: message }: MessageEvent<CallMessage>) => {
  const { id } = message;
  calls += 1;
  answer(message).then(
    (value) => send({ kind: 'answer', id, reply: { ok: true, value } }),
    (error: unknown) => send({ kind: 'answer', id, reply: toFailure(error) }),
  );
});
void holdLifeLock().then((lock) => lock !== null && send({ kind: 'alive', lock }));
