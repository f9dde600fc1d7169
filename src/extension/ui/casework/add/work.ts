import type { Refused } from '../../../../casework/ways-in/found';
import { StoreRefuses, type Batch } from './batch';

/** Something that was refused, and the list that it stood in; null for what is a file itself. */
export type ShownRefusal = Refused & { readonly list: string | null };

/** How adding goes, as the page shows it. */
export interface Progress {
  readonly state: 'idle' | 'looking' | 'running' | 'ended';
  readonly done: number;
  readonly planned: number;
  readonly bytes: number;
  /** What is read now. */
  readonly name: string;
  readonly added: number;
  readonly refused: readonly ShownRefusal[];
  readonly refusedCount: number;
  readonly stopped: boolean;
  /** Why the store took no more, one sentence; null otherwise. */
  readonly halted: string | null;
}

export const IDLE: Progress = {
  ...{ state: 'idle', done: 0, planned: 0, bytes: 0, name: '', added: 0 },
  ...{ refused: [], refusedCount: 0, stopped: false, halted: null },
};

/** Refusals that are shown one by one. */
const MOST_SHOWN = 200;
/** The page is drawn anew at most so often while files are read. */
const SHOW_EVERY_MS = 100;

/** One act of adding: what it has come to, and the way to stop it. */
export interface Work {
  readonly signal: AbortSignal;
  /** What it has come to, drawn or not; it is not drawn by itself any more. */
  end(): Progress;
  plan(count: number, nameOf: (i: number) => string): void;
  begin(name: string): void;
  readBytes(bytes: number): void;
  done(): void;
  /** For one source: takes its own count of added videos. */
  addedOf(): (added: number) => void;
  /** in: `list`: the name of the list of which it is a line */
  refuse(batch: Batch, refused: Refused, list?: string): void;
  /** False where this very video is in the case already, or has just been added; null keys are always new. */
  isNew(key: string | null): boolean;
  /** Does the work on a source; what was read is written, however it ends. */
  through(batch: Batch, act: (batch: Batch) => Promise<void>): Promise<void>;
  finish(batch: Batch | null): Promise<void>;
}

/** in: keys of what is in the case; `show`: draws */
export function createWork(known: Set<string>, signal: AbortSignal, show: (progress: Progress) => void): Work {
  let now: Progress = { ...IDLE, state: 'running' };
  let shownAtMs = 0;
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const change = (part: Partial<Progress>): void => {
    now = { ...now, ...part };
    const waitMs = shownAtMs + SHOW_EVERY_MS - performance.now();
    if (ended) return;
    if (waitMs <= 0) draw();
    else timer ??= setTimeout(draw, waitMs);
  };
  const draw = (): void => {
    clearTimeout(timer);
    timer = undefined;
    shownAtMs = performance.now();
    show(now);
  };
  const finish = async (batch: Batch | null): Promise<void> => {
    if (!batch) return;
    try {
      await batch.flush();
    } finally {
      await batch.end();
    }
  };
  return {
    signal,
    end() {
      clearTimeout(timer);
      timer = undefined;
      ended = true;
      return now;
    },
    plan: (planned) => change({ planned }),
    begin(name) {
      signal.throwIfAborted();
      change({ name });
    },
    readBytes: (bytes) => change({ bytes: now.bytes + bytes }),
    done: () => change({ done: now.done + 1 }),
    addedOf() {
      let before = 0;
      return (added) => {
        change({ added: now.added + added - before });
        before = added;
      };
    },
    refuse(batch, refused, list) {
      batch.refuse(refused);
      const shown =
        now.refused.length < MOST_SHOWN ? [...now.refused, { ...refused, list: list ?? null }] : now.refused;
      change({ refused: shown, refusedCount: now.refusedCount + 1 });
    },
    isNew(key) {
      if (key === null) return true;
      if (known.has(key)) return false;
      known.add(key);
      return true;
    },
    async through(batch, act) {
      try {
        await act(batch);
      } catch (error) {
        // What the store refused once it refuses again.
        if (!(error instanceof StoreRefuses)) await finish(batch);
        else await batch.end();
        throw error;
      }
      await finish(batch);
    },
    finish,
  };
}
