import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { bundle } from '../bundle';

/**
 * Writes a case of so many made-up videos into the extension's store.
 * in   a page of the extension; `modelId`: which model is said to have measured them
 * out  the case's id
 */
export async function putMadeUpCase(page: Page, count: number, modelId: string): Promise<string> {
  // As a script of the developer's tools: the page's own policy allows none but the extension's files.
  await page.evaluate(await bundle(join(import.meta.dirname, 'made-up-in-page.ts')));
  return page.evaluate(
    ([many, model]) => {
      const { writeMadeUpCase } = globalThis as unknown as {
        writeMadeUpCase(items: number, modelId: string): Promise<string>;
      };
      return writeMadeUpCase(many, model);
    },
    [count, modelId] as const,
  );
}
