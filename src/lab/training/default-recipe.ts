import type { RecipeData } from './recipe';

/** What the two SVMs learn from that gain nothing by copies. */
const AS_THEY_CAME = ['clean', 'self-blend-1'];

/** What `train` and `evaluate` use unless told otherwise; how the families were chosen is in docs/decisions/feature-families.md. */
export const DEFAULT_RECIPE: RecipeData = {
  experts: [
    {
      families: [
        'aligned-spam3',
        'aligned-spam3-t3',
        'aligned-time-triples',
        'aligned-second-spam3',
        'aligned-residual-spam3',
        'aligned-half-spam3',
        'still-time-triples',
        'space-time-triples',
      ],
      cost: 0.03,
      blockNormalise: false,
    },
    {
      families: [
        'aligned-flicker',
        'lip-flicker',
        'region-flicker',
        'flicker-inner',
        'still-pixels',
        'landmark-motion',
        'lbp-top',
      ],
      cost: 0.15,
      blockNormalise: true,
      learnsFrom: AS_THEY_CAME,
    },
    {
      families: [
        'spam3',
        'spam3-second-order',
        'spam3-half',
        'spam3-halves',
        'block-dct',
        'azimuthal-spectrum',
        'residual-difference',
        'welch-difference',
        'region-slopes',
        'part-differences',
      ],
      cost: 0.03,
      blockNormalise: false,
      learnsFrom: AS_THEY_CAME,
    },
  ],
  loss: 'squared-hinge',
  scaling: 'place',
  variants: { clean: 1, 'self-blend-1': 1, 'h264-480p-crf28': 0.3, 'vp9-480p': 0.3, 'av1-360p': 0.3 },
  calibratedBy: ['clean'],
  sourceBalance: 0,
  groupBalance: 0.5,
};
