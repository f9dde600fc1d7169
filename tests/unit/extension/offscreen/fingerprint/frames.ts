import type { PixelFormat, RawFrame } from '../../../../../src/detector/frames/frame';

/** Luma in [0, 255] at a place of the picture, both coordinates in [0, 1). */
export type Picture = (x: number, y: number) => number;

/** A scene of smooth patches, another one for each seed, and the same at every resolution. */
export function scene(seed: number): Picture {
  const waves = Array.from({ length: 6 }, (_, i) => {
    const part = (k: number): number => Math.abs(Math.sin(seed * 12.9898 + i * 78.233 + k * 37.719) * 43758.5453) % 1;
    return { fx: 1 + part(1) * 5, fy: 1 + part(2) * 5, phase: part(3) * 6.28, height: 12 + part(4) * 20 };
  });
  return (x, y) =>
    waves.reduce((sum, { fx, fy, phase, height }) => sum + height * Math.sin(6.28 * (fx * x + fy * y) + phase), 120);
}

const clamp = (value: number): number => Math.min(235, Math.max(16, Math.round(value)));

/** A frame of that picture: I420 with a padded stride, or RGBA. */
export function frameOf(
  picture: Picture,
  { width = 320, height = 180, format = 'I420' as PixelFormat, mediaTimeS = 0 } = {},
): RawFrame {
  const color = { matrix: 'bt709', fullRange: false } as const;
  if (format === 'RGBA') {
    const bytes = new Uint8Array(width * height * 4);
    for (let y = 0, at = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1, at += 4) bytes.fill(clamp(picture(x / width, y / height)), at, at + 3);
    }
    return { format, width, height, layout: [{ offset: 0, stride: width * 4 }], color, data: bytes.buffer, mediaTimeS };
  }
  const stride = width + 16;
  const bytes = new Uint8Array(64 + stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) bytes[64 + y * stride + x] = clamp(picture(x / width, y / height));
  }
  return { format, width, height, layout: [{ offset: 64, stride }], color, data: bytes.buffer, mediaTimeS };
}
