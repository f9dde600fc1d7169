import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../src/headless/root';

const FOLDER = process.env['SWAPWATCH_DATA'] ?? join(ROOT, '../shared/data');

/** Said where a test is skipped for want of the clips, which are not part of the project. */
export const NO_DATA = 'the clips of the shared data folder are not here (set SWAPWATCH_DATA to its path)';

/** Path of a file in the shared data folder; null, with a line that says so, where that is absent. */
export function dataFile(path: string): string | null {
  const file = join(FOLDER, path);
  if (existsSync(file)) return file;
  console.log(`skipped, since ${NO_DATA}: ${path}`);
  return null;
}
