import { columnWeight, type MagnitudeSpectrum } from './magnitude-spectrum';

/**
 * Mean squared difference of the transforms' magnitudes: (1 / NM) sum (|F| - |G|)^2.
 * in   two spectra of one size          out   grey levels squared, [0, 65025]
 * from Galbally et al. 2014, table I, "SME"; the transform is unitary here, so the value does not grow with the face
 * ref  bob `sme12`: not unitary, range [0.06, 0.92]
 */
export function spectralMagnitudeError(image: MagnitudeSpectrum, degraded: MagnitudeSpectrum): number {
  if (image.width !== degraded.width || image.height !== degraded.height) {
    throw new RangeError(
      `spectralMagnitudeError: sizes differ (${image.width} x ${image.height} vs ${degraded.width} x ${degraded.height})`,
    );
  }
  let sum = 0;
  for (let kx = 0; kx < image.columns; kx += 1) {
    let column = 0;
    for (let i = kx; i < image.magnitude.length; i += image.columns) {
      const difference = image.magnitude[i]! - degraded.magnitude[i]!;
      column += difference * difference;
    }
    sum += columnWeight(kx, image.width) * column;
  }
  return sum / (image.width * image.height);
}
