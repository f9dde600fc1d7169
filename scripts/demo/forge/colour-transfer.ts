import type { Mask, Picture } from './picture';

/** Gains beyond these make blotches of a compressed picture; chosen by eye on the demo's own clips, 2026-11-23. */
const MINIMUM_GAIN = 0.6;
const MAXIMUM_GAIN = 1.5;

/** BT.601 luma and colour differences of one pixel, unscaled: a decorrelated space, which is what the transfer wants. */
function toOpponent(r: number, g: number, b: number): [number, number, number] {
  const y = 0.299 * r + 0.587 * g + 0.114 * b;
  return [y, b - y, r - y];
}

function statistics(picture: Picture, mask: Mask): { mean: number[]; deviation: number[] } {
  const sum = [0, 0, 0];
  const squares = [0, 0, 0];
  let weight = 0;
  for (let i = 0; i < mask.data.length; i += 1) {
    const m = mask.data[i]!;
    if (m === 0) continue;
    const opponent = toOpponent(picture.data[i * 4]!, picture.data[i * 4 + 1]!, picture.data[i * 4 + 2]!);
    weight += m;
    for (let c = 0; c < 3; c += 1) {
      sum[c]! += m * opponent[c]!;
      squares[c]! += m * opponent[c]! ** 2;
    }
  }
  const mean = sum.map((value) => value / Math.max(weight, 1e-9));
  const deviation = squares.map((value, c) => Math.sqrt(Math.max(value / Math.max(weight, 1e-9) - mean[c]! ** 2, 0)));
  return { mean, deviation };
}

/**
 * Gives `picture` the mean and standard deviation of `reference`, both measured under `mask`, channel by channel in an
 * opponent colour space (Reinhard et al. 2001, "Color Transfer between Images", with BT.601 luma in place of l-alpha-beta).
 * Changes `picture` in place, everywhere.
 */
export function transferColour(picture: Picture, reference: Picture, mask: Mask): void {
  const own = statistics(picture, mask);
  const wanted = statistics(reference, mask);
  const gain = own.deviation.map((value, c) =>
    Math.min(Math.max(value > 1e-6 ? wanted.deviation[c]! / value : 1, MINIMUM_GAIN), MAXIMUM_GAIN),
  );
  const { data } = picture;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] === 0) continue;
    const opponent = toOpponent(data[i]!, data[i + 1]!, data[i + 2]!);
    const [y, db, dr] = opponent.map((value, c) => (value - own.mean[c]!) * gain[c]! + wanted.mean[c]!) as [
      number,
      number,
      number,
    ];
    const r = y + dr;
    const b = y + db;
    data[i] = r;
    data[i + 1] = (y - 0.299 * r - 0.114 * b) / 0.587;
    data[i + 2] = b;
  }
}
