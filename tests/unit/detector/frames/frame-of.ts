import { planeExtents } from '../../../../src/detector/frames/check-frame';
import type { FrameColor, PixelFormat, RawFrame } from '../../../../src/detector/frames/frame';

interface Written {
  readonly format: PixelFormat;
  readonly width: number;
  readonly height: number;
  /** Samples of each plane, row by row, without gaps. */
  readonly planes: readonly (readonly number[])[];
  /** Bytes between the end of a row and the start of the next, and before the first plane; filled with 77. */
  readonly gap?: number;
  readonly color?: FrameColor;
}

/** A frame written out by hand. */
export function frameOf({ format, width, height, planes, gap = 0, color }: Written): RawFrame {
  const bytes: number[] = new Array<number>(gap).fill(77);
  const layout = planeExtents(format, width, height).map(({ rowBytes, rows }, plane) => {
    const offset = bytes.length;
    for (let row = 0; row < rows; row += 1) {
      bytes.push(...planes[plane]!.slice(row * rowBytes, (row + 1) * rowBytes), ...new Array<number>(gap).fill(77));
    }
    return { offset, stride: rowBytes + gap };
  });
  return {
    format,
    width,
    height,
    layout,
    color: color ?? { matrix: 'bt709', fullRange: false },
    data: Uint8Array.from(bytes).buffer,
    mediaTimeS: 0,
  };
}
