import { QueueHaltedError, type JobSource } from './job-source';

/** One host alone works on the cases of a profile, whoever holds this Web Lock; the browser gives it on when its holder is gone. */
const RUNNER_LOCK = 'casework-runner';
/** After a failure of the store that may pass, and of what nobody foresaw, milliseconds. */
const TRY_AGAIN_MS = 10_000;

export interface RunnerParts {
  /** In their order: of a later kind nothing is done while something of an earlier one waits. */
  readonly sources: readonly JobSource[];
  /** Once this host is the one, and after each failure: whatever runs by the store's word has no host any more. */
  readonly takeOver: () => Promise<void>;
  readonly locks: Pick<LockManager, 'request'>;
  /** Told why the queue rests until it is poked, one sentence for the analyst. */
  readonly halted: (why: string) => void;
  readonly warn: (error: unknown) => void;
}

export interface Runner {
  /** Something may be waiting. */
  poke(): void;
  /** Why it rests until it is poked; null while there is no such reason. */
  readonly whyHalted: () => string | null;
}

/** Works on the cases, one piece of work after the other, for the document's life; rests while nothing waits. */
export function startRunner({ sources, takeOver, locks, halted, warn }: RunnerParts): Runner {
  let poked = true;
  let wake: (() => void) | null = null;
  let why: string | null = null;
  const poke = (): void => {
    poked = true;
    why = null;
    wake?.();
  };

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      if (poked) return resolve();
      wake = resolve;
    });
  const doOne = async (): Promise<boolean> => {
    for (const source of sources) if (await source.doNext()) return true;
    return false;
  };
  const work = async (): Promise<never> => {
    let takenOver = false;
    for (;;) {
      poked = false;
      try {
        if (!takenOver) await takeOver();
        takenOver = true;
        while (await doOne());
      } catch (error) {
        // Where not even the failure could be written, the item still stands as `running`: nobody is at it any more.
        takenOver = false;
        if (error instanceof QueueHaltedError) {
          why = error.message;
          halted(why);
        } else {
          warn(error);
          setTimeout(poke, TRY_AGAIN_MS);
        }
      }
      await rest();
    }
  };
  locks.request(RUNNER_LOCK, work).catch(warn);
  return { poke, whyHalted: () => why };
}
