import type { ItemRecord } from '../../../../casework/model/records';
import { isToFetch } from '../add/whereabouts';

/** How far the queue of a case is. */
export interface QueueView {
  readonly all: number;
  readonly done: number;
  readonly failed: readonly ItemRecord[];
  /** Whose page is to be opened. */
  readonly elsewhere: number;
  /** Files on the web for which leave is wanting. */
  readonly toFetch: number;
  /** Waiting or running. */
  readonly left: number;
  readonly running: ItemRecord | null;
  /** Seconds; null where it is not known, or nothing is left. */
  readonly leftS: number | null;
}

/** in: `secondsPerItem`, by the host's word; null before it said so. Pure. */
export function queueView(items: readonly ItemRecord[], secondsPerItem: number | null): QueueView {
  let [done, elsewhere, toFetch, waiting] = [0, 0, 0, 0];
  let running: ItemRecord | null = null;
  const failed: ItemRecord[] = [];
  for (const item of items) {
    switch (item.state) {
      case 'done':
        done += 1;
        break;
      case 'elsewhere':
        if (isToFetch(item)) toFetch += 1;
        else elsewhere += 1;
        break;
      case 'waiting':
        waiting += 1;
        break;
      case 'running':
        running ??= item;
        break;
      case 'failed':
        failed.push(item);
        break;
    }
  }
  const left = waiting + (running ? 1 : 0);
  const leftS = left > 0 && secondsPerItem !== null ? left * secondsPerItem : null;
  return { all: items.length, done, failed, elsewhere, toFetch, left, running, leftS };
}
