import type { Page } from '@playwright/test';
import type { Session } from '../../scripts/demo/browse/launch';
import { openPopup, tabIdOf } from '../../scripts/demo/browse/popup';

/** Chromium takes presses of an extension's button from the debugger with this switch alone. */
export const PRESS_ARGUMENT = '--enable-unsafe-extension-debugging';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/**
 * Presses the extension's button in the toolbar while `page` is on show, as its user would, so that the browser gives leave for that tab
 * (`activeTab`). The popup that it opens is out of a test's reach; the same page is opened once more, in a window of its own.
 * out  the popup's page
 */
export async function pressAction(session: Session, page: Page): Promise<Page> {
  const browser = session.context.browser();
  if (!browser) throw new Error('this Playwright gives no browser for a persistent context');
  await page.bringToFront();
  const devtools = await browser.newBrowserCDPSession();
  const send = devtools.send.bind(devtools) as unknown as (method: string, params: object) => Promise<unknown>;
  const { targetInfos } = (await send('Target.getTargets', { filter: [{}] })) as { targetInfos: Target[] };
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
  if (!tab) throw new Error(`the browser knows no tab at ${page.url()}`);
  await send('Extensions.triggerAction', { id: session.extensionId, targetId: tab.targetId });
  await devtools.detach();
  return openPopup(session, await tabIdOf(session, page.url()));
}
