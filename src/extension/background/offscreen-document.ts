import { browser } from 'wxt/browser';

const PATH = '/offscreen.html';

let creating: Promise<void> | null = null;

async function exists(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}

/** Makes sure that the offscreen document is there. The browser allows one, so calls that overlap share one creation. */
export async function openOffscreenDocument(): Promise<void> {
  if (await exists()) return creating ?? undefined;
  creating ??= browser.offscreen
    .createDocument({
      url: browser.runtime.getURL(PATH),
      reasons: ['WORKERS'],
      justification: 'Runs the face and forensic analysis in a worker, on this machine.',
    })
    .finally(() => {
      creating = null;
    });
  try {
    await creating;
  } catch (error) {
    // Another start of this service worker may have created it between our question and our call.
    if (!(await exists())) throw error;
  }
}

/** The offscreen document's URL, by which it is told from the extension's other pages. */
export function offscreenUrl(): string {
  return browser.runtime.getURL(PATH);
}
