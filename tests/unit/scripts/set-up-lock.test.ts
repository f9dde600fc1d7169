import { execFile, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';

const LOCK_MODULE = pathToFileURL(join(import.meta.dirname, '../../../scripts/set-up-lock.mjs')).href;

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'set-up-lock-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that holds the lock for 300 ms and writes when it came and went. */
function command(): Promise<unknown> {
  const code = `
    import { appendFileSync } from 'node:fs';
    import { withLock } from '${LOCK_MODULE}';
    const note = (text) => appendFileSync('${folder}/log', text + '\\n');
    withLock('${folder}/deep/lock', () => {
      note('in');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      note('out');
    }, () => undefined);`;
  return promisify(execFile)(process.execPath, ['--input-type=module', '-e', code]);
}

const log = (): string[] => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');

it('lets one command in after the other', async () => {
  appendFileSync(join(folder, 'log'), '');
  await Promise.all([command(), command(), command()]);
  expect(log()).toEqual(['in', 'out', 'in', 'out', 'in', 'out']);
  expect(existsSync(join(folder, 'deep/lock'))).toBe(false);
});

it('waits for no command that was killed', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  mkdirSync(join(folder, 'deep/lock'), { recursive: true });
  writeFileSync(join(folder, 'deep/lock/pid'), String(dead));
  await Promise.all([command(), command()]);
  expect(log()).toEqual(['in', 'out', 'in', 'out']);
});

it('is free again after a step that failed', async () => {
  const { withLock } = (await import(LOCK_MODULE)) as {
    withLock: (lock: string, step: () => void, waiting: () => void) => void;
  };
  const fail = (): void => {
    throw new Error('no room');
  };
  expect(() => withLock(join(folder, 'lock'), fail, () => undefined)).toThrow('no room');
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});
