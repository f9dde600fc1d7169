import { browser } from 'wxt/browser';
import { leaveFor } from '../../../platform/sites';

/** Whether files at this address may be read now. */
export function mayFetch(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Has the browser ask for leave to read the host of this address; straight from a click. out: whether it was given */
export async function askForLeave(url: string): Promise<boolean> {
  const origins = leaveFor(url)?.origins;
  return origins !== undefined && browser.permissions.request({ origins: [...origins] });
}
