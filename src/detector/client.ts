import type { RawFrame } from './frames/frame';
import type { DetectorAssets, DetectorCalls, FrameReport, FrameWish, Reply } from './protocol';
import type { Failure } from './worker/failure';
import { runWorker, type RunningWorker } from './worker/running-worker';
import { createSerialQueue } from './worker/serial-queue';

/** What a detector client needs. */
export interface DetectorClientOptions {
  /** Makes a module worker that runs `worker.ts`; called again after a crash, a time-out, an abort or a pause. */
  readonly createWorker: () => Worker;
  readonly assets: DetectorAssets;
  /** Parsed JSON of a model, or null for features alone. */
  readonly model: unknown;
  /** Runs made-up frames after loading, while nothing else is to do, so that the first real one is as fast as the next. @default false */
  readonly warmUp?: boolean;
  /** Longest wait for the answer to one frame before the worker counts as hung, milliseconds. @default 20000 */
  readonly timeoutMs?: number;
  /** The worker is stopped, and its memory freed, after this long without a call, milliseconds. @default 120000 */
  readonly idleMs?: number;
}

type Opened = DetectorCalls['open']['out'];
interface Ready {
  readonly ok: true;
  readonly value: Opened;
  readonly worker: RunningWorker;
}

/** The worker as seen by the page that owns it. Calls run one after the other; what goes wrong is a reply. */
export interface DetectorClient {
  /** Loads engines and model now rather than with the first frame. */
  open(): Promise<Reply<Opened>>;
  /**
   * Looks at one frame; `frame.data` is transferred away. When the worker dies or hangs over it, the reply says so, all streams
   * are forgotten, and the next frame runs on a new worker.
   * `signal` takes the frame out of the queue, or stops the worker when it is at work on it.
   * @throws the signal's reason (DOMException "AbortError") when it fires first; DOMException "DataCloneError" for a frame given before.
   */
  frame(
    streamId: string,
    frame: RawFrame,
    options?: Partial<FrameWish> & { signal?: AbortSignal },
  ): Promise<Reply<FrameReport>>;
  /** Forgets a stream; does nothing when no worker runs. */
  closeStream(streamId: string): Promise<void>;
  /** Stops the worker for good; calls that wait or come later get a reply that says so. */
  dispose(): void;
}

/** A 720p frame takes 0.05 s, and a busy machine ten times that. */
const TIMEOUT_MS = 20_000;
/** Loading takes about a second on two cores; a cold disk and a busy machine get a minute. */
const OPEN_TIMEOUT_MS = 60_000;
const IDLE_MS = 120_000;

const DISPOSED: Failure = { ok: false, code: 'worker-crashed', detail: 'The detector was closed.' };
const ABORTED: Failure = { ok: false, code: 'worker-crashed', detail: 'The detector was stopped on request.' };
const IDLE: Failure = {
  ok: false,
  code: 'worker-crashed',
  detail: 'The detector was stopped because nothing was to do.',
};

/** Rejects with the signal's reason as soon as it fires; the work itself goes on. */
function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** A client that starts its worker when one is needed, and a new one whenever the last is gone. */
export function createDetectorClient(options: DetectorClientOptions): DetectorClient {
  const { createWorker, assets, model, warmUp = false, timeoutMs = TIMEOUT_MS, idleMs = IDLE_MS } = options;
  let current: { worker: RunningWorker; opened: Promise<Reply<Opened>> } | null = null;
  let disposed = false;

  const queue = createSerialQueue(idleMs, () => current?.worker.lose(IDLE));

  /** The worker that runs, or a new one; a worker that could not open is let go, so that no failure is remembered. */
  async function tryOpen(): Promise<Ready | Failure> {
    if (disposed) return DISPOSED;
    if (!current || current.worker.isLost()) {
      const worker = runWorker(createWorker());
      current = { worker, opened: worker.call('open', { assets, model, warmUp }, [], OPEN_TIMEOUT_MS) };
    }
    const { worker, opened } = current;
    const reply = await opened;
    if (reply.ok) return { ...reply, worker };
    worker.lose(reply);
    return reply;
  }

  /** Tries once more after a failure that may pass; a model that does not fit will not fit the second time. */
  async function ready(): Promise<Ready | Failure> {
    const first = await tryOpen();
    return first.ok || first.code === 'bad-model' ? first : tryOpen();
  }

  return {
    open: () =>
      queue.add(async () => {
        const opened = await ready();
        return opened.ok ? { ok: true, value: opened.value } : opened;
      }),
    frame: (streamId, frame, { wantFeatures = false, wantLandmarks = false, facesOnly = false, signal } = {}) =>
      queue.add(async () => {
        signal?.throwIfAborted();
        const opened = await abortable(ready(), signal);
        if (!opened.ok) return opened;
        const { worker } = opened;
        const stop = (): void => worker.lose(ABORTED);
        signal?.addEventListener('abort', stop);
        try {
          const wish = { wantFeatures, wantLandmarks, facesOnly };
          const report = worker.call('frame', { streamId, frame, ...wish }, [frame.data], timeoutMs);
          const reply = await abortable(report, signal);
          signal?.throwIfAborted();
          return reply;
        } finally {
          signal?.removeEventListener('abort', stop);
        }
      }),
    closeStream: (streamId) =>
      queue.add(async () => {
        if (current && !current.worker.isLost()) await current.worker.call('close', { streamId }, [], timeoutMs);
      }),
    dispose() {
      disposed = true;
      queue.close();
      current?.worker.lose(DISPOSED);
    },
  };
}
