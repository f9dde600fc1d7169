// `node scripts/run.mjs FILE.ts [ARG...]`: sets the clone up where that is needed, then runs FILE in its place.
import { spawn } from 'node:child_process';
import { setUp } from './set-up.mjs';

try {
  setUp();
} catch (error) {
  process.stderr.write(`set-up failed: ${error.message}\n`);
  process.exit(1);
}
const child = spawn(process.execPath, ['--import', 'tsx', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
