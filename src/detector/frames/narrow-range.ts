import type { Plane8 } from './frame';

const clampByte = (value: number): number => Math.min(255, Math.max(0, value));

/** Full-range luma 0..255 to studio range 16..235 (ITU-R BT.601-7, 2.5.3: 219 steps), rounded to the nearest step. */
const LUMA = Uint8Array.from({ length: 256 }, (_, v) => clampByte(16 + Math.round((v * 219) / 255)));

/** Full-range chroma around 128 to studio range 16..240 (224 steps for 255), rounded to the nearest step. */
const CHROMA = Uint8Array.from({ length: 256 }, (_, v) => clampByte(128 + Math.round(((v - 128) * 224) / 255)));

/**
 * Narrows a full-range plane to studio range.
 * in   samples 0..255 and what they are          out   a new plane, luma 16..235 or chroma 16..240
 */
export function narrowRange(plane: Plane8, kind: 'luma' | 'chroma'): Plane8 {
  const table = kind === 'luma' ? LUMA : CHROMA;
  const data = new Uint8Array(plane.data.length);
  for (let i = 0; i < data.length; i += 1) data[i] = table[plane.data[i]!]!;
  return { width: plane.width, height: plane.height, data };
}
