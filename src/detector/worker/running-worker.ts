import type { DetectorCalls, Reply } from '../protocol';
import type { Failure } from './failure';
import { lifeLockReleased } from './life-lock';
import type { CallMessage, WorkerMessage } from './messages';

/** A worker from its start until it is lost: by a crash, by silence, or because its owner let it go. */
export interface RunningWorker {
  /**
   * Sends a call; silence beyond `timeoutMs` loses the worker. Everything that goes wrong is a reply.
   * @throws DOMException "DataCloneError" when `input` cannot be sent, e.g. because a buffer was transferred before.
   */
  call<K extends keyof DetectorCalls>(
    name: K,
    input: DetectorCalls[K]['in'],
    transfer: Transferable[],
    timeoutMs: number,
  ): Promise<Reply<DetectorCalls[K]['out']>>;
  /** Ends the worker; calls that wait get `reason`. */
  lose(reason: Failure): void;
  isLost(): boolean;
}

const FORGOTTEN = 'It starts again with the next picture; what it had seen of running videos is lost.';
const HUNG: Failure = {
  ok: false,
  code: 'worker-timeout',
  detail: `The detector did not answer in time and was stopped. ${FORGOTTEN}`,
};

function crashed(message: string): Failure {
  return {
    ok: false,
    code: 'worker-crashed',
    detail: `The detector stopped unexpectedly${message ? ` (${message})` : ''}. ${FORGOTTEN}`,
  };
}

/** Takes charge of a worker that was just made and runs `worker.ts`. */
export function runWorker(worker: Worker): RunningWorker {
  const waiting = new Map<number, (reply: Reply<never>) => void>();
  let nextId = 0;
  let loss: Failure | null = null;

  const lose = (reason: Failure): void => {
    if (loss) return;
    loss = reason;
    worker.terminate();
    for (const settle of waiting.values()) settle(reason);
    waiting.clear();
  };

  worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.kind === 'alive') {
      void lifeLockReleased(data.lock).then(() => lose(crashed('')));
      return;
    }
    const settle = waiting.get(data.id);
    waiting.delete(data.id);
    settle?.(data.reply as Reply<never>);
    // The worker lives on after an error of its own, but nobody knows in what state.
    if (!data.reply.ok && data.reply.code === 'worker-crashed') lose(data.reply);
  });
  worker.addEventListener('messageerror', () => lose(crashed('an answer could not be read')));
  worker.addEventListener('error', (event) => {
    // Said in the reply, hence not once more on the console.
    event.preventDefault();
    lose(crashed(event.message || 'its script could not be started'));
  });

  return {
    call: (name, input, transfer, timeoutMs) =>
      new Promise((resolve) => {
        if (loss) return resolve(loss);
        const id = (nextId += 1);
        worker.postMessage({ id, call: name, in: input } as CallMessage, transfer);
        const timer = setTimeout(() => lose(HUNG), timeoutMs);
        waiting.set(id, (reply) => {
          clearTimeout(timer);
          resolve(reply);
        });
      }),
    lose,
    isLost: () => loss !== null,
  };
}
