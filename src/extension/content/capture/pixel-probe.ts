/** Side of the test picture, pixels. */
const SIDE = 16;

let intact: Promise<boolean> | null = null;

async function probe(): Promise<boolean> {
  const known = new Uint8Array(SIDE * SIDE * 4);
  for (let i = 0; i < known.length; i += 1) known[i] = i % 4 === 3 ? 255 : (i * 73 + 41) % 256;
  const frame = new VideoFrame(known, { format: 'RGBA', codedWidth: SIDE, codedHeight: SIDE, timestamp: 0 });
  try {
    const read = new Uint8Array(frame.allocationSize({ format: 'RGBA' }));
    await frame.copyTo(read, { format: 'RGBA' });
    return read.length === known.length && read.every((value, i) => value === known[i]);
  } finally {
    frame.close();
  }
}

/**
 * True when pixels come back from this browser as they went in. Some change a bit here and there against tracking, which forensic
 * measures would take for traces of manipulation. Asked once a page.
 */
export function pixelsAreIntact(): Promise<boolean> {
  intact ??= probe().catch(() => false);
  return intact;
}
