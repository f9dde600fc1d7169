import type { Handlers } from '../router';
import { barOpened, endScan, openAccountPage, reportScan, scanPage, startScan } from './account-scan';
import { keepCurrentCase, readCurrentCase } from '../../storage/cases/current-case';
import { ensureCaseMenu } from './case-menu';
import { openItem } from './opened-item';
import { putVideo, putWaiting } from './put-video';
import { toldAddresses } from './told-addresses';

type CaseRows = Extract<keyof Handlers, `case.${string}` | `account.${string}`>;

/** What the service worker does for each message about cases. */
export const caseHandlers: Pick<Handlers, CaseRows> = {
  async 'case.any'() {
    return { any: (await readCurrentCase()).any };
  },
  async 'case.put'({ videoId }) {
    return putVideo(videoId);
  },
  async 'case.put-video'({ videoId }) {
    return putVideo(videoId);
  },
  async 'case.put-waiting'({ caseId }) {
    return { problem: await putWaiting(caseId) };
  },
  async 'case.current'({ caseId }) {
    await keepCurrentCase(caseId);
    await ensureCaseMenu();
    return null;
  },
  async 'case.open-item'({ caseId, itemId }) {
    return { found: await openItem(caseId, itemId) };
  },
  async 'case.open-page'({ caseId, url }) {
    await openAccountPage(caseId, url);
    return null;
  },
  async 'case.scan-page'({ tabId }) {
    return { started: await scanPage(tabId) };
  },
  async 'account.opened'(_message, sender) {
    return barOpened(sender.tab!.id!, sender.documentId ?? null);
  },
  async 'account.started'(_message, sender) {
    return startScan(sender.tab!.id!);
  },
  async 'account.report'({ addresses }, sender) {
    return reportScan(sender.tab!.id!, toldAddresses(addresses, sender));
  },
  async 'account.ended'(_message, sender) {
    return endScan(sender.tab!.id!);
  },
};
