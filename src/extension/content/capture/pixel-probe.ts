/** Side of the test picture, pixels. */
const SIDE = 16;

/** The formats that frames of a player are copied in: as decoders leave them, and as some browsers convert them. */
const FORMATS: readonly { readonly format: 'I420' | 'RGBA'; readonly bytes: number }[] = [
  { format: 'I420', bytes: (SIDE * SIDE * 3) / 2 },
  { format: 'RGBA', bytes: SIDE * SIDE * 4 },
];

/** What a browser does with pixels that a page reads, as far as forensic measures care. */
export type PixelFault =
  /** They come back changed, which such measures would take for traces of manipulation. */
  | 'pixels-altered'
  /** There is no way to read them at all: Firefox with `privacy.resistFingerprinting`, as in Tor Browser. */
  | 'pixels-withheld';

let fault: Promise<PixelFault | null> | null = null;

/** True when known pixels come back from the copy that frames are taken by as they went in. */
async function comeBack({ format, bytes }: (typeof FORMATS)[number]): Promise<boolean> {
  const known = new Uint8Array(bytes);
  for (let i = 0; i < bytes; i += 1) known[i] = format === 'RGBA' && i % 4 === 3 ? 255 : (i * 73 + 41) % 256;
  const frame = new VideoFrame(known, { format, codedWidth: SIDE, codedHeight: SIDE, timestamp: 0 });
  try {
    const options = format === 'RGBA' ? { format } : {};
    const read = new Uint8Array(frame.allocationSize(options));
    await frame.copyTo(read, options);
    return read.length === bytes && read.every((value, i) => value === known[i]);
  } finally {
    frame.close();
  }
}

async function probe(): Promise<PixelFault | null> {
  if (typeof VideoFrame === 'undefined') return 'pixels-withheld';
  const intact = await Promise.all(FORMATS.map(comeBack)).catch(() => [false]);
  return intact.every(Boolean) ? null : 'pixels-altered';
}

/**
 * Whether, and how, this browser keeps pixels from being measured; null when they come back as they went in. Asked once a page, and not of
 * a canvas: what is read from one is altered by Brave and others, but no picture goes through one here. For pages with encryption alone;
 * elsewhere no browser hands out pictures.
 */
export function pixelFault(): Promise<PixelFault | null> {
  fault ??= probe();
  return fault;
}
