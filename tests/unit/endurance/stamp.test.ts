import { describe, expect, it } from 'vitest';
import { drawStamp, MAX_STAMP, readStamp } from '../../../scripts/endurance/media/stamp';

function picture(width: number, height: number, level: (x: number, y: number) => number): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 4) rgba.fill(level(x, y), at, at + 3).fill(255, at + 3, at + 4);
  }
  return rgba;
}

/** Every n-th pixel, as the extension makes its thumbnails. */
function shrink(rgba: Uint8ClampedArray, width: number, height: number, toWidth: number): [Uint8ClampedArray, number] {
  const step = width / toWidth;
  const toHeight = Math.floor(height / step);
  const out = picture(toWidth, toHeight, (x, y) => {
    const row = Math.min(height - 1, Math.floor((y + 0.5) * step));
    return rgba[(row * width + Math.min(width - 1, Math.floor((x + 0.5) * step))) * 4]!;
  });
  return [out, toHeight];
}

describe('stamp', () => {
  it.each([
    [400, 300],
    [360, 288],
  ])('is read back from a %i x %i picture and from its thumbnail', (width, height) => {
    for (let id = 1; id <= MAX_STAMP; id += 23) {
      const rgba = picture(width, height, (x, y) => (x * 7 + y * 13) % 200);
      drawStamp(rgba, width, height, id);
      expect(readStamp(rgba, width, height)).toBe(id);
      const [small, smallHeight] = shrink(rgba, width, height, 160);
      expect(readStamp(small, 160, smallHeight)).toBe(id);
    }
  });

  it('is not read from a picture without one', () => {
    expect(
      readStamp(
        picture(160, 120, () => 128),
        160,
        120,
      ),
    ).toBeNull();
  });

  it('is not read when one block is another’s', () => {
    const rgba = picture(400, 300, () => 128);
    drawStamp(rgba, 400, 300, 5);
    for (let y = 270; y < 284; y += 1)
      rgba.fill(rgba[(y * 400 + 24) * 4]! > 128 ? 30 : 225, (y * 400 + 16) * 4, (y * 400 + 32) * 4);
    expect(readStamp(rgba, 400, 300)).toBeNull();
  });

  it('refuses numbers that do not fit', () => {
    expect(() =>
      drawStamp(
        picture(400, 300, () => 0),
        400,
        300,
        MAX_STAMP + 1,
      ),
    ).toThrow(RangeError);
  });
});
