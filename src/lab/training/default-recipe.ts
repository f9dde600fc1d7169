/** Families that `train` and `evaluate` use unless told otherwise; how they were chosen is in docs/decisions/feature-families.md. */
export const DEFAULT_FAMILIES: readonly string[] = ['spam3', 'block-dct', 'azimuthal-spectrum'];

/** C of the SVM unless told otherwise. */
export const DEFAULT_COST = 0.1;
