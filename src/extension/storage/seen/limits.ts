import type { SeenEntry } from './entry';

/** Bounds of what is kept: about 10 kB an entry with its picture, so some ten megabytes at most. */
export const MAX_ENTRIES = 1000;
/** Of one post: its own video, and the advertisements that were played in its place. */
export const MAX_OF_POST = 4;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The user's number of days as a time; 0 days = nothing is kept. */
export function keepMsOf(days: number): number {
  return Math.max(0, days) * DAY_MS;
}

type Dated = Pick<SeenEntry, 'id' | 'postKey' | 'measuredAtMs' | 'lastSeenAtMs'>;

/** Whether an entry has reached the end of its time. Counted from when it was measured: to be seen again makes no verdict younger. */
export function isExpired({ measuredAtMs }: Pick<SeenEntry, 'measuredAtMs'>, nowMs: number, keepMs: number): boolean {
  return nowMs - measuredAtMs > keepMs;
}

/** Ids of the entries to forget: expired ones, those of a post beyond its share, and beyond `MAX_ENTRIES` those that were not seen for longest. */
export function surplus(entries: readonly Dated[], nowMs: number, keepMs: number): string[] {
  const newestFirst = [...entries].sort((a, b) => b.lastSeenAtMs - a.lastSeenAtMs);
  const ofPost = new Map<string, number>();
  let kept = 0;
  return newestFirst
    .filter((entry) => {
      if (isExpired(entry, nowMs, keepMs)) return true;
      if (entry.postKey !== null) {
        const count = (ofPost.get(entry.postKey) ?? 0) + 1;
        ofPost.set(entry.postKey, count);
        if (count > MAX_OF_POST) return true;
      }
      kept += 1;
      return kept > MAX_ENTRIES;
    })
    .map(({ id }) => id);
}
