import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { durallRows } from '../../../../src/lab/evaluation/durall/rows';
import { WorldError } from '../../../../src/lab/world-error';

/**
 * Durall, Keuper, Pfreundt & Keuper 2019, arXiv:1911.00686: azimuthally averaged spectra, RBF SVM with C 6.37 and gamma 0.86; table accuracies
 * 0.86 (DeepFakeDetection) and 1.00 (CelebA).
 */
const FOLDER = process.env['SWAPWATCH_DATA'] ?? '../shared/data';
const here = existsSync(join(FOLDER, 'durall'));
if (!here) console.warn(`skipped: the published spectra are not in ${FOLDER} (set SWAPWATCH_DATA to the data folder)`);

test.skipIf(!here)('the accuracies of Durall et al. 2019 come out again', { timeout: 240_000 }, async () => {
  const [dfd, celebA] = await durallRows(FOLDER);
  console.info(`5-fold accuracies: DFD ${dfd!.accuracy}, CelebA ${celebA!.accuracy}`);
  expect(Math.abs(dfd!.accuracy! - 0.86)).toBeLessThanOrEqual(0.02);
  expect(celebA!.accuracy).toBeGreaterThanOrEqual(0.99);
  expect(dfd).toMatchObject({ protocol: 'durall', system: 'durall-svm', dataset: 'Durall DFD spectra', method: 'all' });
  expect(dfd!.nFake + dfd!.nReal).toBe(1000);
  expect(celebA!.nFake + celebA!.nReal).toBe(2000);
  expect(dfd).toMatchObject({ aucLow: null, cllr: null, pairedRate: null });
});

describe('without the tables', () => {
  test('says plainly what is missing', async () => {
    await expect(durallRows('nowhere')).rejects.toThrow(WorldError);
  });
});
