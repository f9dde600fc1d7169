import type { Rejection } from '../../detector/faces/face';
import type { VideoRecord } from '../messages/video-record';

type Judged = Pick<VideoRecord, 'verdict'>;

/** How many faces of a video were not usable for each reason, most frequent first. */
export function rejectionCounts({ verdict }: Judged): { readonly reason: Rejection; readonly count: number }[] {
  const counts = new Map<Rejection, number>();
  for (const { rejections } of verdict?.tracks ?? []) {
    for (const [reason, count] of Object.entries(rejections) as [Rejection, number][]) {
      counts.set(reason, (counts.get(reason) ?? 0) + count);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => ({ reason, count }));
}

/** The verdict is that of the face with the largest margin, the ratio being a rising function of it. Null unless assessed. */
export function marginOf({ verdict }: Judged): number | null {
  const margins = verdict?.tracks.flatMap(({ margin }) => margin ?? []) ?? [];
  return verdict?.status === 'assessed' && margins.length > 0 ? Math.max(...margins) : null;
}
