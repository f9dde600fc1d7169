import { CASEWORK_CHANNEL, type CaseworkRequest } from '../../../messages/casework';
import { tell } from '../../../platform/tell';

/** Has the detector look whether something waits, after it was woken. Where it cannot be reached now, it looks by itself when it starts. */
export async function lookForWork(): Promise<void> {
  await tell<'detector.wake'>({ type: 'detector.wake' }).catch(() => undefined);
  const channel = new BroadcastChannel(CASEWORK_CHANNEL);
  channel.postMessage({ type: 'look' } satisfies CaseworkRequest);
  channel.close();
}
