import { BadModelError } from './classifier/check-model';
import { parseModel } from './classifier/parse-model';
import { createDetector, type Detector } from './detector';
import { EngineError } from './engines/engine-error';
import { loadFaceEngine } from './engines/mediapipe';
import { loadOpenCv } from './engines/opencv';
import { FEATURE_SCHEMA_ID } from './features/schema';
import type { DetectorCalls, FailureCode, Reply } from './protocol';

type Call = { [K in keyof DetectorCalls]: { id: number; call: K; in: DetectorCalls[K]['in'] } }[keyof DetectorCalls];

let detector: Detector | null = null;

async function open({ assets, model: json }: DetectorCalls['open']['in']): Promise<DetectorCalls['open']['out']> {
  const model = json === null ? null : parseModel(json);
  const [cv, engine] = await Promise.all([loadOpenCv(assets.opencvWasmUrl), loadFaceEngine(assets)]);
  detector = createDetector({ cv, engine, model });
  return { modelId: model?.id ?? null, featureSchemaId: FEATURE_SCHEMA_ID };
}

function opened(): Detector {
  if (!detector) throw new TypeError('detector worker: a call came before "open" had succeeded');
  return detector;
}

async function answer(message: Call): Promise<DetectorCalls[keyof DetectorCalls]['out']> {
  switch (message.call) {
    case 'open':
      return open(message.in);
    case 'frame':
      return opened().frame(message.in.streamId, message.in.frame, message.in.wantFeatures);
    case 'close':
      opened().close(message.in.streamId);
      return null;
  }
}

function codeOf(error: unknown): FailureCode {
  if (error instanceof EngineError) return error.code;
  if (error instanceof BadModelError) return 'bad-model';
  if (error instanceof RangeError) return 'bad-frame';
  return 'worker-crashed';
}

globalThis.addEventListener('message', (event: MessageEvent<Call>) => {
  const { id } = event.data;
  const reply = (body: Reply<unknown>): void => globalThis.postMessage({ id, ...body });
  answer(event.data).then(
    (value) => reply({ ok: true, value }),
    (error: unknown) =>
      reply({ ok: false, code: codeOf(error), detail: error instanceof Error ? error.message : String(error) }),
  );
});
