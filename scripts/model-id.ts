import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Name of the model that ships: the folder that `assets/models/current.ts` reads it from.
 * in   root of the project
 * @throws Error where that file names none
 */
export function modelId(root: string): string {
  const file = join(root, 'assets/models/current.ts');
  const id = /from '\.\/([\w-]+)\/model\.json'/.exec(readFileSync(file, 'utf8'))?.[1];
  if (id === undefined) throw new Error(`${file} names no model`);
  return id;
}
