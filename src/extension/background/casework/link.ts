import { CASEWORK_CHANNEL, type CaseworkRequest } from '../../messages/casework';
import { openOffscreenDocument } from '../offscreen-document';

/** Has the detector's host take what it sees of a page's video as evidence of an item. */
export async function linkVideo(caseId: string, itemId: string, videoId: string): Promise<void> {
  // In Firefox the host lives in this page.
  if (!import.meta.env.FIREFOX) await openOffscreenDocument();
  const channel = new BroadcastChannel(CASEWORK_CHANNEL);
  channel.postMessage({ type: 'link', caseId, itemId, videoId } satisfies CaseworkRequest);
  channel.close();
}
