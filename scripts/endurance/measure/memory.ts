import { readdirSync } from 'node:fs';
import { descendsFrom, readOrEmpty } from '../../processes';

/**
 * Private memory of all renderer processes (pages, extension, offscreen document) below process `ancestor`, megabytes; null where the system has
 * no /proc. Private: what would be free again if the process ended.
 */
export function renderersMemoryMb(ancestor: number): number | null {
  let kilobytes = 0;
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (!readOrEmpty(`/proc/${pid}/cmdline`).includes('--type=renderer') || !descendsFrom(pid, ancestor)) continue;
      const rollup = readOrEmpty(`/proc/${pid}/smaps_rollup`);
      for (const [, value] of rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+)/gm)) kilobytes += Number(value);
    }
  } catch {
    return null;
  }
  return kilobytes === 0 ? null : Math.round(kilobytes / 1024);
}
