import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Builds the extension in mode `local`, which may read pages of 127.0.0.1.
 * out  its folder
 * @throws Error with the build's own last words when it fails
 */
export function buildExtension(root: string): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/build.ts', '--mode', 'local'],
    { cwd: root, encoding: 'utf8' },
  );
  const folder = join(root, '.output/chrome-mv3-local');
  if (status !== 0 || !existsSync(join(folder, 'manifest.json'))) {
    throw new Error(
      `the extension could not be built:\n${`${stdout}${stderr}`.trim().split('\n').slice(-20).join('\n')}`,
    );
  }
  return folder;
}
