import type { PowerSpectrum } from '../../../../src/detector/features/family';

/** 1-D transforms of all rows by the definition, O(n^2) a row: slow, and obviously right. Returns the result transposed. */
function transformRows(
  re: Float64Array,
  im: Float64Array,
  width: number,
  height: number,
): [Float64Array, Float64Array] {
  const outRe = new Float64Array(re.length);
  const outIm = new Float64Array(re.length);
  const cos = Float64Array.from({ length: width }, (_, k) => Math.cos((-2 * Math.PI * k) / width));
  const sin = Float64Array.from({ length: width }, (_, k) => Math.sin((-2 * Math.PI * k) / width));
  for (let y = 0; y < height; y += 1) {
    for (let k = 0; k < width; k += 1) {
      let sumRe = 0;
      let sumIm = 0;
      for (let x = 0; x < width; x += 1) {
        const c = cos[(k * x) % width]!;
        const s = sin[(k * x) % width]!;
        const a = re[y * width + x]!;
        const b = im[y * width + x]!;
        sumRe += a * c - b * s;
        sumIm += a * s + b * c;
      }
      outRe[k * height + y] = sumRe;
      outIm[k * height + y] = sumIm;
    }
  }
  return [outRe, outIm];
}

/** |F|^2 by the definition, for tests without OpenCV. */
export const naivePowerSpectrum: PowerSpectrum = (pixels, width, height) => {
  const [rowsRe, rowsIm] = transformRows(Float64Array.from(pixels), new Float64Array(pixels.length), width, height);
  const [re, im] = transformRows(rowsRe, rowsIm, height, width);
  return Float32Array.from(re, (value, i) => value * value + im[i]! * im[i]!);
};
