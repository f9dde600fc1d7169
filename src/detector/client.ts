import type { DetectorAssets, DetectorCalls, FailureCode, FrameReport, Reply } from './protocol';
import type { RawFrame } from './frames/frame';

/** What a detector client needs. */
export interface DetectorClientOptions {
  /** Starts `worker.ts` as a module worker; called again after a crash. */
  readonly createWorker: () => Worker;
  readonly assets: DetectorAssets;
  /** Parsed JSON of a model, or null for features alone. */
  readonly model: unknown;
  /** Longest wait for one answer before the worker counts as hung, milliseconds. @default 30000 */
  readonly timeoutMs?: number;
  /** The worker is stopped, and its memory freed, after this long without a call, milliseconds. @default 120000 */
  readonly idleMs?: number;
}

/** The worker, as seen from the page that owns it. Calls run one after the other; failures are data. */
export interface DetectorClient {
  /** Loads engines and model now rather than with the first frame. */
  open(): Promise<Reply<DetectorCalls['open']['out']>>;
  /**
   * Looks at one frame. `frame.data` is transferred away.
   * A worker that crashed or hung is replaced and the failure is reported for this frame; its streams start afresh with the next.
   * `signal` stops the worker if this frame is being looked at, or takes the frame out of the queue.
   * @throws DOMException "AbortError" when `signal` fires first.
   */
  frame(
    streamId: string,
    frame: RawFrame,
    options?: { wantFeatures?: boolean; signal?: AbortSignal },
  ): Promise<Reply<FrameReport>>;
  /** Forgets a stream; does nothing when the worker is not running. */
  closeStream(streamId: string): Promise<void>;
  /** Stops the worker for good. */
  dispose(): void;
}

const TIMEOUT_MS = 30_000;
/** Loading takes about a second on two cores; a cold disk and a busy machine are given a minute. */
const OPEN_TIMEOUT_MS = 60_000;
const IDLE_MS = 120_000;

const CRASHED = 'The detector stopped unexpectedly. It has been started again.';
const HUNG = 'The detector did not answer in time. It has been started again.';

type Failure = Extract<Reply<never>, { ok: false }>;
const failure = (code: FailureCode, detail: string): Failure => ({ ok: false, code, detail });

/** One running worker; `lost` settles everything that waits when it dies. */
interface Running {
  readonly worker: Worker;
  readonly opened: Promise<Reply<DetectorCalls['open']['out']>>;
  lose(failure: Failure): void;
  call<K extends keyof DetectorCalls>(
    call: K,
    input: DetectorCalls[K]['in'],
    transfer: Transferable[],
    timeoutMs: number,
  ): Promise<Reply<DetectorCalls[K]['out']>>;
}

function startWorker(options: DetectorClientOptions, onLost: () => void): Running {
  const worker = options.createWorker();
  const waiting = new Map<number, (reply: Reply<never>) => void>();
  let nextId = 0;

  function lose(reason: Failure): void {
    worker.terminate();
    onLost();
    for (const settle of waiting.values()) settle(reason);
    waiting.clear();
  }

  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number } & Reply<never>>) => {
    const { id, ...reply } = data;
    waiting.get(id)?.(reply);
    waiting.delete(id);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    lose(failure('worker-crashed', event.message ? `${CRASHED} (${event.message})` : CRASHED));
  });

  const call: Running['call'] = (name, input, transfer, timeoutMs) =>
    new Promise((resolve) => {
      const id = (nextId += 1);
      const timer = setTimeout(() => lose(failure('worker-timeout', HUNG)), timeoutMs);
      waiting.set(id, (reply) => {
        clearTimeout(timer);
        resolve(reply);
      });
      worker.postMessage({ id, call: name, in: input }, transfer);
    });

  const { assets, model } = options;
  return { worker, opened: call('open', { assets, model }, [], OPEN_TIMEOUT_MS), lose, call };
}

/** A client that starts its worker when it is first needed, and again whenever the last one is gone. */
export function createDetectorClient(options: DetectorClientOptions): DetectorClient {
  const { timeoutMs = TIMEOUT_MS, idleMs = IDLE_MS } = options;
  let running: Running | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;

  function stop(): void {
    running?.worker.terminate();
    running = null;
  }

  function current(): Running {
    if (disposed) throw new TypeError('detector client: used after dispose()');
    if (!running) {
      const started: Running = startWorker(options, () => {
        if (running === started) running = null;
      });
      running = started;
    }
    return running;
  }

  /** Opens, once more if the worker died while it loaded; a failed load is forgotten, so that the next call tries again. */
  async function opened(): Promise<Reply<DetectorCalls['open']['out']>> {
    let reply = await current().opened;
    if (
      !reply.ok &&
      (reply.code === 'worker-crashed' || reply.code === 'worker-timeout' || reply.code === 'engine-load-failed')
    ) {
      stop();
      reply = await current().opened;
    }
    if (!reply.ok) stop();
    return reply;
  }

  /** Runs `job` after all earlier ones. */
  function enqueue<T>(job: () => Promise<T>): Promise<T> {
    clearTimeout(idle);
    const result = queue.then(job);
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    queue = settled;
    void settled.then(() => {
      if (queue === settled && !disposed) idle = setTimeout(stop, idleMs);
    });
    return result;
  }

  return {
    open: () => enqueue(opened),
    frame: (streamId, frame, { wantFeatures = false, signal } = {}) =>
      enqueue(async () => {
        signal?.throwIfAborted();
        const ready = await opened();
        if (!ready.ok) return ready;
        signal?.throwIfAborted();
        const now = current();
        const abort = (): void => now.lose(failure('worker-crashed', 'stopped on request'));
        signal?.addEventListener('abort', abort);
        const reply = await now.call('frame', { streamId, frame, wantFeatures }, [frame.data], timeoutMs);
        signal?.removeEventListener('abort', abort);
        signal?.throwIfAborted();
        return reply;
      }),
    closeStream: (streamId) =>
      enqueue(async () => {
        if (running) await running.call('close', { streamId }, [], timeoutMs);
      }),
    dispose() {
      disposed = true;
      clearTimeout(idle);
      running?.lose(failure('worker-crashed', 'The detector was closed.'));
    },
  };
}
