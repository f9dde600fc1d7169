import { describe, expect, it } from 'vitest';
import type { RawFrame } from '../../../../src/detector/frames/frame';
import { thumbnailPixels } from '../../../../src/extension/offscreen/thumbnail-pixels';

/** One colour all over: luma 81, Cb 90, Cr 240 is pure red in BT.601 studio range. */
function red(format: 'I420' | 'I444' | 'NV12', width: number, height: number): RawFrame {
  const chroma = format === 'I444' ? width * height : (width / 2) * (height / 2);
  const data = new Uint8Array(width * height + 2 * chroma).fill(81, 0, width * height);
  const at = width * height;
  if (format === 'NV12') for (let i = 0; i < chroma; i += 1) data.set([90, 240], at + 2 * i);
  else data.fill(90, at, at + chroma).fill(240, at + chroma);
  const stride = format === 'I420' ? width / 2 : width;
  const layout = [
    { offset: 0, stride: width },
    { offset: at, stride },
  ];
  if (format !== 'NV12') layout.push({ offset: at + chroma, stride });
  return {
    format,
    width,
    height,
    layout,
    color: { matrix: 'bt601', fullRange: false },
    data: data.buffer,
    mediaTimeS: 0,
  };
}

describe('thumbnails', () => {
  it.each(['I420', 'I444', 'NV12'] as const)('show the colours of %s', (format) => {
    const { width, height, rgba } = thumbnailPixels(red(format, 640, 360));
    expect([width, height]).toEqual([160, 90]);
    for (const at of [0, rgba.length - 4]) {
      expect(rgba[at]).toBeGreaterThan(250);
      expect(rgba[at + 1]).toBeLessThan(5);
      expect(rgba[at + 2]).toBeLessThan(5);
      expect(rgba[at + 3]).toBe(255);
    }
  });

  it('take levels of the full range as they are, and widen those of studios', () => {
    const studio = red('I444', 2, 2);
    new Uint8Array(studio.data).fill(81, 0, 4).fill(128, 4);
    const full = { ...studio, color: { ...studio.color, fullRange: true } };
    expect([thumbnailPixels(full).rgba[0], thumbnailPixels(studio).rgba[0]]).toEqual([81, 76]);
  });

  it('copy RGBA and do not enlarge', () => {
    const data = new Uint8Array([10, 20, 30, 0, 40, 50, 60, 0]).buffer;
    const frame: RawFrame = {
      ...{ format: 'RGBA', width: 2, height: 1, layout: [{ offset: 0, stride: 8 }], data, mediaTimeS: 0 },
      color: { matrix: 'bt709', fullRange: true },
    };
    expect([...thumbnailPixels(frame).rgba]).toEqual([10, 20, 30, 255, 40, 50, 60, 255]);
  });
});
