import { readdirSync } from 'node:fs';
import { descendsFrom, readOrEmpty } from '../../scripts/processes';

/**
 * Memory of the extension's own processes among all that Chromium runs for one profile: the proportional set size, in megabytes, so that
 * pages shared with other processes are shared out. Null where the system has no /proc.
 */
export function extensionMemoryMb(profileOwnerPid: number): number | null {
  let kilobytes = 0;
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const command = readOrEmpty(`/proc/${pid}/cmdline`);
      if (!command.includes('--extension-process') || !descendsFrom(pid, profileOwnerPid)) continue;
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
    }
  } catch {
    return null;
  }
  return kilobytes === 0 ? null : Math.round(kilobytes / 1024);
}
