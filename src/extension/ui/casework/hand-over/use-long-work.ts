import { useEffect, useRef, useState } from 'preact/hooks';
import { handOverTexts } from '../../../texts/casework/hand-over-words';

/** More reports than ten a second help nobody: each draws the page anew. */
const REPORT_EVERY_MS = 100;

/** Work that can be watched and broken off; `share` done, [0, 1]. */
export type LongWork<Step, Outcome> =
  | { readonly at: 'rest' }
  | { readonly at: 'busy'; readonly step: Step; readonly share: number; readonly stop: () => void }
  | { readonly at: 'ended'; readonly outcome: Outcome }
  | { readonly at: 'stopped'; readonly why: string };

/** What the work is given: it is to reject with the signal's reason once that is aborted, and may say how far it is. */
export interface Watch<Step> {
  readonly signal: AbortSignal;
  readonly onProgress: (step: Step, done: number, all: number) => void;
}

/**
 * Runs one piece of long work at a time. It ends with the page's part, or when `key` changes.
 * in   `first`: the step that it begins with        out   how it stands, and what begins it
 */
export function useLongWork<Step, Outcome>(
  first: Step,
  key = '',
): [LongWork<Step, Outcome>, (work: (watch: Watch<Step>) => Promise<Outcome>) => Promise<void>] {
  const [state, setState] = useState<LongWork<Step, Outcome>>({ at: 'rest' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), [key]);

  const run = async (work: (watch: Watch<Step>) => Promise<Outcome>): Promise<void> => {
    const stopping = new AbortController();
    running.current = stopping;
    const stop = (): void => stopping.abort();
    setState({ at: 'busy', step: first, share: 0, stop });
    let shownMs = 0;
    const onProgress = (step: Step, done: number, all: number): void => {
      if (performance.now() - shownMs < REPORT_EVERY_MS) return;
      shownMs = performance.now();
      setState({ at: 'busy', step, share: all === 0 ? 0 : Math.min(1, done / all), stop });
    };
    try {
      setState({ at: 'ended', outcome: await work({ signal: stopping.signal, onProgress }) });
    } catch (error) {
      const why = stopping.signal.aborted ? handOverTexts.cancelled : handOverTexts.failed((error as Error).message);
      setState({ at: 'stopped', why });
    }
  };
  return [state, run];
}
