/** Runs jobs one after the other, in the order in which they came. */
export interface SerialQueue {
  /** Settles as the job does; a failed job does not stop those behind it. */
  add<T>(job: () => Promise<T>): Promise<T>;
  /** No `onIdle` any more. Jobs still run. */
  close(): void;
}

/** `onIdle` is called when nothing has run or waited for `idleMs` milliseconds. */
export function createSerialQueue(idleMs: number, onIdle: () => void): SerialQueue {
  let last: Promise<void> = Promise.resolve();
  let jobs = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settled = (): void => {
    jobs -= 1;
    if (jobs === 0 && !closed) timer = setTimeout(onIdle, idleMs);
  };

  return {
    add(job) {
      clearTimeout(timer);
      jobs += 1;
      const result = last.then(job);
      last = result.then(settled, settled);
      return result;
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
