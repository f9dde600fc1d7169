import { readdirSync, readFileSync } from 'node:fs';

/** Processes may end while they are looked at. */
function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function descendsFrom(pid: string, ancestor: number): boolean {
  for (let current = Number(pid); current > 1;) {
    if (current === ancestor) return true;
    current = Number(/^PPid:\s+(\d+)/m.exec(readOrEmpty(`/proc/${current}/status`))?.[1] ?? 0);
  }
  return false;
}

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
