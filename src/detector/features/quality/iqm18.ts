import type { FeatureFamily, FeatureInput } from '../family';
import { faceBox } from './face-box';
import { averageDifference } from './galbally/average-difference';
import { averagedMaximumDifference } from './galbally/averaged-maximum-difference';
import { blockAngles } from './galbally/block-angles';
import { gradientMagnitudeError } from './galbally/gradient-magnitude-error';
import { gradientPhaseError } from './galbally/gradient-phase-error';
import { sobelGradients } from './galbally/gradients';
import { highLowFrequencyIndex } from './galbally/high-low-frequency-index';
import { laplacianMeanSquaredError } from './galbally/laplacian-mean-squared-error';
import { imageAndSmoothed } from './galbally/luma255';
import { magnitudeSpectrum } from './galbally/magnitude-spectrum';
import { maximumDifference } from './galbally/maximum-difference';
import { meanAngleMagnitudeSimilarity } from './galbally/mean-angle-magnitude-similarity';
import { meanAngleSimilarity } from './galbally/mean-angle-similarity';
import { meanSquaredError } from './galbally/mean-squared-error';
import { normalisedAbsoluteError } from './galbally/normalised-absolute-error';
import { normalisedCrossCorrelation } from './galbally/normalised-cross-correlation';
import { peakSignalToNoise } from './galbally/peak-signal-to-noise';
import { signalToNoise } from './galbally/signal-to-noise';
import { spectralMagnitudeError } from './galbally/spectral-magnitude-error';
import { structuralContent } from './galbally/structural-content';
import { structuralSimilarity } from './galbally/structural-similarity';
import { visualInformationFidelity } from './galbally/visual-information-fidelity';
import { windowMoments } from './galbally/window-moments';

const NAMES = [
  'mse',
  'psnr',
  'ad',
  'sc',
  'nk',
  'md',
  'lmse',
  'nae',
  'snr',
  'ramd',
  'mas',
  'mams',
  'sme',
  'gme',
  'gpe',
  'ssim',
  'vif',
  'hlfi',
] as const;

/** The measures by name, for the box's luma against its smoothed copy. */
function qualityMeasures(input: FeatureInput): Record<(typeof NAMES)[number], number> {
  const { image, smoothed } = imageAndSmoothed(input.crop.planes.y, faceBox(input));
  const angles = blockAngles(image, smoothed);
  const moments = windowMoments(image, smoothed);
  const spectrum = magnitudeSpectrum(image, input.powerSpectrum);
  const smoothedSpectrum = magnitudeSpectrum(smoothed, input.powerSpectrum);
  const gradients = sobelGradients(image);
  const smoothedGradients = sobelGradients(smoothed);
  return {
    mse: meanSquaredError(image, smoothed),
    psnr: peakSignalToNoise(image, smoothed),
    ad: averageDifference(image, smoothed),
    sc: structuralContent(image, smoothed),
    nk: normalisedCrossCorrelation(image, smoothed),
    md: maximumDifference(image, smoothed),
    lmse: laplacianMeanSquaredError(image, smoothed),
    nae: normalisedAbsoluteError(image, smoothed),
    snr: signalToNoise(image, smoothed),
    ramd: averagedMaximumDifference(image, smoothed),
    mas: meanAngleSimilarity(angles),
    mams: meanAngleMagnitudeSimilarity(angles),
    sme: spectralMagnitudeError(spectrum, smoothedSpectrum),
    gme: gradientMagnitudeError(gradients, smoothedGradients),
    gpe: gradientPhaseError(gradients, smoothedGradients),
    ssim: structuralSimilarity(moments),
    vif: visualInformationFidelity(moments),
    hlfi: highLowFrequencyIndex(spectrum),
  };
}

/**
 * The 18 image-quality measures of Galbally, Marcel, Fierrez 2014 (IEEE TIP 23(2)) on the native luma of the face's
 * box, against its copy smoothed by a 3 x 3 Gaussian of sigma 0.5. Studio-range luma; each measure's file has its range.
 */
export const iqm18: FeatureFamily = {
  id: 'iqm18',
  group: 'quality',
  version: 1,
  names: NAMES,
  compute(input) {
    const measures = qualityMeasures(input);
    return Float64Array.from(NAMES, (name) => measures[name]);
  },
};
