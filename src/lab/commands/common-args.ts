import { UsageError } from '../world-error';

/** Options that several commands share, for citty. */
export const DATA_ARGS = {
  data: { type: 'string', required: true, valueHint: 'DIR', description: 'Folder with manifest.tsv and its videos' },
  dataset: { type: 'string', valueHint: 'NAMES', description: 'Only these data sets of the manifest, comma-separated' },
  frames: { type: 'string', default: '16', valueHint: 'N', description: 'Frames a clip' },
  cache: { type: 'string', default: '.cache/lab', valueHint: 'DIR', description: 'Where measured features are kept' },
} as const;

export const RECIPE_ARGS = {
  families: {
    type: 'string',
    valueHint: 'IDS',
    description: 'Feature families to use, comma-separated (default: see docs/lab.md)',
  },
  c: { type: 'string', valueHint: 'X', description: 'C of the SVM: smaller = smoother' },
  'block-normalise': {
    type: 'boolean',
    default: false,
    description: 'Let every family weigh the same, whatever its length',
  },
  folds: { type: 'string', default: '10', valueHint: 'N', description: 'Folds of the cross-validation' },
  seed: { type: 'string', default: '1', valueHint: 'N', description: 'Seed of the folds' },
  'min-frames': {
    type: 'string',
    default: '4',
    valueHint: 'N',
    description: 'Frames a face needs before it is judged',
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

/** A number above 0. Throws UsageError on anything else. */
export function positiveNumber(name: string, value: string): number {
  const number = Number(value);
  if (!(number > 0) || !Number.isFinite(number))
    throw new UsageError(`--${name} must be a number above 0, not "${value}".`);
  return number;
}
