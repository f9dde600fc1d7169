import { pickNext, type LastTurn, type Rank } from './pick-next';

/** Frames of one video that may wait: two bursts. A content script of ours never has more than `WINDOW_FRAMES` under way. */
const MAX_OF_VIDEO = 12;
/** Frames that may wait in all; a 720p frame is 1.4 MB, one of 4K 12 MB. */
const MAX_WAITING = 48;

/** A frame's work and what decides when it is done. */
export interface FrameJob<T> {
  readonly videoId: string;
  /** Asked again at each turn: pages gain and lose the focus while their frames wait. */
  readonly rank: () => Rank;
  /** Pictures of its burst that follow. */
  readonly more: number;
  readonly run: () => Promise<T>;
}

/** What became of a frame that was not looked at: too many waited, or its video was let go. */
export type NotRun = 'full' | 'dropped';

/** The one line in which frames of all tabs wait for the one detector. */
export interface FrameQueue {
  /** Settles as the job does, or tells why it was not run. */
  add<T>(
    job: FrameJob<T>,
  ): Promise<{ readonly ran: true; readonly value: T } | { readonly ran: false; readonly why: NotRun }>;
  /** Takes a video's frames out; the one at work is finished. */
  drop(videoId: string): void;
  /** Frames that wait. */
  length(): number;
}

interface Entry {
  readonly videoId: string;
  readonly rank: () => Rank;
  readonly more: number;
  readonly sinceMs: number;
  readonly start: () => Promise<void>;
  readonly refuse: (why: NotRun) => void;
}

/**
 * Runs one job at a time, in the order of `pickNext`.
 * in   `nowMs`: a clock; `changed`: told how many wait, whenever that changes
 */
export function createFrameQueue(nowMs: () => number, changed: (length: number) => void = () => undefined): FrameQueue {
  let waiting: Entry[] = [];
  let running = false;
  let last: LastTurn | null = null;
  let turns = 0;
  const turnOf = new Map<string, number>();

  const next = async (): Promise<void> => {
    if (running || waiting.length === 0) return;
    const lined = waiting.map(({ videoId, rank, sinceMs }) => ({ videoId, rank: rank(), sinceMs }));
    const [entry] = waiting.splice(
      pickNext(lined, last, (videoId) => turnOf.get(videoId) ?? 0, nowMs()),
      1,
    );
    const { videoId, more } = entry!;
    last = { videoId, more };
    turnOf.set(videoId, (turns += 1));
    // Who has no frame here is as one who never had: the longest ago of all.
    if (turnOf.size > MAX_WAITING) {
      for (const known of turnOf.keys()) if (!waiting.some((one) => one.videoId === known)) turnOf.delete(known);
    }
    running = true;
    changed(waiting.length);
    await entry!.start();
    running = false;
    void next();
  };

  return {
    add: ({ videoId, rank, more, run }) =>
      new Promise((resolve, reject) => {
        const ofVideo = waiting.filter((one) => one.videoId === videoId).length;
        if (ofVideo >= MAX_OF_VIDEO || waiting.length >= MAX_WAITING) return resolve({ ran: false, why: 'full' });
        const start = (): Promise<void> => run().then((value) => resolve({ ran: true, value }), reject);
        const refuse = (why: NotRun): void => resolve({ ran: false, why });
        waiting.push({ videoId, rank, more, sinceMs: nowMs(), start, refuse });
        changed(waiting.length);
        void next();
      }),
    drop(videoId) {
      const dropped = waiting.filter((one) => one.videoId === videoId);
      if (dropped.length === 0) return;
      waiting = waiting.filter((one) => one.videoId !== videoId);
      for (const { refuse } of dropped) refuse('dropped');
      changed(waiting.length);
    },
    length: () => waiting.length,
  };
}
