import { tellPage } from '../pages';
import { reportScan } from './account-scan';
import { followOpened } from './opened-item';
import { putVideo } from './put-video';
import { accountTabs, askedInTab, inTurn } from './session-notes';

/** What the page is told became of it; the page of cases speaks for itself. */
const NOTES = { added: 'in-case', already: 'in-case', failed: 'not-in-case' } as const;

/** Videos that were asked for before anything was known of them go into the case as soon as something is. */
async function putAsked(tabId: number): Promise<void> {
  const asked = await askedInTab.read(tabId);
  if (!asked) return;
  const left: string[] = [];
  for (const videoId of asked) {
    const { kind } = await putVideo(videoId);
    if (kind === 'gone') left.push(videoId);
    else if (kind !== 'ask') await tellPage(tabId, { type: 'say', note: NOTES[kind] }, 0);
  }
  if (left.length > 0) await askedInTab.write(tabId, left);
  else await askedInTab.drop(tabId);
}

/** Something new is known of videos of this tab: what of it concerns cases is taken up. */
export async function evidenceChanged(tabId: number): Promise<void> {
  await putAsked(tabId);
  await inTurn(() => followOpened(tabId));
  if ((await accountTabs.read(tabId))?.started) await reportScan(tabId, []);
}
