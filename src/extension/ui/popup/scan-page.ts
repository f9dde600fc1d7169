import { browser } from 'wxt/browser';
import { randomId } from '../../platform/random-id';
import { handOverFiles } from '../inbox';

/** Opens the page on which files are scanned: a file dialog would close the popup. */
export async function openScanPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/scan.html') });
}

/** Opens the page on which cases are worked. */
export async function openCasework(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/casework.html') });
}

/** Opens the page with all that is known of a video. */
export async function openDetails(videoId: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/scan.html?video=${videoId}`) });
}

/** Has files that were dropped on the popup scanned on that page; it comes to the front, and the popup closes, once it has them. */
export async function scanDropped(files: readonly File[]): Promise<void> {
  const inbox = randomId();
  const taken = handOverFiles(inbox, files);
  const { id } = await browser.tabs.create({
    url: browser.runtime.getURL(`/scan.html?inbox=${inbox}`),
    active: false,
  });
  await taken;
  if (id !== undefined) await browser.tabs.update(id, { active: true });
}
