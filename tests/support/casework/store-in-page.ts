import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { bundle } from '../bundle';

/** Puts the store of cases into a page of the extension, as `globalThis.caseworkInPage`. */
export async function putStoreInto(page: Page): Promise<void> {
  // As a script of the developer's tools: the page's own policy allows none but the extension's files.
  await page.evaluate(await bundle(join(import.meta.dirname, 'in-page.ts')));
}
