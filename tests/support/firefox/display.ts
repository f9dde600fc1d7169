import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

const START_MS = 15_000;

/** A display in memory. */
export interface Display {
  /** For the environment variable DISPLAY. */
  readonly name: string;
  close(): Promise<void>;
}

/** in: path of Xvfb, which picks a free number by itself. @throws Error when it does not start */
export async function startDisplay(xvfb: string): Promise<Display> {
  const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const number = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Xvfb named no display within ${START_MS} ms`)), START_MS);
    (child.stdio[3] as Readable).once('data', (bytes: Buffer) => {
      clearTimeout(timer);
      resolve(bytes.toString().trim());
    });
    child.once('error', reject);
    void exited.then(() => reject(new Error(`Xvfb ended with code ${child.exitCode}`)));
  });
  return {
    name: `:${number}`,
    async close() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
