import type { VideoRecord } from '../../messages/video-record';

/** Bounds of what is kept of videos seen: about 5 kB a record with its thumbnail, so a few megabytes at most. */
export const MAX_RECORDS = 1000;
export const MAX_AGE_MS = 90 * 24 * 60 * 60 * 1000;

type Dated = Pick<VideoRecord, 'videoId' | 'updatedAtMs' | 'tabId'>;

/** Ids of the records to forget: older than `maxAgeMs`, or the oldest beyond `MAX_RECORDS`. Records of open tabs go last. */
export function surplus(records: readonly Dated[], nowMs: number, maxAgeMs: number = MAX_AGE_MS): string[] {
  const newestFirst = [...records].sort(
    (a, b) => Number(b.tabId !== null) - Number(a.tabId !== null) || b.updatedAtMs - a.updatedAtMs,
  );
  return newestFirst
    .filter((record, place) => place >= MAX_RECORDS || nowMs - record.updatedAtMs > maxAgeMs)
    .map(({ videoId }) => videoId);
}
