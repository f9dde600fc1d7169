import type { FeatureSchema } from '../../../../src/detector/classifier/feature-schema';
import type { ModelFile } from '../../../../src/detector/classifier/model-file';

/** Five features in three families, one of which the model does not read and the last of which is measured on bursts. */
export const smallSchema: FeatureSchema = {
  id: 'small-1',
  count: 5,
  frameCount: 3,
  families: [
    { id: 'spec', group: 'spectrum', from: 0, to: 2 },
    { id: 'iqm', group: 'quality', from: 2, to: 3 },
    { id: 'cooc', group: 'residual', from: 3, to: 5 },
  ],
};

/**
 * W = (2, 0, 0, 0.5) on spec and cooc; feature 3 was constant in training; b = -1.
 * margin([x0, x1, _], [x3, x4]) = 2 (x0 - 10) / 4 + 0.5 (x4 - 1) / 0.5 - 1, deviations held to 5.
 */
export function smallModel(): ModelFile {
  return {
    formatVersion: 4,
    id: 'small',
    featureSchemaId: 'small-1',
    families: ['spec', 'cooc'],
    scaler: {
      levels: [-5, 5],
      knots: [
        [-10, 30],
        [-7, 13],
        [7, 7],
        [-1.5, 3.5],
      ],
    },
    svm: { options: { kernel: 'linear', whitening: false }, b: -1, W: [2, 0, 5, 0.5] },
    calibration: {
      withBursts: { a: Math.LN10, b: 0.25 * Math.LN10, kappa: 0 },
      withoutBursts: { a: Math.LN10, b: 0.25 * Math.LN10, kappa: 0 },
      quality: { medianFaceSizePx: null, detail: null },
    },
    bounds: { lowerLlr: -1.5, upperLlr: 2 },
    bands: { noSignBelowLlr: -0.5, suspiciousFromLlr: 0.5, strongFromLlr: 1.5 },
    operatingPoints: { suspicious: null, strong: null },
    minFrames: 2,
    domain: { minFaceSizePx: 50, maxFaceSizePx: 300, detail: null },
    provenance: {
      trainer: 'by hand',
      experts: [{ families: ['spec', 'cooc'], cost: 0.1, blockNormalise: false }],
      burstsPerClip: 4,
      fakeClips: 1,
      realClips: 1,
      groups: 2,
      datasets: ['none'],
      dataSha256: '0'.repeat(64),
    },
  };
}
