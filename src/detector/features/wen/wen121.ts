import type { FeatureFamily } from '../family';
import { faceBox } from '../quality/face-box';
import { chromaticMoments, CHROMATIC_NAMES } from './chromatic-moments';
import { colourDiversity, DIVERSITY_NAMES } from './colour-diversity';
import { colourPicture } from './colour-picture';
import { meanEdgeWidth } from './edge-width';
import { perceptualBlur } from './perceptual-blur';
import { specularReflection, SPECULAR_NAMES } from './specular-reflection';

/**
 * The 121 image-distortion measures of Wen, Han, Jain 2015 (IEEE TIFS 10(4), "Face spoof detection with image distortion
 * analysis") on the native box of the face's inside: 3 of specular reflection, 15 chromatic moments, 101 of colour diversity,
 * 2 of blur; each file has its range and the choices that the paper leaves open. The order is that of the authors' program.
 * A published reference, kept for comparison: with `iqm18` it is the "IQM + SVM" of Korshunov & Marcel 2018 (arXiv:1812.08685).
 * Free choice: the paper brings faces to one size by the eyes; here nothing is resampled, as everywhere.
 */
export const wen121: FeatureFamily = {
  id: 'wen121',
  group: 'quality',
  version: 1,
  names: [...SPECULAR_NAMES, ...CHROMATIC_NAMES, ...DIVERSITY_NAMES, 'blur.perceptual', 'blur.edge-width'],
  compute(input) {
    const { planes } = input.crop;
    const box = faceBox(input);
    const picture = colourPicture(planes, box);
    return Float64Array.from([
      ...specularReflection(picture),
      ...chromaticMoments(picture),
      ...colourDiversity(picture),
      perceptualBlur(planes.y, box),
      meanEdgeWidth(planes.y, box),
    ]);
  },
};
