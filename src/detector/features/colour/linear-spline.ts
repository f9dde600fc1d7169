/**
 * A picture smoothed across and down by [1 2 1] / 4, its taps `hole` samples apart, the end samples repeated beyond the ends.
 * Holes of 1, 2, 4 one after another give sigma 0.7, 1.6, 3.2 samples.
 * in   width x height floats, and as many as scratch          out   a new picture of the same size
 * from the linear spline "a trous" (Starck, Murtagh, Bijaoui 1998); half the taps of the one `scale-bands` uses
 */
export function smoothLinear(
  source: Float32Array,
  width: number,
  height: number,
  hole: number,
  down = new Float32Array(source.length),
): Float32Array {
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    const above = Math.max(0, y - hole) * width - row;
    const below = Math.min(height - 1, y + hole) * width - row;
    for (let i = row; i < row + width; i += 1) {
      down[i] = 0.5 * source[i]! + 0.25 * (source[i + above]! + source[i + below]!);
    }
  }
  const smoothed = new Float32Array(source.length);
  const inside = Math.max(hole, width - hole);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    const last = row + width - 1;
    const smooth = (i: number) =>
      0.5 * down[i]! + 0.25 * (down[Math.max(row, i - hole)]! + down[Math.min(last, i + hole)]!);
    for (let i = row; i < Math.min(row + hole, row + width); i += 1) smoothed[i] = smooth(i);
    for (let i = row + hole; i < row + inside; i += 1) {
      smoothed[i] = 0.5 * down[i]! + 0.25 * (down[i - hole]! + down[i + hole]!);
    }
    for (let i = row + inside; i < row + width; i += 1) smoothed[i] = smooth(i);
  }
  return smoothed;
}
