import type { DetectorClient } from '../../detector/client';
import { openEvidence } from '../storage/evidence/evidence';
import { openMoments } from '../storage/moments/moments';
import { openSeen } from '../storage/seen/seen';
import type { OnBattery } from '../messages/preferences';
import { startCasework } from './casework/start-casework';
import { announceChange, announceMoment } from './announce-change';
import { createDetector } from './detector';
import { currentIds } from './same-media/current-ids';
import { createMemory } from './same-media/memory';
import { startPace } from './pace/start-pace';
import { timedClient } from './pace/timed-client';
import { createAttention } from './queue/attention';
import { createFrameQueue } from './queue/frame-queue';
import { queuedClient } from './queue/queued-client';
import { createRecordKeeper } from './record-keeper';
import { listenToScreenCopies } from './screen-copy/listen';
import { serve, type Session } from './session';
import type { PageLine } from './page-line';
import { stayingAwake } from './stay-awake';
import { startFileScans } from './files/file-scans';
import { encodeCrop } from './moments/encode-crop';
import { createMomentRecorder, type MomentRecorder } from './moments/moment-recorder';

/** What runs the detector and keeps what it finds: in Chromium the offscreen document, in Firefox the background page. */
export interface DetectorHost {
  /** Serves one frame of one tab until told to end. Tab and frame are the browser's word. */
  serve(line: PageLine, tabId: number, frameId: number): { end(): void };
}

/**
 * Starts it: all lines are served with one detector.
 * in   `announceFlags`: told when flagged videos of a tab may have changed; `onBattery`: what the user wants while the machine runs on battery, asked for where the
 *      browser tells of the battery
 */
export function startHost(announceFlags: (tabId: number) => void, onBattery?: () => Promise<OnBattery>): DetectorHost {
  const pace = startPace(onBattery);
  const detector: DetectorClient = import.meta.env.FIREFOX ? stayingAwake(createDetector()) : createDetector();
  const client = timedClient(detector, pace.frameTook);
  const queue = createFrameQueue(() => performance.now(), pace.waiting);
  const attention = createAttention();
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
  const moments = openMoments();
  const recordMoments = (videoId: string): MomentRecorder =>
    createMomentRecorder(videoId, {
      ...{ moments, encode: encodeCrop, nowMs: Date.now, warn },
      written: () => announceMoment(videoId),
    });
  const remember = createMemory({ seen: openSeen(), model: currentIds, nowMs: Date.now, warn });
  const forgetMoments = (videoId: string): Promise<void> => moments.forget([videoId]);
  startFileScans({ client: queuedClient(client, queue, 'asked-for'), keeper, recordMoments, forgetMoments, warn });
  const links = startCasework({
    client: queuedClient(client, queue, 'file'),
    recordOf: (videoId) => evidence.get(videoId),
    warn,
  });
  const sessions = new Set<Session>();
  listenToScreenCopies(async (videoId, frame) => {
    for (const session of sessions) await session.screenCopy(videoId, frame);
  }, warn);
  return {
    serve(line, tabId, frameId) {
      // A video is about to be looked at: the engines load while its first frame is on its way.
      void client.open();
      pace.look();
      const session = serve({
        ...{ line, tabId, frameId, client, queue, attention, pace },
        ...{ evidence, keeper, recordMoments, remember, links, warn },
      });
      sessions.add(session);
      return {
        end() {
          sessions.delete(session);
          session.end();
        },
      };
    },
  };
}
