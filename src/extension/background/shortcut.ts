import { browser } from 'wxt/browser';
import { tellPage } from './pages';
import { scanLargest } from './scan-now';
import { accessTo } from './tab-access';

const SCAN_COMMAND = 'scan-video';
const NEXT_COMMAND = 'next-badge';

/** Listens for the keyboard shortcuts. One moves the focus from badge to badge of the page. For the other, the largest video in view is scanned. The press gives leave for the tab, as a click on our button does. */
export function listenToShortcut(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === SCAN_COMMAND) void scanLargest(accessTo(tab.id));
    if (command === NEXT_COMMAND) void tellPage(tab.id, { type: 'go-to', videoId: null }, 0);
  });
}
