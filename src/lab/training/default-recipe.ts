/** Families that `train` and `evaluate` use unless told otherwise; how they were chosen is in docs/decisions/feature-families.md. */
export const DEFAULT_FAMILIES: readonly string[] = [
  'iqm18',
  'azimuthal-spectrum',
  'spam3',
  'block-dct',
  'residual-statistics',
  'lbp',
  'welch-difference',
  'residual-difference',
];

/** C of the SVM unless told otherwise. */
export const DEFAULT_COST = 0.05;
