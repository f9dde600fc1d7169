import { browser } from 'wxt/browser';
import { parseModel } from '../../../detector/classifier/parse-model';
import type { DetectorClient } from '../../../detector/client';
import { currentModel } from '../../../../assets/models/current';
import { CASEWORK_CHANNEL, type CaseworkMessage, type CaseworkNews } from '../../messages/casework';
import type { Found, ToPage } from '../../messages/to-page';
import type { VideoRecord } from '../../messages/video-record';
import { tell } from '../../platform/tell';
import { openCases } from '../../storage/cases/cases';
import { fetchWatched } from '../media-gate';
import { encodeCrop } from '../moments/encode-crop';
import { awakeDuring } from '../stay-awake';
import { readCredentials } from './credentials';
import { mayCarryCredentials } from './credentials-box';
import { createEvidenceRecorder, type EvidenceRecorder } from './evidence/evidence-recorder';
import { currentInstrument } from './instrument';
import { createItemJobs } from './items/item-jobs';
import { takeBackInterrupted } from './items/write-item';
import { createLinks, type Links } from './links/links';
import { loadOthers } from '../../../casework/person/load-others';
import { createMovementJobs } from './movement/movement-jobs';
import { createItemPace } from './pace';
import { startRunner } from './runner/runner';

export interface CaseworkParts {
  /** Whose frames wait in line with those of all pages, behind them. */
  readonly client: DetectorClient;
  readonly recordOf: (videoId: string) => Promise<VideoRecord | undefined>;
  readonly warn: (error: unknown) => void;
}

/** Offscreen documents are not given tabs; the service worker is. Firefox has both in one page, to which none can send by itself. */
async function rescan({ tabId, frameId, videoId }: VideoRecord): Promise<boolean> {
  if (tabId === null) return false;
  const tabs = browser.tabs as typeof browser.tabs | undefined;
  const asking: Promise<Found | undefined> = tabs
    ? tabs.sendMessage(tabId, { type: 'rescan', videoId } satisfies ToPage, { frameId })
    : tell<'video.rescan'>({ type: 'video.rescan', tabId, frameId, videoId });
  // Refused where the tab is gone.
  return (await asking.catch(() => undefined))?.found ?? false;
}

/** Works on the cases for the document's life: scans what waits, and takes evidence of page videos that are linked to items. */
export function startCasework({ client, recordOf, warn }: CaseworkParts): Links {
  const store = openCases();
  const model = parseModel(currentModel);
  const channel = new BroadcastChannel(CASEWORK_CHANNEL);
  const say = (news: CaseworkNews): void => channel.postMessage(news);
  const pace = createItemPace();
  const newRecorder = (): EvidenceRecorder => createEvidenceRecorder({ encode: encodeCrop, nowMs: Date.now });
  const common = { store, model, instrument: currentInstrument, newRecorder, nowMs: Date.now, warn };

  const items = createItemJobs({
    ...common,
    client,
    fetchMedia: (...asked) => (import.meta.env.FIREFOX ? awakeDuring(fetchWatched(...asked)) : fetchWatched(...asked)),
    credentials: async (file) =>
      (await mayCarryCredentials(file)) ? readCredentials(file) : { outcome: 'none', detail: [] },
    progress: ({ caseId, itemId }, burstsDone, burstsPlanned) =>
      say({ type: 'progress', caseId, itemId, burstsDone, burstsPlanned }),
    took: (seconds) => say({ type: 'pace', secondsPerItem: pace.add(seconds) }),
  });
  const links = createLinks({ ...common, recordOf, rescan });
  const runner = startRunner({
    // Further kinds of work go after the items that wait.
    sources: [items, createMovementJobs({ store, client, loadOthers, warn })],
    takeOver: () => takeBackInterrupted(store),
    locks: navigator.locks,
    halted: (why) => say({ type: 'halted', why }),
    warn,
  });
  channel.addEventListener('message', ({ data }: MessageEvent<CaseworkMessage>) => {
    if (data.type === 'look') runner.poke();
    else if (data.type === 'why-halted') {
      const why = runner.whyHalted();
      if (why !== null) say({ type: 'halted', why });
    } else if (data.type === 'link') links.link(data);
    else if (data.type === 'stop') items.stop(data.itemId);
  });
  return links;
}
