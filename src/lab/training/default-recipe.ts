import type { RecipeData } from './recipe';

/** What `train` and `evaluate` use unless told otherwise; how the families were chosen is in docs/decisions/feature-families.md. */
export const DEFAULT_RECIPE: RecipeData = {
  families: [
    'iqm18',
    'azimuthal-spectrum',
    'spam3',
    'block-dct',
    'residual-statistics',
    'lbp',
    'welch-difference',
    'residual-difference',
  ],
  cost: 0.005,
  loss: 'squared-hinge',
  blockNormalise: false,
  zLimit: 5,
  variants: { clean: 1 },
  sourceBalance: 0,
};
