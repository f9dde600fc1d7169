/**
 * A picture smoothed across and down by [1 2 1] / 4, its taps `hole` samples apart, the end samples repeated beyond the ends.
 * Holes of 1, 2, 4 one after another give sigma 0.7, 1.6, 3.2 samples.
 * in   width x height floats          out   a new picture of the same size
 * from the linear spline "a trous" (Starck, Murtagh, Bijaoui 1998); half the taps of the one `scale-bands` uses
 */
export function smoothLinear(source: Float32Array, width: number, height: number, hole: number): Float32Array {
  const smoothed = new Float32Array(source.length);
  // One row smoothed downwards, with its end samples repeated: column x lies at x + hole.
  const down = new Float32Array(width + 2 * hole);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    const above = Math.max(0, y - hole) * width;
    const below = Math.min(height - 1, y + hole) * width;
    for (let x = 0; x < width; x += 1) {
      down[x + hole] = 0.5 * source[row + x]! + 0.25 * (source[above + x]! + source[below + x]!);
    }
    down.fill(down[hole]!, 0, hole);
    down.fill(down[width + hole - 1]!, width + hole);
    for (let x = 0; x < width; x += 1) {
      smoothed[row + x] = 0.5 * down[x + hole]! + 0.25 * (down[x]! + down[x + 2 * hole]!);
    }
  }
  return smoothed;
}
