import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildBrowser } from '../browser-manifest';

/**
 * Builds the extension.
 * in   `mode`: `local` may read pages of 127.0.0.1 and of the six sites from the start, `production` is the one that ships
 * out  its folder
 * @throws Error with the build's own last words when it fails
 */
export function buildExtension(
  root: string,
  mode: 'local' | 'production' = 'local',
  browser: BuildBrowser = 'chrome',
): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/build.ts', '--browser', browser, '--mode', mode],
    { cwd: root, encoding: 'utf8' },
  );
  const folder = join(root, `.output/${browser}-mv3${mode === 'local' ? '-local' : ''}`);
  if (status !== 0 || !existsSync(join(folder, 'manifest.json'))) {
    throw new Error(
      `the extension could not be built:\n${`${stdout}${stderr}`.trim().split('\n').slice(-20).join('\n')}`,
    );
  }
  return folder;
}
