import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';

let bundling: Promise<string> | null = null;

async function bundle(): Promise<string> {
  const result = await build({
    ...{ configFile: false, logLevel: 'error' },
    build: {
      ...{ write: false, minify: false, target: 'es2022' },
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'unused' },
    },
  });
  const [output] = [result].flat() as Rollup.RollupOutput[];
  return output!.output[0].code;
}

/** Puts the store of cases into a page of the extension, as `globalThis.caseworkInPage`. */
export async function putStoreInto(page: Page): Promise<void> {
  bundling ??= bundle();
  // As a script of the developer's tools: the page's own policy allows none but the extension's files.
  await page.evaluate(await bundling);
}
