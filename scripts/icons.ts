// Draws the extension's icon (public/icon/*.png): two halves of a face that do not quite fit; grey, with two bars, while it pauses. `node scripts/run.mjs scripts/icons.ts`
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const SIZES = [16, 32, 48, 128];
/** Points sampled a pixel side, for smooth edges. */
const SAMPLES = 4;

type Rgba = readonly [number, number, number, number];
const CLEAR: Rgba = [0, 0, 0, 0];
const PLATE: Rgba = [20, 24, 30, 255];
const LEFT: Rgba = [138, 180, 255, 255];
const RIGHT: Rgba = [255, 176, 102, 255];

const GREY: Rgba = [120, 128, 138, 255];
const BARS: Rgba = [255, 255, 255, 255];

/** Two upright bars in the right lower corner, with an edge that sets them off. Null beside them. */
function barAt(x: number, y: number): Rgba | null {
  const within = (edge: number): boolean => {
    const up = y > 0.46 - edge && y < 0.96 + edge;
    return up && (Math.abs(x - 0.62) < 0.08 + edge || Math.abs(x - 0.86) < 0.08 + edge);
  };
  if (within(0)) return BARS;
  return within(0.05) ? PLATE : null;
}

function pausedAt(x: number, y: number): Rgba {
  const bar = barAt(x, y);
  if (bar) return bar;
  const color = colorAt(x, y);
  return color === LEFT || color === RIGHT ? GREY : color;
}

/** Colour at a point of the unit square. */
function colorAt(x: number, y: number): Rgba {
  const dx = Math.max(0, Math.abs(x - 0.5) - 0.28);
  const dy = Math.max(0, Math.abs(y - 0.5) - 0.28);
  if (Math.hypot(dx, dy) > 0.22) return CLEAR;
  // Left half of a face, and a right half that sits lower.
  const left = x < 0.49;
  if (Math.abs(x - 0.49) < 0.02) return PLATE;
  const centerY = left ? 0.47 : 0.54;
  if (Math.hypot((x - 0.49) / 0.3, (y - centerY) / 0.37) > 1) return PLATE;
  if (Math.hypot(x - (left ? 0.36 : 0.62), y - centerY + 0.07) < 0.055) return PLATE;
  const mouth = Math.hypot((x - 0.49) / 0.17, (y - centerY - 0.1) / 0.1);
  if (mouth < 1 && mouth > 0.62 && y > centerY + 0.1) return PLATE;
  return left ? LEFT : RIGHT;
}

type Drawing = (x: number, y: number) => Rgba;

function pixel(drawing: Drawing, size: number, column: number, row: number): number[] {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const color = drawing(x, y);
    for (let c = 0; c < 3; c += 1) sum[c]! += (color[c]! * color[3]) / 255;
    sum[3]! += color[3];
  }
  const alpha = sum[3]! / 255;
  return [
    ...sum.slice(0, 3).map((value) => (alpha === 0 ? 0 : Math.round(value / alpha))),
    Math.round(sum[3]! / SAMPLES ** 2),
  ];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return framed;
}

/** A square RGBA PNG (ISO/IEC 15948: colour type 6, filter 0). */
function png(drawing: Drawing, size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.from([0, ...Array.from({ length: size }, (__, column) => pixel(drawing, size, column, row)).flat()]),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const folder = join(import.meta.dirname, '..', 'public', 'icon');
mkdirSync(folder, { recursive: true });
for (const size of SIZES) {
  writeFileSync(join(folder, `${size}.png`), png(colorAt, size));
  writeFileSync(join(folder, `paused-${size}.png`), png(pausedAt, size));
}
