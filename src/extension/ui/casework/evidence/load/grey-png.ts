import type { Luma } from '../../../../../casework/evidence-view/third-residual';

const SIGNATURE_BYTES = 8;
const CHUNK_BYTES = 12;

/** Left, above or their best guess, as each of PNG's filters has it (PNG specification, 9.2 to 9.4). */
function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const guess = left + above - corner;
      const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value));
      return toLeft! <= toAbove! && toLeft! <= toCorner! ? left : toAbove! <= toCorner! ? above : corner;
    }
    default:
      throw new Error(`a PNG with filter ${filter}`);
  }
}

function unfiltered(rows: Uint8Array, width: number, height: number): Uint8Array {
  if (rows.length !== height * (width + 1)) throw new Error(`a PNG with ${rows.length} bytes of ${width} x ${height}`);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * (width + 1);
    const to = y * width;
    for (let x = 0; x < width; x += 1) {
      const left = x === 0 ? 0 : data[to + x - 1]!;
      const above = y === 0 ? 0 : data[to + x - width]!;
      const corner = x === 0 || y === 0 ? 0 : data[to + x - width - 1]!;
      data[to + x] = rows[from + 1 + x]! + predicted(rows[from]!, left, above, corner);
    }
  }
  return data;
}

/**
 * Grey levels of a PNG of one channel of 8 bits, just as they were written. Browsers decode PNGs as well, but some alter what is read back from a canvas,
 * and a residual shows such noise.
 * Rejects where the file is another kind of PNG, or none.
 */
export async function readGreyPng(png: Blob): Promise<Luma> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const packed: Uint8Array<ArrayBuffer>[] = [];
  let size: { width: number; height: number } | null = null;
  for (let at = SIGNATURE_BYTES; at + CHUNK_BYTES <= bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = at + 8;
    if (type === 'IHDR') {
      const [depth, colour, , , interlace] = bytes.subarray(body + 8, body + 13);
      if (depth !== 8 || colour !== 0 || interlace !== 0) throw new Error('a PNG that is not of plain grey levels');
      size = { width: view.getUint32(body), height: view.getUint32(body + 4) };
    } else if (type === 'IDAT') packed.push(bytes.slice(body, body + length));
    at = body + length + 4;
  }
  if (size === null) throw new Error('no PNG');
  const stream = new Blob(packed).stream().pipeThrough(new DecompressionStream('deflate'));
  const rows = new Uint8Array(await new Response(stream).arrayBuffer());
  return { ...size, data: unfiltered(rows, size.width, size.height) };
}
