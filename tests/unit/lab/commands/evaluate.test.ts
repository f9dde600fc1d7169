import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { RankRow } from '../../../../src/lab/evaluation/ranking/rank-figures';
import type { Row } from '../../../../src/lab/evaluation/row';
import { measuredFolder } from './measured-folder';
import { labOn } from './run-lab';

const made = measuredFolder();
const { folder } = made;
const lab = labOn(made);
afterAll(() => rmSync(folder, { recursive: true }));

function rowsOf(...options: string[]): Row[] {
  const { stdout, stderr } = lab(...options, '--format', 'json');
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Row[];
}

const FIELDS = [
  ...['protocol', 'dataset', 'method', 'nFake', 'nReal', 'auc', 'aucLow', 'aucHigh', 'eer', 'tprAtFpr1', 'tprAtFpr5'],
  ...['pairedRate', 'cllr', 'falseAlarmSuspicious', 'falseAlarmStrong', 'notAssessed', 'system', 'variant', 'reals'],
];

test('one command prints the detector and both baselines, by the same clips', { timeout: 60_000 }, () => {
  const rows = rowsOf('evaluate', '--folds', '4');
  expect([...new Set(rows.map(({ system }) => system))]).toEqual(['swapwatch', 'iqm-svm', 'durall-svm']);
  for (const field of FIELDS) expect(rows[0]).toHaveProperty(field);
  for (const row of rows.filter(({ dataset, method }) => dataset === 'all' && method === 'all')) {
    expect(row).toMatchObject({
      protocol: 'group-cv',
      variant: 'clean',
      nFake: 16,
      nReal: 8,
      nPairs: 16,
      notAssessed: 0,
    });
  }
  expect(rows[0]!.auc).toBeGreaterThan(0.9);
});

test('recompressed copies are found and judged', { timeout: 60_000 }, () => {
  const rows = rowsOf('evaluate', '--folds', '4', '--protocol', 'recompressed', '--system', 'swapwatch');
  expect(rows[0]).toMatchObject({ protocol: 'recompressed', variant: 'h264-480p-crf28', nFake: 16, nReal: 8 });
});

test('a variant may be judged in place of the clips', { timeout: 60_000 }, () => {
  const judge = ['--judge', 'h264-480p-crf28'];
  const { stdout, stderr } = lab('evaluate', '--folds', '4', '--system', 'swapwatch', ...judge, '--format', 'json');
  // All of it was measured, so nothing is measured.
  expect(stderr).not.toContain('extract');
  const [first] = JSON.parse(stdout) as Row[];
  expect(first).toMatchObject({ protocol: 'group-cv', variant: 'h264-480p-crf28', nFake: 16, nReal: 8 });
});

test('copies that are missing are made by whatever command needs them', { timeout: 60_000 }, () => {
  const { stderr, status } = lab('evaluate', '--protocol', 'recompressed', '--steps', 'h264-720p-crf23');
  expect(stderr).toContain('h264-720p-crf23: 24 clips, 0 recompressed already');
  expect(stderr).toMatch(/SWAPWATCH_FFMPEG names .*no-ffmpeg, which does not start/);
  expect(status).toBe(1);
});

test('so are self-blends, and copies of self-blends', { timeout: 60_000 }, () => {
  const { stderr, status } = lab('extract', '--variants', 'self-blend-1+h264-720p-crf23');
  expect(stderr).toContain('h264-720p-crf23: 16 clips, 0 recompressed already');
  expect(status).toBe(1);
  expect(lab('extract', '--variants', 'self-blend-2').stderr).toContain('augment: 8 reals, 0 done already');
});

test('held-out clips are ranked as the items of a case', { timeout: 60_000 }, () => {
  const { stdout } = lab('rank', '--folds', '4', '--format', 'json');
  const rows = JSON.parse(stdout) as RankRow[];
  expect(rows.map(({ dataset }) => dataset)).toEqual(['all', 'D']);
  expect(rows[0]).toMatchObject({ nFake: 16, nReal: 8, nPairs: 16, notAssessed: 0, topThird: 8, mostRecall: 0.5 });
  expect(rows[0]!.aboveOriginal.rate).toBeGreaterThan(0.9);
  // Two bursts tell nothing of their spread, so the ratio ranks, and items of one are no better than those of the other.
  expect(rows[0]!.aboveOriginal).toEqual(rows[0]!.pairedRate);
  expect(rows[0]!.recall.rate).toBeGreaterThan(0.4);
});

test('what was measured can be trained on', { timeout: 60_000 }, () => {
  const models = join(folder, 'models');
  const { status, stderr } = lab('train', '--folds', '4', '--no-current', '--models', models, '--id', 'tried');
  expect(stderr).toContain('train: 24 clips with a usable face, 0 without');
  expect(status).toBe(0);
  expect(readFileSync(join(models, 'tried', 'card.md'), 'utf8')).toContain('# Model tried');
  const file = JSON.parse(readFileSync(join(models, 'tried', 'model.json'), 'utf8')) as Record<string, unknown>;
  // Four measured frames is what each face here has, and the default asks for; faces of 60 px leave room for those of 90.
  expect(file).toMatchObject({ minFrames: 4, domain: { minFaceSizePx: 60, maxFaceSizePx: 100 } });
  expect(lab('train', '--min-frames', '5').stderr).toMatch(/with a usable face come from 0 group/);
});

test('a model that does not read fine detail sets it no limits', { timeout: 60_000 }, () => {
  const models = join(folder, 'models');
  const options = ['--families', 'spam3', '--folds', '4', '--no-current', '--models', models, '--id', 'blind'];
  const { status, stderr } = lab('train', ...options);
  expect(stderr).toContain('train: wrote');
  expect(status).toBe(0);
  expect(JSON.parse(readFileSync(join(models, 'blind', 'model.json'), 'utf8'))).toMatchObject({
    domain: { detail: null },
  });
});

test('data without reals are refused before anything is made or measured', { timeout: 60_000 }, () => {
  const bare = mkdtempSync(join(tmpdir(), 'lab-no-reals-'));
  try {
    const lines = readFileSync(join(folder, 'manifest.tsv'), 'utf8').split('\n');
    const fakes = lines.filter((line) => !/\treal\t/.test(line)).map((line) => line.replace(/real target.*/, ''));
    writeFileSync(join(bare, 'manifest.tsv'), fakes.join('\n'));
    symlinkSync(join(folder, 'videos'), join(bare, 'videos'));
    const { stderr, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/lab/main.ts', 'evaluate', '--data', bare, '--cache', join(bare, 'cache')],
      { encoding: 'utf8' },
    );
    expect(stderr).toMatch(/^lab: The reals in the data come from 0 group\(s\)/);
    expect(status).toBe(1);
  } finally {
    rmSync(bare, { recursive: true });
  }
});

test('without a Chromium, what is to be measured is not, and it is said what is missing', { timeout: 60_000 }, () => {
  const { stderr, status } = lab('extract', '--variants', 'clean', '--fresh');
  expect(stderr).toMatch(/\nlab: SWAPWATCH_CHROMIUM names .*no-chromium, which does not start/);
  expect(stderr).not.toMatch(/\n +at /);
  expect(status).toBe(1);
});
