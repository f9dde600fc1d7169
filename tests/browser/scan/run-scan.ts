import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { ScanLine } from '../../../src/cli/scan-line';
import { ROOT } from '../../../src/headless/root';

export interface ScanRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as `ndjson`. */
  readonly lines: readonly ScanLine[];
}

/** A scan that runs; `ended` gives its output and exit code. */
export interface RunningScan {
  readonly process: ChildProcess;
  readonly ended: Promise<ScanRun>;
  /** Resolves as soon as standard error matches. */
  said(pattern: RegExp): Promise<void>;
}

function parse(out: string): ScanLine[] {
  try {
    return out
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row) as ScanLine);
  } catch {
    return [];
  }
}

/** Starts the command as users do, through npm. in: `environment`: on top of our own */
export function startScanIn(environment: Record<string, string>, ...args: string[]): RunningScan {
  const env = { ...process.env, ...environment };
  const child = spawn('npm', ['run', '--silent', 'scan', '--', ...args], { cwd: ROOT, detached: true, env });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<ScanRun>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err, lines: parse(out) }));
  });
  const said = async (pattern: RegExp): Promise<void> => {
    while (!pattern.test(err) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  return { process: child, ended, said };
}

export function startScan(...args: string[]): RunningScan {
  return startScanIn({}, ...args);
}

export async function runScan(...args: string[]): Promise<ScanRun> {
  return startScan(...args).ended;
}
