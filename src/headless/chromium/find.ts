import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installWithApt, tryRun } from '../install';

/** Names under which Linux distributions and macOS install Chromium; Google Chrome is left out, it refuses `--load-extension`. */
const SYSTEM_NAMES = ['chromium', 'chromium-browser'];
const MAC_PATH = '/Applications/Chromium.app/Contents/MacOS/Chromium';

/** There is no Chromium and none could be installed; `message` says what to do. */
export class NoChromium extends Error {
  override readonly name = 'NoChromium';
}

/** True when the program starts and says that it is Chromium. */
function works(path: string): boolean {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /Chrom/.test(stdout);
}

function findSystem(): string | null {
  for (const name of SYSTEM_NAMES) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    const path = stdout?.trim();
    if (status === 0 && path && works(path)) return path;
  }
  return existsSync(MAC_PATH) ? MAC_PATH : null;
}

function findPlaywright(): string | null {
  const path = chromium.executablePath();
  return path && existsSync(path) && works(path) ? path : null;
}

/**
 * Path of a Chromium that can load an extension. Order: `SWAPWATCH_CHROMIUM`, the system's, Playwright's download, then apt (as root).
 * `say` gets a line for each step that is more than looking.
 * @throws NoChromium that says what to install when none can be had.
 */
export function findOrInstallChromium(say: (line: string) => void): string {
  const named = process.env['SWAPWATCH_CHROMIUM'];
  if (named) {
    if (works(named)) return named;
    throw new NoChromium(
      `SWAPWATCH_CHROMIUM names ${named}, which does not start as Chromium. Correct the path or unset the variable.`,
    );
  }
  const present = findSystem() ?? findPlaywright();
  if (present) return present;

  say("No Chromium found; trying Playwright's download ...");
  if (tryRun('npx', ['playwright', 'install', 'chromium'], say)) {
    const path = findPlaywright();
    if (path) return path;
  }
  if (installWithApt('chromium', say)) {
    const path = findSystem();
    if (path) return path;
  }
  throw new NoChromium(
    'No Chromium could be found or installed. Install it ("sudo apt install chromium", or Chromium for your system) ' +
      'or set SWAPWATCH_CHROMIUM to its path.',
  );
}
