import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ladderFile } from '../../../../src/lab/augmentation/ladder/recompress';
import { LADDER } from '../../../../src/lab/augmentation/ladder/steps';
import type { AccuracyRow } from '../../../../src/lab/gate/accuracy-by-quality';
import { openGateCache } from '../../../../src/lab/gate/gate-cache';
import type { GateSummary, LimitFigures } from '../../../../src/lab/gate/gate-figures';
import { face, record } from '../gate/records';
import { measuredFolder } from './measured-folder';

const { folder, cacheRoot } = measuredFolder();
afterAll(() => rmSync(folder, { recursive: true }));

interface Printed {
  readonly summary: GateSummary[];
  readonly limits: LimitFigures[];
  readonly accuracy?: AccuracyRow[];
}

// What the gate saw of the clips, and of their copies, which are a third smaller; the first clip's copy is too small.
const cache = openGateCache(cacheRoot, 2);
const clips = readFileSync(join(folder, 'manifest.tsv'), 'utf8').trim().split('\n').slice(1);
clips.forEach((line, i) => {
  const sha256 = line.split('\t')[8]!;
  const copy = readFileSync(ladderFile(cacheRoot, LADDER[0], sha256));
  const sizePx = 66 + 3 * i;
  cache.write(record(sha256, [face({ faceSizePx: sizePx })]));
  cache.write(record(createHash('sha256').update(copy).digest('hex'), [face({ faceSizePx: (sizePx * 2) / 3 })]));
});

function gate(...options: string[]): { stdout: string; stderr: string; status: number | null } {
  const where = ['--data', folder, '--cache', cacheRoot];
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/lab/main.ts', 'gate', ...where, ...options], {
    encoding: 'utf8',
    env: { ...process.env, SWAPWATCH_FFMPEG: join(folder, 'no-ffmpeg') },
  });
}

test('prints what the gate does to every variant, and what they support', { timeout: 60_000 }, () => {
  const { stdout, stderr, status } = gate('--steps', LADDER[0].id, '--format', 'json');
  expect(stderr).toContain('gate: clean: 24 clips, 24 looked at already');
  expect(status).toBe(0);
  const { summary, limits, accuracy } = JSON.parse(stdout) as Printed;
  expect(accuracy).toBeUndefined();
  expect(summary.map(({ variant, clips: n, clipsRefused }) => [variant, n, clipsRefused])).toEqual([
    ['clean', 24, 0],
    [LADDER[0].id, 24, 2],
  ]);
  expect(
    limits
      .filter(({ limit }) => limit === 'minFaceSizePx')
      .map(({ variant, min, supported }) => [variant, min, supported]),
  ).toEqual([
    ['clean', 66, 64],
    [LADDER[0].id, 44, 44],
    ['every variant', 44, 44],
  ]);
});

test('prints tables, accuracy by quality among them', { timeout: 60_000 }, () => {
  const { stdout, stderr } = gate('--accuracy', '--steps', LADDER[0].id, '--folds', '4');
  const tables = stdout.split('\n\n');
  expect(tables, stderr).toHaveLength(3);
  expect(tables[0]).toMatch(/^variant +clips/);
  expect(tables[1]).toContain('minSharpness');
  // Features of the made-up folder are those of faces of 60 px.
  const sizes = tables[2]!.split('\n').filter((line) => line.includes('face size'));
  expect(sizes.map((line) => line.split(/ {2,}/).slice(0, 4))).toEqual([
    ['clean', 'face size', '48-64 px', '16/8'],
    [LADDER[0].id, 'face size', '48-64 px', '16/8'],
  ]);
});

test('a step nobody knows is wrong usage', { timeout: 30_000 }, () => {
  const { stderr, status } = gate('--steps', 'h264-9p');
  expect(stderr).toMatch(/No variant h264-9p/);
  expect(status).toBe(2);
});

test('copies that are missing are made first', { timeout: 30_000 }, () => {
  const { stderr, status } = gate('--steps', 'h264-720p-crf23');
  expect(stderr).toContain('h264-720p-crf23: 24 clips, 0 recompressed already');
  expect(status).toBe(1);
});
