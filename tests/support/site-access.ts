import type { Page } from '@playwright/test';
import type { Session } from '../../scripts/demo/browse/launch';

/** What the browser's user decides about the sites of an extension. Patterns are those of the manifest. */
export interface SiteAccess {
  grant(pattern: string): Promise<void>;
  withdraw(pattern: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * The browser's own page of extensions, with access set to "on specific sites", none of them yet: what the manifest asks for is as good as
 * optional then, and is granted and taken away without the question that no test can answer.
 */
export async function openSiteAccess(session: Session): Promise<SiteAccess> {
  const page: Page = await session.context.newPage();
  await page.goto('chrome://extensions/');
  const id = JSON.stringify(session.extensionId);
  const call = (code: string): Promise<unknown> => page.evaluate(`chrome.developerPrivate.${code}`);
  await call(`updateExtensionConfiguration({ extensionId: ${id}, hostAccess: 'ON_SPECIFIC_SITES' })`);
  return {
    grant: async (pattern) => void (await call(`addHostPermission(${id}, ${JSON.stringify(pattern)})`)),
    withdraw: async (pattern) => void (await call(`removeHostPermission(${id}, ${JSON.stringify(pattern)})`)),
    close: () => page.close(),
  };
}
