import { browser } from 'wxt/browser';
import { EVIDENCE_CHANNEL } from '../messages/evidence-channel';
import { MOMENTS_CHANNEL } from '../messages/moments-channel';

const channel = new BroadcastChannel(EVIDENCE_CHANNEL);
const moments = new BroadcastChannel(MOMENTS_CHANNEL);

/** Tells open pages of ours that a tab's videos changed; wakes no one. */
export function announceChange(tabId: number): void {
  channel.postMessage(tabId);
}

/** Tells open pages of ours that more is known of single moments of a video. */
export function announceMoment(videoId: string): void {
  moments.postMessage(videoId);
}

/** Has the service worker count a tab's flagged videos anew. */
export function announceFlags(tabId: number): void {
  // Nobody answers while the extension is being updated; the new one counts for itself.
  browser.runtime.sendMessage({ type: 'evidence.changed', tabId }).catch(() => undefined);
}
