import type { VideoRecord } from '../messages/video-record';
import type { Evidence } from '../storage/evidence/evidence';

const WRITE_EVERY_MS = 700;
const PRUNE_EVERY_WRITES = 50;
/** Videos whose last writing is known: more than ever change at once. */
const REMEMBERED = 200;

/** Told after a record has been written; `flagsChanged` when its band is another one than before. */
export type Written = (record: VideoRecord, flagsChanged: boolean) => void;

/** Writes a video's record: at once when its state or band changes, else at most every 0.7 s, always the newest. */
export interface RecordKeeper {
  keep(record: VideoRecord): void;
  drop(record: VideoRecord): void;
}

let writes = 0;

export function createRecordKeeper(evidence: Evidence, written: Written, warn: (error: unknown) => void): RecordKeeper {
  const waiting = new Map<string, { record: VideoRecord; timer: ReturnType<typeof setTimeout> }>();
  const stored = new Map<string, string>();
  let last: Promise<unknown> = Promise.resolve();

  const summary = ({ state, verdict, problem }: VideoRecord): string => [state, verdict?.band, problem?.kind].join();

  const queue = (step: () => Promise<void>): void => {
    last = last.then(step).catch(warn);
  };

  const write = (record: VideoRecord): void => {
    clearTimeout(waiting.get(record.videoId)?.timer);
    waiting.delete(record.videoId);
    const flagsChanged = stored.get(record.videoId) !== summary(record);
    stored.delete(record.videoId);
    stored.set(record.videoId, summary(record));
    // Of one that is forgotten here the next change is written at once, no more.
    if (stored.size > REMEMBERED) stored.delete(stored.keys().next().value!);
    queue(async () => {
      await evidence.put(record);
      if ((writes += 1) % PRUNE_EVERY_WRITES === 1) await evidence.prune(record.updatedAtMs);
      written(record, flagsChanged);
    });
  };

  return {
    keep(record) {
      if (stored.get(record.videoId) !== summary(record)) return write(record);
      const entry = waiting.get(record.videoId);
      if (entry) entry.record = record;
      else {
        const timer = setTimeout(() => write(waiting.get(record.videoId)!.record), WRITE_EVERY_MS);
        waiting.set(record.videoId, { record, timer });
      }
    },
    drop(record) {
      clearTimeout(waiting.get(record.videoId)?.timer);
      waiting.delete(record.videoId);
      stored.delete(record.videoId);
      queue(async () => {
        await evidence.remove(record.videoId);
        written(record, true);
      });
    },
  };
}
