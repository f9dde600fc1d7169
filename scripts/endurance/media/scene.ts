/**
 * Paints a scene without any face: waves of light with fine grain, moving; another one for each `seed`.
 * in   RGBA picture, overwritten; `frame`: number of the picture in the clip
 */
export function paintScene(rgba: Uint8ClampedArray, width: number, height: number, seed: number, frame: number): void {
  const across = 0.008 + (seed % 5) * 0.004;
  const down = 0.006 + (seed % 7) * 0.003;
  const tint = [(seed * 53) % 120, (seed * 97) % 120, (seed * 31) % 120];
  let grain = (seed * 7919 + frame * 104729) >>> 0 || 1;
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.sin(y * down + frame * 0.05);
    for (let x = 0; x < width; x += 1, at += 4) {
      // Marsaglia's xorshift32: cheap noise of a camera's kind.
      grain ^= grain << 13;
      grain ^= grain >>> 17;
      grain ^= grain << 5;
      const light = 70 + 50 * (row + Math.sin(x * across - frame * 0.08 + row * 2)) + ((grain >>> 28) - 8);
      for (let channel = 0; channel < 3; channel += 1) rgba[at + channel] = light + tint[channel]!;
      rgba[at + 3] = 255;
    }
  }
}
