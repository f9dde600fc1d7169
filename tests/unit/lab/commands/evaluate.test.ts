import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CURRENT_SCHEMA } from '../../../../src/detector/classifier/parse-model';
import { ladderFile } from '../../../../src/lab/augmentation/ladder/recompress';
import { LADDER } from '../../../../src/lab/augmentation/ladder/steps';
import type { Row } from '../../../../src/lab/evaluation/row';
import { openCache } from '../../../../src/lab/extraction/cache';
import { seededRandom } from '../../../../src/lab/random';

const folder = mkdtempSync(join(tmpdir(), 'lab-evaluate-'));
const cacheRoot = join(folder, 'cache');
const HEADER = 'id\tfile\tlabel\tmethod\tkind\tdataset\tgroup\tpaired\tsha256\tnotes';

/** A file of its own content, and measurements of it under its checksum: two measured frames in each of two bursts. */
function measured(path: string, shift: number, random: () => number): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, path);
  const sha256 = createHash('sha256').update(path).digest('hex');
  const vector = (length: number): Float64Array => Float64Array.from({ length }, () => random() + shift);
  const burstCount = CURRENT_SCHEMA.count - CURRENT_SCHEMA.frameCount;
  openCache(cacheRoot, CURRENT_SCHEMA, null).write({
    rows: Array.from({ length: 4 }, () => vector(CURRENT_SCHEMA.frameCount)),
    burstRows: Array.from({ length: 2 }, () => vector(burstCount)),
    record: {
      sha256,
      featureSchemaId: CURRENT_SCHEMA.id,
      frameFeatureCount: CURRENT_SCHEMA.frameCount,
      burstFeatureCount: burstCount,
      burstsAsked: null,
      framesRead: 12,
      durationS: 2,
      widthPx: 100,
      heightPx: 100,
      decoder: null,
      problem: null,
      faces: Array.from({ length: 12 }, (_, i) => ({
        mediaTimeS: (i < 6 ? 0 : 1) + (i % 6) * 0.04,
        trackId: 1,
        rejection: null,
        faceSizePx: 60,
        row: i % 3 === 0 ? i / 3 : null,
        burstRow: i % 6 === 5 ? (i - 5) / 6 : null,
      })),
    },
  });
  return sha256;
}

beforeAll(() => {
  const random = seededRandom(2);
  const lines = Array.from({ length: 8 }, (_, g) =>
    ['real', 'swap', 'lips'].map((method) => {
      const fake = method !== 'real';
      const file = `videos/${method}-${g}.mp4`;
      const sha256 = measured(join(folder, file), fake ? 0.2 : 0, random);
      measured(ladderFile(cacheRoot, LADDER[0], sha256), fake ? 0.2 : 0, random);
      const notes = fake ? `real target clip is real-${g}` : '';
      const [label, kind] = fake ? ['fake', method === 'swap' ? 'face-swap' : 'lip-sync'] : ['real', 'none'];
      return [`${method}-${g}`, file, label, fake ? method : 'none', kind, 'D', `g${g}`, 'yes', sha256, notes].join(
        '\t',
      );
    }),
  ).flat();
  writeFileSync(join(folder, 'manifest.tsv'), [HEADER, ...lines, ''].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function lab(...options: string[]): { stdout: string; stderr: string; status: number | null } {
  const where = ['--data', folder, '--cache', cacheRoot];
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/lab/main.ts', ...options, ...where], {
    encoding: 'utf8',
  });
}

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

test('recompressed copies are found, trained on and judged', { timeout: 60_000 }, () => {
  const rows = rowsOf('evaluate', '--folds', '4', '--protocol', 'recompressed', '--system', 'swapwatch');
  expect(rows[0]).toMatchObject({ protocol: 'recompressed', variant: 'h264-480p-crf28', nFake: 16, nReal: 8 });
  expect(() => rowsOf('evaluate', '--protocol', 'recompressed', '--steps', 'av1-360p')).toThrow(/lab recompress/);
});

test('a clip may be judged by its first frame alone', { timeout: 60_000 }, () => {
  const rows = rowsOf('ablate', '--what', 'frames', '--folds', '4') as (Row & { ablation: string })[];
  const all = rows.filter(({ dataset }) => dataset === 'all');
  expect(all.map(({ ablation }) => ablation)).toEqual([
    ...['first 1 frame, no burst', 'first 2 frames, no burst', 'first 4 frames, no burst', 'first 8 frames, no burst'],
    ...['first 1 burst', 'first 2 bursts', 'first 4 bursts', 'all frames'],
  ]);
  for (const row of all) expect(row).toMatchObject({ nFake: 16, nReal: 8 });
  // Two bursts are all there is.
  expect({ ...all[5], ablation: '' }).toEqual({ ...all[7], ablation: '' });
});

test('what was measured can be trained on', { timeout: 60_000 }, () => {
  const models = join(folder, 'models');
  const { status, stderr } = lab('train', '--folds', '4', '--no-current', '--models', models, '--id', 'tried');
  expect(stderr).toContain('train: 24 clips with a usable face, 0 without');
  expect(status).toBe(0);
  expect(readFileSync(join(models, 'tried', 'card.md'), 'utf8')).toContain('# Model tried');
});
