import { readFileSync } from 'node:fs';

/** Text of a file of /proc, empty where there is none (any more): processes may end while they are looked at. */
export function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Whether process `pid` is `ancestor` or runs below it. */
export function descendsFrom(pid: string, ancestor: number): boolean {
  for (let current = Number(pid); current > 1;) {
    if (current === ancestor) return true;
    current = Number(/^PPid:\s+(\d+)/m.exec(readOrEmpty(`/proc/${current}/status`))?.[1] ?? 0);
  }
  return false;
}
