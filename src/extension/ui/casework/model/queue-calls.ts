import { CASEWORK_CHANNEL, type CaseworkNews, type CaseworkRequest } from '../../../messages/casework';
import { tell } from '../../../platform/tell';

let channel: BroadcastChannel | null = null;
const openChannel = (): BroadcastChannel => (channel ??= new BroadcastChannel(CASEWORK_CHANNEL));

/** Has the detector's host look for items that wait. */
export async function lookForWork(): Promise<void> {
  // A host that cannot be woken now is woken with the browser's next start; the items wait in the store.
  await tell<'detector.wake'>({ type: 'detector.wake' }).catch(() => undefined);
  openChannel().postMessage({ type: 'look' } satisfies CaseworkRequest);
}

/** Breaks the scan of an item off, if it is under way. */
export function stopScan(itemId: string): void {
  openChannel().postMessage({ type: 'stop', itemId } satisfies CaseworkRequest);
}

/** Has the host say once more why its queue rests, if it does: `hearNews` hears it. */
export function askWhyHalted(): void {
  openChannel().postMessage({ type: 'why-halted' } satisfies CaseworkRequest);
}

/** Hears what the host says of its work. out: stops listening */
export function hearNews(heard: (news: CaseworkNews) => void): () => void {
  const listener = ({ data }: MessageEvent<CaseworkNews | CaseworkRequest>): void => {
    if (data.type === 'progress' || data.type === 'pace' || data.type === 'halted') heard(data);
  };
  openChannel().addEventListener('message', listener);
  return () => openChannel().removeEventListener('message', listener);
}
