import { UsageError } from '../world-error';

/** As many bursts as a clip's length asks for. */
const AUTO = 'auto';

/** Options that several commands share, for citty. */
export const DATA_ARGS = {
  data: {
    type: 'string',
    required: true,
    valueHint: 'DIR',
    description: 'Folder with manifest.tsv and its videos, or with data sets as their owners ship them',
  },
  dataset: { type: 'string', valueHint: 'NAMES', description: 'Only these data sets, comma-separated' },
  compression: {
    type: 'string',
    valueHint: 'NAMES',
    description: 'Only these compressions (raw, c23, c40) of the data sets that come in several, comma-separated',
  },
  bursts: {
    type: 'string',
    default: AUTO,
    valueHint: 'N',
    description: 'Bursts of 6 consecutive frames a clip (auto: 16 of small pictures, else 8 to 12 by length)',
  },
  cache: { type: 'string', default: '.cache/lab', valueHint: 'DIR', description: 'Where measured features are kept' },
} as const;

export const RECIPE_ARGS = {
  families: {
    type: 'string',
    valueHint: 'IDS',
    description: 'Feature families to use, comma-separated, in one SVM (default: the SVMs of the recipe)',
  },
  c: {
    type: 'string',
    valueHint: 'X',
    description: 'C of every SVM: smaller = smoother (default: as in the recipe; 0.005 with --families)',
  },
  'block-normalise': {
    type: 'boolean',
    description: 'Let every family weigh the same, whatever its length (default: as in the recipe)',
  },
  folds: { type: 'string', default: '10', valueHint: 'N', description: 'Folds of the cross-validation' },
  seed: { type: 'string', default: '1', valueHint: 'N', description: 'Seed of the folds' },
  deals: {
    type: 'string',
    default: '3',
    valueHint: 'N',
    description: 'Times that folds are dealt, anew each time, to measure the clips that calibrate the detector',
  },
  'min-frames': {
    type: 'string',
    default: '4',
    valueHint: 'N',
    description: 'Measured frames a face needs before it is judged',
  },
} as const;

/** A comma-separated option as a list; empty when it was not given. */
export function listOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** A whole number of at least `least`. Throws UsageError on anything else. */
export function wholeNumber(name: string, value: string, least: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least) {
    throw new UsageError(`--${name} must be a whole number of at least ${least}, not "${value}".`);
  }
  return number;
}

/** Bursts a clip; null: by its length and size. Throws UsageError on anything but `auto` and whole numbers above 0. */
export function burstsOf(value: string): number | null {
  return value === AUTO ? null : wholeNumber('bursts', value, 1);
}

/** A number above 0. Throws UsageError on anything else. */
export function positiveNumber(name: string, value: string): number {
  const number = Number(value);
  if (!(number > 0) || !Number.isFinite(number))
    throw new UsageError(`--${name} must be a number above 0, not "${value}".`);
  return number;
}
