import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallChromium } from '../src/headless/chromium/find';
import { findOrInstallFirefox } from '../tests/support/firefox/find';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), 'swapwatch-test-'));

/** Runs a program from node_modules in the foreground; true when it exits 0. */
function run(title: string, program: string, args: string[], environment: Record<string, string> = {}): boolean {
  console.log(`\n== ${title}`);
  const { status } = spawnSync('npx', ['--no-install', program, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

/** A program that only says yes or no counts as one test. Several may run at once: what it says comes out when it is done. */
function check(title: string, program: string, args: string[]): Promise<Count> {
  const child = spawn('npx', ['--no-install', program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      console.log(`\n== ${title}\n${Buffer.concat(said).toString()}`);
      resolve({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 });
    });
  });
}

/** A runner that died before it wrote its report counts as one failure, whatever its exit code. */
function counted(ok: boolean, read: () => Count): Count {
  try {
    const count = read();
    return ok || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function vitest(): Count {
  const file = join(reports, 'vitest.json');
  const ok = run('unit and repository tests', 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return counted(ok, () => {
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
  });
}

function playwright(project: string, title: string): Count {
  const file = join(reports, `${project}.json`);
  const ok = run(title, 'playwright', ['test', `--project=${project}`, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  return counted(ok, () => {
    const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    if (stats.flaky > 0) console.log(`${stats.flaky} passed at a further try only: named "flaky" above`);
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  });
}

/** Where there is no Firefox, that part counts as one skipped test. */
function firefox(): Count {
  const found = findOrInstallFirefox(console.log);
  if (typeof found === 'string') {
    console.log(`\n== end-to-end tests in Firefox: skipped, since ${found}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  process.env['SWAPWATCH_FIREFOX'] = found.firefox;
  return playwright('firefox', 'end-to-end tests: the built extension in Firefox');
}

process.env['SWAPWATCH_CHROMIUM'] = findOrInstallChromium(console.log);
const counts = [
  ...(await Promise.all([
    check('types', 'tsc', ['--noEmit']),
    check('lint', 'eslint', ['.']),
    check('format', 'prettier', ['--check', '--log-level=warn', '.']),
  ])),
  vitest(),
  playwright('browser', 'browser tests: engines, detector, scan command'),
  playwright('e2e', 'end-to-end tests: the built extension in Chromium'),
  firefox(),
];
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
const skipped = sum('skipped');
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(sum('failed') === 0 ? 0 : 1);
