import type { Box } from '../../detector/faces/face';
import type { RawFrame } from '../../detector/frames/frame';

/** A small picture for the list of videos: RGBA, row-major, opaque. */
export interface ThumbnailPixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

const MAX_WIDTH = 160;

/** Where the chroma of pixel (x, y) is, per format: offsets into the buffer. */
function chromaAt(frame: RawFrame, x: number, y: number): [cb: number, cr: number] {
  const [, first, second] = frame.layout;
  switch (frame.format) {
    case 'I420':
      return [
        first!.offset + (y >> 1) * first!.stride + (x >> 1),
        second!.offset + (y >> 1) * second!.stride + (x >> 1),
      ];
    case 'I444':
      return [first!.offset + y * first!.stride + x, second!.offset + y * second!.stride + x];
    case 'NV12': {
      const at = first!.offset + (y >> 1) * first!.stride + (x >> 1) * 2;
      return [at, at + 1];
    }
    case 'RGBA':
      throw new RangeError('chromaAt: RGBA has no chroma planes');
  }
}

/** Every n-th pixel of a frame, at most 160 px wide, as RGBA; see `areaPixels`. */
export function thumbnailPixels(frame: RawFrame): ThumbnailPixels {
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  return readPixels(frame, whole, Math.max(1, frame.width / MAX_WIDTH));
}

/**
 * Every n-th pixel of a part of a frame as RGBA. For people's eyes alone: conversion by BT.601 whatever the frame's matrix, nearest pixel; the detector
 * never sees it.
 * in   `area`: whole pixels, inside the frame; `maxSidePx`: of the longer side of what comes out
 */
export function areaPixels(frame: RawFrame, area: Box, maxSidePx: number): ThumbnailPixels {
  return readPixels(frame, area, Math.max(1, Math.max(area.width, area.height) / maxSidePx));
}

function readPixels(frame: RawFrame, area: Box, step: number): ThumbnailPixels {
  const width = Math.max(1, Math.floor(area.width / step));
  const height = Math.max(1, Math.floor(area.height / step));
  const bytes = new Uint8Array(frame.data);
  const rgba = new Uint8ClampedArray(width * height * 4);
  const { offset, stride } = frame.layout[0]!;
  const [black, scale, chromaScale] = frame.color.fullRange ? [0, 1, 1] : [16, 255 / 219, 255 / 224];
  for (let row = 0, to = 0; row < height; row += 1) {
    const y = Math.min(frame.height - 1, area.y + Math.floor((row + 0.5) * step));
    for (let column = 0; column < width; column += 1, to += 4) {
      const x = Math.min(frame.width - 1, area.x + Math.floor((column + 0.5) * step));
      if (frame.format === 'RGBA') {
        const from = offset + y * stride + x * 4;
        rgba.set(bytes.subarray(from, from + 3), to);
      } else {
        const [cbAt, crAt] = chromaAt(frame, x, y);
        const luma = (bytes[offset + y * stride + x]! - black) * scale;
        const cb = (bytes[cbAt]! - 128) * chromaScale;
        const cr = (bytes[crAt]! - 128) * chromaScale;
        rgba[to] = luma + 1.402 * cr;
        rgba[to + 1] = luma - 0.344 * cb - 0.714 * cr;
        rgba[to + 2] = luma + 1.772 * cb;
      }
      rgba[to + 3] = 255;
    }
  }
  return { width, height, rgba };
}
