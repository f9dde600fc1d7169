import * as v from 'valibot';
import { openEvidence } from '../storage/evidence/evidence';
import { announceChange, announceFlags } from './announce-change';
import { createDetector } from './detector';
import { createRecordKeeper } from './record-keeper';
import { serve } from './session';
import { createLines } from './lines';

const Handover = v.object({ type: v.literal('port'), secret: v.string(), tabId: v.number(), frameId: v.number() });

/** Starts the offscreen document: it serves every port that the service worker passes on, all with one detector. */
export function startOffscreen(): void {
  const client = createDetector();
  const evidence = openEvidence();
  const warn = (error: unknown): void => {
    // eslint-disable-next-line no-console -- the only place where a fault of ours in this hidden page can be seen
    console.error('Swapwatch:', error);
  };
  const keeper = createRecordKeeper(
    evidence,
    ({ tabId }, flagsChanged) => {
      if (tabId === null) return;
      announceChange(tabId);
      if (flagsChanged) announceFlags(tabId);
    },
    warn,
  );
  const lines = createLines();
  // Only the extension's own service worker can post to this page in this way.
  navigator.serviceWorker.addEventListener('message', ({ data, ports: [port] }) => {
    const handover = v.safeParse(Handover, data);
    if (!handover.success || !port) return;
    const { secret, tabId, frameId } = handover.output;
    // A video is about to be looked at: the engines load while its first frame is on its way.
    void client.open();
    const session = serve({ port, tabId, frameId, client, evidence, keeper, warn });
    lines.tie(secret, () => session.end());
  });
  navigator.serviceWorker.startMessages();
}
