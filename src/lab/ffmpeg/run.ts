import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** ffmpeg ended badly; `message` is the last thing it said. */
export class FfmpegError extends Error {
  override readonly name = 'FfmpegError';
}

/** Longest time for one clip; the slowest step takes seconds. */
const TIMEOUT_MS = 600_000;
/** Kept of standard error: the end is where the reason is. */
const TAIL_CHARACTERS = 4000;

function lastLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).at(-1)?.slice(0, 300) ?? 'no reason given';
}

/**
 * Runs ffmpeg to its end.
 * in   path of ffmpeg; arguments, one an entry (no shell sees them); `input`: pieces for its standard input, written as fast as it reads
 * @throws FfmpegError when it cannot be started, says no, or takes longer than ten minutes.
 */
export async function runFfmpeg(
  ffmpeg: string,
  args: readonly string[],
  input: Iterable<Uint8Array> = [],
): Promise<void> {
  const quiet = ['-hide_banner', '-loglevel', 'error', '-nostats', '-y'];
  const child = spawn(ffmpeg, [...quiet, ...args], { stdio: ['pipe', 'ignore', 'pipe'], timeout: TIMEOUT_MS });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told = (told + text).slice(-TAIL_CHARACTERS)));
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (error) => reject(new FfmpegError(error.message)));
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new FfmpegError(signal === null ? lastLine(told) : `stopped by ${signal}`));
    });
  });
  // When it ends early its standard input breaks; the reason is in how it ended.
  child.stdin.on('error', () => undefined);
  const over = ended.then(
    () => undefined,
    () => undefined,
  );
  for (const piece of input) {
    if (!child.stdin.writable) break;
    if (!child.stdin.write(piece)) await Promise.race([once(child.stdin, 'drain').catch(() => undefined), over]);
  }
  child.stdin.end();
  await ended;
}
