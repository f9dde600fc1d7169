/** Complex numbers side by side. */
interface Complex {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

function leastFactor(n: number): number {
  for (let factor = 2; factor * factor <= n; factor += 1) if (n % factor === 0) return factor;
  return n;
}

/**
 * Discrete Fourier transform of any length (e^-i, not scaled), by splitting the length into its prime factors (Cooley & Tukey 1965); fast where these are
 * small.
 */
export function fourier({ re, im }: Complex): Complex {
  const n = re.length;
  if (n <= 1) return { re: re.slice(), im: im.slice() };
  const factor = leastFactor(n);
  const length = n / factor;
  const parts = Array.from({ length: factor }, (_, r) => {
    const pick = (values: Float64Array): Float64Array =>
      Float64Array.from({ length }, (_v, k) => values[r + factor * k]!);
    const part = { re: pick(re), im: pick(im) };
    return length === 1 ? part : fourier(part);
  });
  const out = { re: new Float64Array(n), im: new Float64Array(n) };
  for (let k = 0; k < n; k += 1) {
    for (let r = 0; r < factor; r += 1) {
      const angle = (-2 * Math.PI * ((r * k) % n)) / n;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const { re: partRe, im: partIm } = parts[r]!;
      const at = k % length;
      out.re[k]! += partRe[at]! * cos - partIm[at]! * sin;
      out.im[k]! += partRe[at]! * sin + partIm[at]! * cos;
    }
  }
  return out;
}

/**
 * 2-D Fourier power of a real picture, |F|^2, same layout, DC at index 0: what the detector's features take as `PowerSpectrum`, without OpenCV.
 * Throws RangeError where the pixels do not fill width x height.
 */
export function powerOf(pixels: Float32Array, width: number, height: number): Float32Array {
  if (pixels.length !== width * height) {
    throw new RangeError(`powerOf: ${pixels.length} pixels for ${width} x ${height}`);
  }
  const rows = Array.from({ length: height }, (_, y) =>
    fourier({ re: Float64Array.from(pixels.subarray(y * width, (y + 1) * width)), im: new Float64Array(width) }),
  );
  const power = new Float32Array(pixels.length);
  for (let x = 0; x < width; x += 1) {
    const column = fourier({
      re: Float64Array.from(rows, (row) => row.re[x]!),
      im: Float64Array.from(rows, (row) => row.im[x]!),
    });
    for (let y = 0; y < height; y += 1) power[y * width + x] = column.re[y]! ** 2 + column.im[y]! ** 2;
  }
  return power;
}
