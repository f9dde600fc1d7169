import { browser } from 'wxt/browser';
import { leaveFor } from '../platform/sites';

/** Whether a file at this address may be read now. */
export function mayReadMedia(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/**
 * Has the browser ask the user for leave to read the files of a host. It does so only straight after a click, which a message from a page's
 * panel brings along; where it does not, our popup is opened, which has the same button.
 */
export async function askForMedia(url: string): Promise<void> {
  const leave = leaveFor(url);
  if (!leave) return;
  try {
    await browser.permissions.request({ origins: [...leave.origins] });
  } catch {
    await browser.action.openPopup();
  }
}
