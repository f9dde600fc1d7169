import { sha256Of } from '../../../casework/journal/digest';
import type { LumaGrid } from './luma-grid';

/**
 * Name of one picture of one encoding at its place in the media: the same for two views that decoded the same bytes, another one for any other encoding of the same scene, since
 * rounding differs somewhere in nearly all of its cells.
 * in   the grid of the picture, its time in seconds      out   milliseconds, size of the grid, 64 bits as 16 hexadecimal figures, with colons between them
 */
export function exactPicture({ columns, rows, means }: LumaGrid, mediaTimeS: number): string {
  const bytes = new Uint8Array(means.buffer, means.byteOffset, means.byteLength);
  return `${Math.round(mediaTimeS * 1000)}:${columns}x${rows}:${sha256Of(bytes).slice(0, 16)}`;
}
