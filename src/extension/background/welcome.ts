import { browser } from 'wxt/browser';

/** Opens the first-run page once, after the install; an update changes nothing that must be read. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
