import * as v from 'valibot';
import { tell } from '../platform/tell';
import { announceFlags } from './announce-change';
import { createLines } from './lines';
import { messagePortLine } from './page-line';
import { startHost } from './start';

const Handover = v.object({ type: v.literal('port'), secret: v.string(), tabId: v.number(), frameId: v.number() });

/** Starts the offscreen document of Chromium: it serves every port that the service worker passes on. */
export function startOffscreen(): void {
  const host = startHost(announceFlags, async () => (await tell<'battery.wish'>({ type: 'battery.wish' })).onBattery);
  const lines = createLines();
  // Only the extension's own service worker can post to this page in this way.
  navigator.serviceWorker.addEventListener('message', ({ data, ports: [port] }) => {
    const handover = v.safeParse(Handover, data);
    if (!handover.success || !port) return;
    const { secret, tabId, frameId } = handover.output;
    const session = host.serve(messagePortLine(port), tabId, frameId);
    lines.tie(secret, () => session.end());
  });
  navigator.serviceWorker.startMessages();
}
