import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import SVM from 'ml-svm';
import { describe, expect, test } from 'vitest';
import { trainSvm } from '../../../../src/lab/training/train-svm';

/**
 * Durall, Keuper, Pfreundt & Keuper 2019, arXiv:1911.00686: azimuthally averaged spectra, RBF SVM with C 6.37 and gamma 0.86.
 * Trained by LIBSVM, decided by ml-svm (`trainSvm` itself fails when the two differ by more than 1e-6 on training rows).
 */
const FOLDER = join(process.env['SWAPWATCH_DATA'] ?? '../shared/data', 'durall');
const here = existsSync(FOLDER);
if (!here) console.warn(`skipped: the published spectra are not at ${FOLDER} (set SWAPWATCH_DATA to the data folder)`);

/** Rows of a gzipped CSV: label 0 or 1, then the spectrum. */
function readSpectra(name: string): { spectra: number[][]; forged: boolean[] } {
  const rows = gunzipSync(readFileSync(join(FOLDER, name)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number));
  return { spectra: rows.map((row) => row.slice(1)), forged: rows.map((row) => row[0] === 1) };
}

/**
 * Share of spectra told right when each fifth is decided by a model of the other four. A fifth is one stretch of each class, in file order
 * (scikit-learn's stratified folds without shuffling): rows that lie close are alike, probably frames of one video, since a third of all rows have
 * their nearest neighbour within five lines. Shuffled folds part such neighbours and give 0.895 to 0.901 on the DFD spectra (three seeds).
 */
async function fiveFoldAccuracy({ spectra, forged }: ReturnType<typeof readSpectra>): Promise<number> {
  const foldOf = new Array<number>(spectra.length);
  for (const kind of [true, false]) {
    const rows = [...spectra.keys()].filter((i) => forged[i] === kind);
    rows.forEach((i, place) => (foldOf[i] = Math.floor((place * 5) / rows.length)));
  }
  let right = 0;
  for (let fold = 0; fold < 5; fold += 1) {
    const held = [...spectra.keys()].filter((i) => foldOf[i] === fold);
    const rest = [...spectra.keys()].filter((i) => foldOf[i] !== fold);
    const json = await trainSvm(
      rest.map((i) => spectra[i]!),
      rest.map((i) => forged[i]!),
      { kernel: { name: 'rbf', gamma: 0.86 }, cost: 6.37, balanced: false },
    );
    const margins = SVM.load(json).margin(held.map((i) => spectra[i]!));
    right += held.filter((i, place) => margins[place]! > 0 === forged[i]).length;
  }
  return right / spectra.length;
}

describe.skipIf(!here)('published accuracies of Durall et al. 2019', () => {
  test('DeepFakeDetection: 0.86 +- 0.02', { timeout: 120_000 }, async () => {
    const accuracy = await fiveFoldAccuracy(readSpectra('dfd-spectra.csv.gz'));
    console.info(`DFD spectra: 5-fold accuracy ${accuracy}`);
    expect(Math.abs(accuracy - 0.86)).toBeLessThanOrEqual(0.02);
  });

  test('CelebA: at least 0.99', { timeout: 120_000 }, async () => {
    const accuracy = await fiveFoldAccuracy(readSpectra('celeba-spectra.csv.gz'));
    console.info(`CelebA spectra: 5-fold accuracy ${accuracy}`);
    expect(accuracy).toBeGreaterThanOrEqual(0.99);
  });
});
