import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, expect, test } from 'vitest';
import { measuredFolder } from './measured-folder';

const { folder, cacheRoot } = measuredFolder();
afterAll(() => rmSync(folder, { recursive: true }));

function report(...options: string[]): { stdout: string; stderr: string; status: number | null } {
  const where = ['--data', folder, '--cache', cacheRoot, '--folds', '4'];
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/lab/main.ts', 'report', ...where, ...options], {
    encoding: 'utf8',
  });
}

const drawn = (file: string): string[] =>
  [...parseHTML(readFileSync(file, 'utf8')).document.querySelectorAll('figure')]
    .filter((figure) => figure.querySelector('svg.plot'))
    .map(({ id }) => id);

test('one command writes the page with what the data allow', { timeout: 120_000 }, () => {
  const out = join(folder, 'report.html');
  const { stdout, stderr, status } = report('--out', out, '--skip', 'cost', '--families', 'lbp,azimuthal-spectrum');
  expect(stderr).toContain('leave-dataset-out is left out');
  expect(stderr).toMatch(/families: \d+ of \d+ models trained/);
  expect(stdout).toBe(`${out}\n`);
  expect(status).toBe(0);
  expect(drawn(out)).toEqual([
    ...['settings', 'roc', 'det', 'reliability', 'tippett', 'mean-spectra'],
    ...['spectrum-difference', 'strongest-features', 'ablations', 'learning-curve', 'frames-needed', 'model-size'],
  ]);
  expect(readFileSync(out, 'utf8')).not.toMatch(/NaN|undefined|Infinity/);
});

test('a part nobody knows is wrong usage', { timeout: 60_000 }, () => {
  const { stderr, status } = report('--skip', 'roc');
  expect(stderr).toContain('No part roc.');
  expect(status).toBe(2);
});
