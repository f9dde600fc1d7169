import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readReference } from '../../../../src/casework/evidence-view/reference';
import { measuredFolder } from './measured-folder';

const { folder, cacheRoot } = measuredFolder();
const models = join(folder, 'models');
afterAll(() => rmSync(folder, { recursive: true }));

function lab(...options: string[]): { stderr: string; status: number | null } {
  const where = ['--data', folder, '--cache', cacheRoot, '--models', models];
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/lab/main.ts', ...options, ...where], {
    encoding: 'utf8',
    env: {
      ...process.env,
      SWAPWATCH_FFMPEG: join(folder, 'no-ffmpeg'),
      SWAPWATCH_CHROMIUM: join(folder, 'no-chromium'),
    },
  });
}

test('a trained model gets its reference, by the folds that it was trained with', { timeout: 60_000 }, () => {
  const none = lab('reference', '--folds', '4');
  expect(none.stderr).toContain('No model ships from');
  expect(none.status).toBe(1);

  expect(lab('train', '--folds', '4', '--id', 'tried').status).toBe(0);
  const other = lab('reference', '--folds', '5');
  expect(other.stderr).toMatch(/The model tried was trained otherwise \(.*4 folds.*\) than this recipe would/);
  expect(other.status).toBe(1);

  const { stderr, status } = lab('reference', '--folds', '4');
  expect(stderr).toContain('8 untouched and 16 manipulated faces');
  expect(status).toBe(0);
  const path = join(models, 'tried', 'reference.json');
  expect(readReference(JSON.parse(readFileSync(path, 'utf8')))).toMatchObject({ modelId: 'tried', folds: 4 });
});
