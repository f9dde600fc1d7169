import { openEvidence } from '../storage/evidence/evidence';
import { announceChange } from './announce-change';
import { createDetector } from './detector';
import { createRecordKeeper } from './record-keeper';
import { serve } from './session';
import type { PageLine } from './page-line';

/** What runs the detector and keeps what it finds: in Chromium the offscreen document, in Firefox the background page. */
export interface DetectorHost {
  /** Serves one frame of one tab until told to end. Tab and frame are the browser's word. */
  serve(line: PageLine, tabId: number, frameId: number): { end(): void };
}

/**
 * Starts it: all lines are served with one detector.
 * in   `announceFlags`: told when flagged videos of a tab may have changed
 */
export function startHost(announceFlags: (tabId: number) => void): DetectorHost {
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
  return {
    serve(line, tabId, frameId) {
      // A video is about to be looked at: the engines load while its first frame is on its way.
      void client.open();
      return serve({ line, tabId, frameId, client, evidence, keeper, warn });
    },
  };
}
