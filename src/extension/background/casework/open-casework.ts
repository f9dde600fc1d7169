import { browser } from 'wxt/browser';

/** Brings the page of cases to the front, at this place of its (`#/...`; '': the list of cases); opens it where it is not open. */
export async function openCasework(hash: string): Promise<void> {
  const page = browser.runtime.getURL('/casework.html' as '/scan.html');
  await browser.tabs.create({ url: `${page}${hash}` });
}
