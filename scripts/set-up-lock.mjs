// A lock between commands of one clone, taken while packages are installed. Plain Node, since nothing is installed yet.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LOOK_EVERY_MS = 200;
/** Between making the lock and writing its owner lie microseconds; one without an owner for this long was left behind. */
const OWNERLESS_MS = 10_000;

function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Process id in a lock; null where none is written (yet), or where there is no lock. */
function ownerOf(lock) {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isLeftBehind(lock, owner) {
  if (owner !== null) return !isAlive(owner);
  try {
    return Date.now() - statSync(lock).mtimeMs > OWNERLESS_MS;
  } catch {
    return false;
  }
}

/** Takes a dead process' lock away. Moved aside first: another command may have done so and taken the lock meanwhile, and then gets it back. */
function takeAway(lock, deadOwner) {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (ownerOf(aside) !== deadOwner) return renameSync(aside, lock);
  } catch {
    return;
  }
  rmSync(aside, { recursive: true, force: true });
}

function tryToTake(lock) {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
}

/**
 * Does `step` while no other process holds the lock, and waits for that as long as its owner lives.
 * in   `lock`: path of a folder that is the lock; `waiting`: called once when there is something to wait for
 */
export function withLock(lock, step, waiting) {
  mkdirSync(dirname(lock), { recursive: true });
  let told = false;
  while (!tryToTake(lock)) {
    const owner = ownerOf(lock);
    if (isLeftBehind(lock, owner)) {
      takeAway(lock, owner);
      continue;
    }
    if (!told) waiting();
    told = true;
    pause(LOOK_EVERY_MS);
  }
  try {
    return step();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
