import { expect, test } from 'vitest';
import type { Clip } from '../../../../src/lab/data/clip';
import { meanRow } from '../../../../src/lab/evaluation/mean-row';
import { kindRows, methodRows, partsOf } from '../../../../src/lab/evaluation/parts';
import { toolOf } from '../../../../src/lab/evaluation/plans';
import { emptyRow, evaluateRow, type RowAbout } from '../../../../src/lab/evaluation/row';
import type { HeldOutVerdict } from '../../../../src/lab/training/judge-held-out';
import { syntheticClips } from '../synthetic-clips';

const about: RowAbout = {
  protocol: 'leave-method-out',
  system: 'swapwatch',
  variant: 'clean',
  dataset: 'D',
  method: 'swap',
  kind: 'all',
  reals: 'own',
};

test.each([
  ['edtalk+facesr', 'edtalk'],
  ['deepfakes(probable, FF++)', 'deepfakes'],
  ['deepfake (Diep Nep)', 'deepfake'],
  ['wav2lip-gan', 'wav2lip-gan'],
])('%s was made by %s', (method, tool) => {
  expect(toolOf(method)).toBe(tool);
});

test('a mean over methods counts each method once, leaves out what one lacks, and has no interval', () => {
  const row = { ...emptyRow(about), nReal: 5, aucLow: 0.1, aucHigh: 0.9 };
  const mean = meanRow([
    { ...row, nFake: 2, auc: 0.6, cllr: 1, pairedRate: 1, nPairs: 2 },
    { ...row, nFake: 8, auc: 0.8, cllr: null, reals: 'all', nReal: 9 },
  ])!;
  expect(mean).toMatchObject({ method: 'mean', nFake: 10, nReal: 9, nPairs: 2, cllr: 1, pairedRate: 1, eer: null });
  expect(mean).toMatchObject({ aucLow: null, aucHigh: null, reals: 'all' });
  expect(mean.auc).toBeCloseTo(0.7, 12);
  expect(meanRow([])).toBeNull();
});

test('verdicts of two plans: a real counts once as a clip, twice as a verdict; pairs stay within their plan', () => {
  const [real, swap, lips] = syntheticClips(1, 0).map(({ clip }) => clip);
  const verdict = (clip: typeof real, heldOut: string, llr: number): HeldOutVerdict => ({
    ...{ clip: clip!, heldOut, llr, margin: llr, fold: 0 },
    ...{ suspicious: llr > 0, strong: null },
  });
  const judged = [
    ...[verdict(swap, 'swap', 1), verdict(real, 'swap', 2)],
    ...[verdict(lips, 'lips', -1), verdict(real, 'lips', -2)],
  ];
  const row = evaluateRow({ about, judged, notAssessed: [] });
  // swap 1 against real 2 and -2, lips -1 against the same: one of two pairs won each. Within plans: swap loses, lips wins.
  expect(row).toMatchObject({ nFake: 2, nReal: 1, auc: 0.5, pairedRate: 0.5, nPairs: 2, falseAlarmSuspicious: 0.5 });
  expect(row.falseAlarmStrong).toBeNull();
});

test('fakes of which none got a verdict are counted, with rows of their own', () => {
  const [real, swap, lips] = syntheticClips(1, 0).map(({ clip }) => clip) as [Clip, Clip, Clip];
  const verdict = (clip: Clip): HeldOutVerdict => ({
    ...{ clip, heldOut: 'swap', llr: 0, margin: 0, fold: 0 },
    ...{ suspicious: false, strong: false },
  });
  const parts = partsOf([verdict(real), verdict(swap)]);
  // The real has a verdict under one plan and none under the other.
  const without = [{ ...lips, dataset: 'far', kind: 'lip-sync' }, real];
  const names = { system: 'swapwatch', variant: 'clean', protocol: 'leave-dataset-out' };
  const rows = methodRows(names, parts, without);
  expect(rows[0]).toMatchObject({ dataset: 'all', method: 'all', nFake: 1, nReal: 1, notAssessed: 1 });
  const far = rows.filter(({ dataset }) => dataset === 'far');
  expect(far.map(({ method }) => method)).toEqual(['all', lips.method]);
  for (const row of far) expect(row).toMatchObject({ nFake: 0, nReal: 0, auc: null, notAssessed: 1 });
  const lipSync = kindRows(names, parts, without).filter(({ kind }) => kind === 'lip-sync');
  expect(lipSync.map(({ dataset, notAssessed }) => [dataset, notAssessed])).toEqual([
    ['all', 1],
    ['far', 1],
  ]);
});
