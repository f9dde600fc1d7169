// `npm run build [-- --mode local]`: the extension into .output/chrome-mv3, or .output/chrome-mv3-local for the demo and the tests.
import { build } from 'wxt';
import { LOCAL_MODE } from '../src/extension/platform/sites';
import { checkBuild } from './check-build';

const BUILDS: Readonly<Record<string, { readonly mode: string; readonly folder: string }>> = {
  production: { mode: 'production', folder: 'chrome-mv3' },
  local: { mode: LOCAL_MODE, folder: 'chrome-mv3-local' },
};

const at = process.argv.indexOf('--mode');
const name = at < 0 ? 'production' : (process.argv[at + 1] ?? '');
const wanted = BUILDS[name];
if (!wanted) {
  process.stderr.write(`unknown mode "${name}"; usage: npm run build [-- --mode local]\n`);
  process.exit(2);
}
await build({ mode: wanted.mode, outDirTemplate: wanted.folder });
checkBuild(`.output/${wanted.folder}`);
