import { effect, signal } from '@preact/signals';
import type { LookAlikesAnswer, LookAlikesQuestion } from './look-alikes-messages';
// Not `new Worker(new URL(...))`: WXT rewrites `import.meta.url` before Vite could find and bundle the worker.
import LookAlikesWorker from './look-alikes-worker?worker';
import { isRead, items, openCase } from '../model/case-data';

/** So long nothing is looked for again after the last time: while a queue is worked off, something changes every few seconds. */
const AT_MOST_EVERY_MS = 15_000;
/** The list comes first. */
const AFTER_OPENING_MS = 600;

/** For each item that looks like others the members of its group, itself included. */
export const lookAlikes = signal<ReadonlyMap<string, readonly string[]>>(new Map());
/** They are being looked for. */
export const isLooking = signal(false);

/** Items with pictures or bytes to compare. */
const comparable = (): number => items.value.filter(({ result, bytes }) => result !== null || bytes !== null).length;

let following = false;

/**
 * Keeps `lookAlikes` with the open case from the first call on, as long as the page is there. The work is a worker's, which reads the items from the store itself: neither comparing nor handing over half a million prints
 * is anything the page could do between two frames.
 */
export function followLookAlikes(): void {
  if (following) return;
  following = true;
  const worker = new LookAlikesWorker();
  let [asked, known, timer]: [string, number, ReturnType<typeof setTimeout> | undefined] = ['', -1, undefined];
  let notBefore = performance.now() + AFTER_OPENING_MS;

  const ask = (caseId: string, count: number): void => {
    [asked, known] = [caseId, count];
    notBefore = performance.now() + AT_MOST_EVERY_MS;
    isLooking.value = true;
    worker.postMessage({ caseId } satisfies LookAlikesQuestion);
  };
  worker.addEventListener('message', ({ data: { caseId, groups } }: MessageEvent<LookAlikesAnswer>) => {
    if (caseId !== openCase.peek()?.caseId) return;
    isLooking.value = false;
    lookAlikes.value = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
  });
  effect(() => {
    const caseId = openCase.value?.caseId;
    if (caseId === undefined || !isRead.value) return;
    const count = comparable();
    if (caseId !== asked && lookAlikes.peek().size > 0) lookAlikes.value = new Map();
    if (caseId === asked && count === known) return;
    clearTimeout(timer);
    const wait = caseId === asked ? notBefore - performance.now() : AFTER_OPENING_MS;
    timer = setTimeout(() => ask(caseId, comparable()), Math.max(0, wait));
  });
}
