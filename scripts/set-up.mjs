// Brings a fresh clone to where any command can run: packages, engine files, WXT's types. Plain Node, since nothing is installed yet.
// Everything it says goes to standard error, so that a command's own output stays clean.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './set-up-lock.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MINIMUM_NODE = [20, 19];

function say(text) {
  process.stderr.write(`set-up: ${text}\n`);
}

function run(command, args) {
  execFileSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
}

/** A file, or all files below a folder, in a fixed order. */
function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/**
 * Runs `step` unless the stamp says that the same inputs were done before and `output` is still there. The stamp is taken away before and written after it,
 * so that a step that was broken off is done again.
 */
function once(name, inputs, output, step) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesOf(join(ROOT, input)))) hash.update(readFileSync(file));
  const digest = hash.digest('hex');
  const stamp = join(ROOT, 'node_modules', '.swapwatch', name);
  const isDone = () => existsSync(join(ROOT, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
  if (isDone()) return;
  withLock(
    join(ROOT, '.cache', 'set-up.lock'),
    () => {
      // Perhaps by the command that was waited for.
      if (isDone()) return;
      rmSync(stamp, { force: true });
      step();
      mkdirSync(dirname(stamp), { recursive: true });
      writeFileSync(stamp, digest);
    },
    () => say('waiting for another command that sets up ...'),
  );
}

/** Throws with a sentence that says what to do when Node is too old or a step fails. */
export function setUp() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1])) {
    throw new Error(
      `Node ${MINIMUM_NODE.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`,
    );
  }
  once('packages', ['package-lock.json'], 'node_modules', () => {
    say('installing packages (npm ci) ...');
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  });
  once('wxt', ['package-lock.json', 'wxt.config.ts'], '.wxt/tsconfig.json', () => run('npx', ['wxt', 'prepare']));
  once('engines', ['package-lock.json', 'scripts/engines'], '.cache/engines/opencv.wasm', () => {
    say('building the face models and the OpenCV engine from their packages ...');
    run(process.execPath, ['--import', 'tsx', 'scripts/engines/build.ts']);
  });
}
