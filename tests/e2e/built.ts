import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Where `build.setup.ts` puts the extension before any test runs; `local` may read pages of 127.0.0.1 and of the six sites from the start. */
export const EXTENSION = {
  local: join(ROOT, '.output/chrome-mv3-local'),
  production: join(ROOT, '.output/chrome-mv3'),
};
