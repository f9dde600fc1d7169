/** A terminal's Ctrl-C reaches this process twice, from the terminal and from the parent; what follows within this time is the same one. */
const SAME_MS = 500;

export interface Interruption {
  /** First signal: begin nothing new. */
  readonly stop: AbortSignal;
  /** Second signal: drop what is underway. */
  readonly drop: AbortSignal;
  readonly interrupted: () => boolean;
  /** As if the signal had come twice; for a reader of our output that has gone. */
  readonly dropAll: () => void;
}

/** Turns SIGINT and SIGTERM into two steps; `say` gets a line at the first. */
export function watchInterruption(say: (line: string) => void): Interruption {
  const stop = new AbortController();
  const drop = new AbortController();
  let firstMs: number | null = null;
  let signalled = false;
  const onSignal = (): void => {
    const nowMs = performance.now();
    signalled = true;
    if (firstMs === null) {
      firstMs = nowMs;
      say('Stopping after the files underway; once more to drop them.');
      stop.abort();
    } else if (nowMs - firstMs > SAME_MS) drop.abort(new Error('stopped by the user'));
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    stop: stop.signal,
    drop: drop.signal,
    interrupted: () => signalled,
    dropAll: () => {
      stop.abort();
      drop.abort(new Error('nobody reads the output'));
    },
  };
}
