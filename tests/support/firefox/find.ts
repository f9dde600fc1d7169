import { spawnSync } from 'node:child_process';
import { installWithApt } from '../../../src/headless/install';

/** Oldest version that has what the extension needs; the same as in its manifest. */
const OLDEST = 132;
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

function which(names: readonly string[]): string | null {
  for (const name of names) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0 && stdout.trim()) return stdout.trim();
  }
  return null;
}

/** Major version of the Firefox at `path`; 0 when it does not start. */
function versionOf(path: string): number {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return Number(/Firefox (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}

/** A program of that name, installed with apt where it is missing; null where that cannot be. */
function findOrInstall(names: readonly string[], debianPackage: string, say: (line: string) => void): string | null {
  return which(names) ?? (installWithApt(debianPackage, say) ? which(names) : null);
}

export interface FoundFirefox {
  readonly firefox: string;
  /** Path of Xvfb: without a display Firefox has no WebGL, not even in software. */
  readonly xvfb: string;
}

/**
 * A Firefox that can run the extension, and a display to run it on. Order: `SWAPWATCH_FIREFOX`, the system's, apt (as root).
 * out  their paths, or the sentence that says why the tests cannot run here
 */
export function findOrInstallFirefox(say: (line: string) => void): FoundFirefox | string {
  const firefox = process.env['SWAPWATCH_FIREFOX'] ?? findOrInstall(FIREFOX_NAMES, 'firefox-esr', say);
  if (!firefox) return 'there is no Firefox, and apt could not install firefox-esr';
  const version = versionOf(firefox);
  if (version < OLDEST) return `${firefox} is Firefox ${version}; the extension needs ${OLDEST} or newer`;
  const xvfb = findOrInstall(['Xvfb'], 'xvfb', say);
  if (!xvfb) return 'there is no Xvfb, and apt could not install xvfb; without a display Firefox has no WebGL';
  return { firefox, xvfb };
}
