import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { AblationRow } from '../../../../src/lab/evaluation/ablation/trial-rows';
import { measuredFolder } from './measured-folder';
import { labOn } from './run-lab';

const made = measuredFolder();
const lab = labOn(made);
afterAll(() => rmSync(made.folder, { recursive: true }));

const STEP = 'h264-480p-crf28';
const FAMILIES = ['--families', 'azimuthal-spectrum,lbp'];

/** Rows over all clips, by few folds and families, so that little is trained. */
function rowsOf(...options: string[]): AblationRow[] {
  const { stdout, stderr } = lab('ablate', '--folds', '3', ...FAMILIES, ...options, '--format', 'json');
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as AblationRow[]).filter(({ dataset }) => dataset === 'all');
}

function namesOf(rows: readonly AblationRow[]): string[] {
  return [...new Set(rows.map(({ ablation }) => ablation))];
}

test('a clip may be judged by its first frame alone', { timeout: 60_000 }, () => {
  const all = rowsOf('--what', 'frames');
  expect(all.map(({ ablation }) => ablation)).toEqual([
    ...['first 1 frame, no burst', 'first 2 frames, no burst', 'first 4 frames, no burst', 'first 8 frames, no burst'],
    ...['first 1 burst', 'first 2 bursts', 'first 4 bursts', 'first 8 bursts', 'all frames'],
  ]);
  for (const row of all) expect(row).toMatchObject({ nFake: 16, nReal: 8 });
  // Two bursts are all there is.
  const { auc, aucLow, aucHigh, cllr } = all[8]!;
  expect(all[5]).toMatchObject({ auc, aucLow, aucHigh, cllr, aucDifference: 0 });
  expect(all[8]).toMatchObject({ aucDifference: null });
});

test('copies train with weights, and clips and copies are judged, each against the recipe', { timeout: 60_000 }, () => {
  const rows = rowsOf('--what', 'copies', '--steps', STEP);
  expect(rows.map(({ ablation, variant }) => `${ablation}: ${variant}`)).toEqual(
    ['full', `${STEP} of weight 0`, `${STEP} of weight 1`].flatMap((name) => [`${name}: clean`, `${name}: ${STEP}`]),
  );
  for (const row of rows) expect(row).toMatchObject({ nFake: 16, nReal: 8, notAssessed: 0 });
  const [full, , , , weighed] = rows;
  expect(weighed!.aucDifference).toBeCloseTo(weighed!.auc! - full!.auc!, 10);
  expect(weighed!.aucDifferenceLow).toBeLessThanOrEqual(weighed!.aucDifference!);
});

test('SVMs, self-blends, bursts, quality, offsets and strata have rows of their own', { timeout: 120_000 }, () => {
  expect(namesOf(rowsOf('--what', 'blends'))).toEqual([
    'full',
    ...[0, 0.1, 0.3, 2, 4].map((weight) => `self-blends of weight ${weight}`),
  ]);
  expect(namesOf(rowsOf('--what', 'bursts'))).toEqual(['full', '1 burst', '2 bursts', '4 bursts', '8 bursts']);
  expect(namesOf(rowsOf('--what', 'experts'))).toEqual(['full', 'all 41 families by kind']);
  expect(namesOf(rowsOf('--what', 'offsets'))).toHaveLength(4);
  const strata = rowsOf('--what', 'strata', '--steps', STEP);
  expect(namesOf(strata)).toHaveLength(20);
  expect(strata.map(({ variant }) => variant).slice(0, 2)).toEqual(['clean', STEP]);
  // Bits a pixel are known of these clips: some verdict hangs on them.
  expect(strata.some(({ ablation, cllrDifference }) => ablation.includes('bitrate') && cllrDifference !== 0)).toBe(
    true,
  );
});

test('what differs is printed with its interval', { timeout: 60_000 }, () => {
  const { stdout } = lab('ablate', '--folds', '3', '--what', 'quality', ...FAMILIES);
  expect(stdout).toMatch(/AUC difference +Cllr difference\n/);
  expect(stdout).toMatch(
    /weights by detail, 1 .* [+-]0\.\d{3} \[[+-]0\.\d{3}, [+-]0\.\d{3}\] +[+-]0\.\d{3} \[[+-]0\.\d{3}, [+-]0\.\d{3}\]\n/,
  );
});

test('steps that do not fit are refused, and it is said what does', { timeout: 60_000 }, () => {
  const { status, stderr } = lab('ablate', '--what', 'copies');
  expect(stderr).toMatch(/^lab: --what copies needs --steps/);
  expect(status).toBe(2);
  expect(lab('ablate', '--what', 'groups', '--steps', STEP).stderr).toContain('judges the clips alone');
});
