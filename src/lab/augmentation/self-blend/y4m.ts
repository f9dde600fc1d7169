import type { Planes } from '../../../detector/frames/frame';

/** Uncompressed 4:2:0 frames with the line that says their size and rate (YUV4MPEG2, as ffmpeg's `yuv4mpegpipe` writes it). */
export interface Y4m {
  /** The first line with its end, to be written again as it is. */
  readonly header: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Frames a second. */
  readonly fps: number;
  /** Byte at which the samples of each frame begin, and how many they are. */
  readonly frameStarts: readonly number[];
  readonly frameBytes: number;
}

const LINE_END = 10;
const FRAME_MARK = new TextEncoder().encode('FRAME\n');

function lineFrom(bytes: Uint8Array, start: number): string | null {
  const end = bytes.indexOf(LINE_END, start);
  return end < 0 ? null : new TextDecoder().decode(bytes.subarray(start, end));
}

/**
 * Finds the frames in a file.
 * in   the whole file      out   where its frames are; a frame cut off at the end does not count
 * Throws RangeError when it is no 4:2:0 file of 8 bits with even sides.
 */
export function parseY4m(bytes: Uint8Array): Y4m {
  const line = lineFrom(bytes, 0) ?? '';
  const fields = new Map(line.split(' ').map((field) => [field[0], field.slice(1)]));
  const [width, height] = [Number(fields.get('W')), Number(fields.get('H'))];
  const [frames, seconds] = (fields.get('F') ?? '').split(':').map(Number);
  const format = fields.get('C') ?? '420';
  if (!line.startsWith('YUV4MPEG2 ') || !/^420(jpeg|mpeg2|paldv)?$/.test(format)) {
    throw new RangeError(`parseY4m: expected 8-bit 4:2:0, found "${line.slice(0, 80)}"`);
  }
  if (!(width >= 2 && height >= 2) || width % 2 !== 0 || height % 2 !== 0) {
    throw new RangeError(`parseY4m: ${width}x${height}, expected even sides`);
  }
  const frameBytes = (width * height * 3) / 2;
  const frameStarts: number[] = [];
  for (let at = line.length + 1; at < bytes.length;) {
    const mark = lineFrom(bytes, at);
    if (!mark?.startsWith('FRAME')) break;
    const start = at + mark.length + 1;
    if (start + frameBytes > bytes.length) break;
    frameStarts.push(start);
    at = start + frameBytes;
  }
  const fps = (frames ?? NaN) / (seconds ?? NaN);
  return { header: bytes.subarray(0, line.length + 1), width, height, fps, frameStarts, frameBytes };
}

/** Planes of the frame whose samples are `samples`, without copying them. */
export function planesOf(samples: Uint8Array, width: number, height: number): Planes {
  const luma = width * height;
  const chroma = luma / 4;
  const half = { width: width / 2, height: height / 2 };
  return {
    y: { width, height, data: samples.subarray(0, luma) },
    cb: { ...half, data: samples.subarray(luma, luma + chroma) },
    cr: { ...half, data: samples.subarray(luma + chroma, luma + 2 * chroma) },
  };
}

/** A file piece by piece: its header, then the frames as they come. */
export function* writeY4m(header: Uint8Array, frames: Iterable<Planes>): Generator<Uint8Array> {
  yield header;
  for (const { y, cb, cr } of frames) {
    yield FRAME_MARK;
    yield y.data;
    yield cb.data;
    yield cr.data;
  }
}
