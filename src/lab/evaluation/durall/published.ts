import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { WorldError } from '../../world-error';

/** The SVM of Durall, Keuper, Pfreundt & Keuper 2019, arXiv:1911.00686. */
export const DURALL_SVM = { cost: 6.37, gamma: 0.86 } as const;

/** Spectra published with the paper, in the folder `durall` of the data. */
export const DURALL_TABLES = [
  { dataset: 'Durall DFD spectra', file: 'dfd-spectra.csv.gz' },
  { dataset: 'Durall CelebA spectra', file: 'celeba-spectra.csv.gz' },
] as const;

export interface Spectra {
  readonly spectra: readonly (readonly number[])[];
  readonly forged: readonly boolean[];
}

/**
 * Reads a table of spectra: gzipped CSV, each line a label (1 = forged, 0 = not) and the azimuthally averaged spectrum.
 * in   folder of the data      Throws WorldError when the table is missing or a line has another number of cells.
 */
export function readSpectra(folder: string, file: string): Spectra {
  const path = join(folder, 'durall', file);
  if (!existsSync(path)) throw new WorldError(`There is no ${path}: the spectra published with Durall et al. 2019.`);
  const rows = gunzipSync(readFileSync(path))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number));
  const odd = rows.findIndex((row) => row.length !== rows[0]!.length || row.some((cell) => !Number.isFinite(cell)));
  if (odd >= 0) throw new WorldError(`Line ${odd + 1} of ${path} is not like the first: a label and a spectrum.`);
  return { spectra: rows.map((row) => row.slice(1)), forged: rows.map((row) => row[0] === 1) };
}
