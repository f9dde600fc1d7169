import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelFile } from '../../detector/classifier/model-file';
import type { Golden } from './golden';

/**
 * Writes a model's folder, and with `makeCurrent` points the one pointer at it.
 * in   models: the folder `assets/models`      out  the folder written
 */
export function writeModel(
  models: string,
  parts: { readonly file: ModelFile; readonly card: string; readonly golden: Golden },
  makeCurrent: boolean,
): string {
  const folder = join(models, parts.file.id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'model.json'), `${JSON.stringify(parts.file)}\n`);
  writeFileSync(join(folder, 'golden.json'), `${JSON.stringify(parts.golden)}\n`);
  writeFileSync(join(folder, 'card.md'), parts.card);
  if (makeCurrent) writeFileSync(join(models, 'current.ts'), pointer(parts.file.id));
  return folder;
}

function pointer(id: string): string {
  return [
    `import model from './${id}/model.json';`,
    '',
    '/** The model that ships, as it lies on disk; `parseModel` reads it. Written by `npm run lab -- train`. */',
    'export const currentModel: unknown = model;',
    '',
  ].join('\n');
}
