import type { FloatPlane } from './float-plane';

/** Up to here the Gaussian itself is used; beyond, three box means, whose cost does not grow with the width. */
const LARGEST_KERNEL_PX = 2;

const held = (at: number, last: number): number => (at < 0 ? 0 : at > last ? last : at);

/** One pass along lines: `count` lines of `length` samples, `stride` apart, `step` between samples. */
type Pass = (from: Float32Array, to: Float32Array, start: number, step: number, length: number) => void;

function gaussianPass(deviationPx: number): Pass {
  const reach = Math.max(1, Math.ceil(3 * deviationPx));
  const raw = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * deviationPx ** 2)));
  const sum = raw.reduce((a, b) => a + b);
  const kernel = Float64Array.from(raw, (value) => value / sum);
  return (from, to, start, step, length) => {
    for (let i = 0; i < length; i += 1) {
      let value = 0;
      for (let k = -reach; k <= reach; k += 1)
        value += kernel[k + reach]! * from[start + held(i + k, length - 1) * step]!;
      to[start + i * step] = value;
    }
  };
}

function boxPass(reach: number): Pass {
  return (from, to, start, step, length) => {
    let sum = 0;
    for (let k = -reach; k <= reach; k += 1) sum += from[start + held(k, length - 1) * step]!;
    for (let i = 0; i < length; i += 1) {
      to[start + i * step] = sum / (2 * reach + 1);
      sum += from[start + held(i + reach + 1, length - 1) * step]! - from[start + held(i - reach, length - 1) * step]!;
    }
  };
}

/** Reaches of three box means that together have the wanted deviation (Kovesi 2010, "Fast almost-Gaussian filtering"). */
function boxReaches(deviationPx: number): number[] {
  const passes = 3;
  const ideal = Math.sqrt((12 * deviationPx ** 2) / passes + 1);
  const narrow = 2 * Math.floor((Math.floor(ideal) - 1) / 2) + 1;
  const narrowPasses = Math.round(
    (12 * deviationPx ** 2 - passes * narrow ** 2 - 4 * passes * narrow - 3 * passes) / (-4 * narrow - 4),
  );
  return Array.from({ length: passes }, (_, i) => ((i < narrowPasses ? narrow : narrow + 2) - 1) / 2);
}

/**
 * Gaussian blur, exact to 3 deviations up to 2 px, by three box means beyond; the border is repeated.
 * in   plane, standard deviation in px > 0      out   a new plane
 */
export function blur(plane: FloatPlane, deviationPx: number): FloatPlane {
  if (!(deviationPx > 0)) throw new RangeError(`blur: deviation ${deviationPx} px, expected more than 0`);
  const { width, height } = plane;
  const passes = deviationPx <= LARGEST_KERNEL_PX ? [gaussianPass(deviationPx)] : boxReaches(deviationPx).map(boxPass);
  let from = plane.data;
  for (const pass of passes) {
    const rows = new Float32Array(from.length);
    for (let y = 0; y < height; y += 1) pass(from, rows, y * width, 1, width);
    const columns = new Float32Array(from.length);
    for (let x = 0; x < width; x += 1) pass(rows, columns, x, width, height);
    from = columns;
  }
  return { width, height, data: from };
}
