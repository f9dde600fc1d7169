import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { MeasuredFolder } from './measured-folder';

export type RunLab = (...options: string[]) => { stdout: string; stderr: string; status: number | null };

/** The lab's command line on a measured folder. Without an ffmpeg and a Chromium: what is missing can be asked for, and neither made nor measured. */
export function labOn({ folder, cacheRoot }: MeasuredFolder): RunLab {
  return (...options) =>
    spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/lab/main.ts', ...options, '--data', folder, '--cache', cacheRoot],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          SWAPWATCH_FFMPEG: join(folder, 'no-ffmpeg'),
          SWAPWATCH_CHROMIUM: join(folder, 'no-chromium'),
        },
      },
    );
}
