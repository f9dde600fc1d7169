// `npm run build [-- --browser firefox] [--mode local]`: the extension into .output/chrome-mv3 (Chrome, Edge, Brave, Chromium) or
// .output/firefox-mv3; with `-local` at the end, the one for the demo and the tests.
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { LOCAL_MODE } from '../src/extension/platform/sites';
import { BROWSERS } from './browser-manifest';
import { checkBuild } from './check-build';

const MODES: Readonly<Record<string, { readonly mode: string; readonly suffix: string }>> = {
  production: { mode: 'production', suffix: '' },
  local: { mode: LOCAL_MODE, suffix: '-local' },
};

function fail(problem: string): never {
  process.stderr.write(`${problem}; usage: npm run build [-- --browser ${BROWSERS.join('|')}] [--mode local]\n`);
  process.exit(2);
}

function readArguments(): { browser?: string; mode?: string } {
  try {
    return parseArgs({ options: { browser: { type: 'string' }, mode: { type: 'string' } } }).values;
  } catch (error) {
    return fail((error as Error).message);
  }
}

const { browser: name = 'chrome', mode = 'production' } = readArguments();
const browser = BROWSERS.find((one) => one === name);
const wanted = MODES[mode];
if (!browser) fail(`unknown browser "${name}"`);
if (!wanted) fail(`unknown mode "${mode}"`);
const folder = `${browser}-mv3${wanted.suffix}`;
await build({ mode: wanted.mode, browser, manifestVersion: 3, outDirTemplate: folder });
checkBuild(`.output/${folder}`);
