import type { ItemProblem, ItemRecord } from '../model/records';

/** Scans of an item that were cut off one after the other before it is given up: a file that brings the browser down is not tried for ever. */
export const MOST_ATTEMPTS = 3;

/** Code of an item that could not be fetched for want of the analyst's leave to read from its host. */
export const NEEDS_PERMISSION = 'needs-permission';

const CUT_OFF: ItemProblem = {
  code: 'interrupted',
  detail: `The scan was cut off ${MOST_ATTEMPTS} times before it came to its end. It may be this file that makes the browser stop.`,
};

/** Whether the detector's host can get at the pixels by itself: a working copy of the bytes is kept, or there is the address of a file. */
export function isReachable({ bytes, origin }: Pick<ItemRecord, 'bytes' | 'origin'>): boolean {
  return bytes?.kept === true || (origin.mediaUrl !== null && /^https?:/.test(origin.mediaUrl));
}

/** Whether it was given up for want of leave alone. */
export function lacksLeave({ state, problem }: Pick<ItemRecord, 'state' | 'problem'>): boolean {
  return state === 'failed' && problem?.code === NEEDS_PERMISSION;
}

/** One that waits, taken up by the detector. @throws RangeError for one that does not wait */
export function begun(item: ItemRecord): ItemRecord {
  if (item.state !== 'waiting') throw new RangeError(`begun: item ${item.itemId} is ${item.state}, not waiting`);
  return { ...item, state: 'running', attempts: item.attempts + 1, problem: null };
}

/** One whose scan was cut off with its host: it waits again, until it was cut off `MOST_ATTEMPTS` times in a row. @throws RangeError for one that does not run */
export function cutOff(item: ItemRecord): ItemRecord {
  if (item.state !== 'running') throw new RangeError(`cutOff: item ${item.itemId} is ${item.state}, not running`);
  return item.attempts < MOST_ATTEMPTS ? { ...item, state: 'waiting' } : { ...item, state: 'failed', problem: CUT_OFF };
}

/** One that could not be scanned, and why. */
export function failed(item: ItemRecord, problem: ItemProblem): ItemRecord {
  return { ...item, state: 'failed', problem };
}

/**
 * One that is to be tried anew at the analyst's wish, its attempts counted from the start. Whose pixels only a page can give goes back to `elsewhere`. What is
 * known of it from before stays until there is something newer.
 */
export function retried(item: ItemRecord): ItemRecord {
  return { ...item, state: isReachable(item) ? 'waiting' : 'elsewhere', attempts: 0, problem: null };
}
