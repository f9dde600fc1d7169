import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';

let bundling: Promise<string> | null = null;

async function bundle(): Promise<string> {
  const result = await build({
    ...{ configFile: false, logLevel: 'error' },
    build: {
      ...{ write: false, minify: false, target: 'es2022' },
      lib: { entry: join(import.meta.dirname, 'made-up-in-page.ts'), formats: ['iife'], name: 'unused' },
    },
  });
  const [output] = [result].flat() as Rollup.RollupOutput[];
  return output!.output[0].code;
}

/**
 * Writes a case of so many made-up videos into the extension's store.
 * in   a page of the extension; `modelId`: which model is said to have measured them
 * out  the case's id
 */
export async function putMadeUpCase(page: Page, count: number, modelId: string): Promise<string> {
  bundling ??= bundle();
  // As a script of the developer's tools: the page's own policy allows none but the extension's files.
  await page.evaluate(await bundling);
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
