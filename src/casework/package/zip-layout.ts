/**
 * The bytes of a zip archive that are not content. Everything in it follows from the list of its files: nothing is compressed, times are fixed, and the order is
 * the list's. So whoever has the list knows what each byte must be (APPNOTE.TXT 6.3.10, PKWARE, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16).
 */

/** One file of the archive. `path` with forward slashes; the sum is `crc32`'s. */
export interface ZipFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly crc32: number;
}

/** 4 GiB less one: the last place that an archive can name without the long form of every record. */
export const MAX_ARCHIVE_BYTES = 0xffff_ffff;
/** More files than the short form of the end record can count; its long form is added from there on. */
const MAX_SHORT_COUNT = 0xffff;
/** 1 January 1980, 0:00, the earliest that a zip can say: no time of its own. */
const FIXED_DATE = 0x0021;
/** Bit 11: names are UTF-8. */
const UTF8_NAMES = 0x0800;
/** Version 2.0 made and needed; 4.5 is needed by the long end record. */
const VERSION = 20;
const LONG_VERSION = 45;
/** Stands before the seal in the archive's comment. */
export const SEAL_PREFIX = 'swapwatch-package-1 sha256:';
const SEAL_HEX = 64;
export const COMMENT_BYTES = SEAL_PREFIX.length + SEAL_HEX;
export const LOCAL_HEADER_BYTES = 30;

const encoder = new TextEncoder();

/** A little-endian number, by its width in bytes. */
type Field = readonly [width: 2 | 4 | 8, value: number];
const u16 = (...values: readonly number[]): Field[] => values.map((value) => [2, value]);
const u32 = (...values: readonly number[]): Field[] => values.map((value) => [4, value]);
const u64 = (...values: readonly number[]): Field[] => values.map((value) => [8, value]);

/** Numbers one after another, then what is of no fixed length. */
function record(fields: readonly Field[], ...tails: readonly Uint8Array[]): Uint8Array {
  const fixed = fields.reduce((sum, [width]) => sum + width, 0);
  const bytes = new Uint8Array(fixed + tails.reduce((sum, tail) => sum + tail.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  for (const tail of tails) {
    bytes.set(tail, at);
    at += tail.length;
  }
  return bytes;
}

/** What a file's own header and its line in the directory share: how it is packed, its sum and sizes. */
function sharedFields({ sizeBytes, crc32 }: ZipFile, nameBytes: number): Field[] {
  return [...u16(VERSION, UTF8_NAMES, 0, 0, FIXED_DATE), ...u32(crc32, sizeBytes, sizeBytes), ...u16(nameBytes, 0)];
}

/** What stands before a file's content. */
export function localHeader(file: ZipFile): Uint8Array {
  const name = encoder.encode(file.path);
  return record([...u32(0x04034b50), ...sharedFields(file, name.length)], name);
}

function directoryRecord(file: ZipFile, offset: number): Uint8Array {
  const name = encoder.encode(file.path);
  const own = [...u32(0x02014b50), ...u16(VERSION)];
  return record([...own, ...sharedFields(file, name.length), ...u16(0, 0, 0), ...u32(0, offset)], name);
}

/** The long form of the end, for archives of very many files. */
function longEnd(count: number, directoryBytes: number, directoryAt: number): Uint8Array[] {
  const end = [...u32(0x06064b50), ...u64(44), ...u16(LONG_VERSION, LONG_VERSION), ...u32(0, 0)];
  const locator = [...u32(0x07064b50, 0), ...u64(directoryAt + directoryBytes), ...u32(1)];
  return [record([...end, ...u64(count, count, directoryBytes, directoryAt)]), record(locator)];
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Bytes of an archive with these files, seal included. */
export function archiveBytes(files: readonly { readonly path: string; readonly sizeBytes: number }[]): number {
  let total = 22 + COMMENT_BYTES + (files.length >= MAX_SHORT_COUNT ? 76 : 0);
  for (const { path, sizeBytes } of files)
    total += sizeBytes + LOCAL_HEADER_BYTES + 46 + 2 * encoder.encode(path).length;
  return total;
}

/**
 * What follows the last file: the directory and the end, up to where the seal's 64 figures begin.
 * @throws RangeError when the files do not fit into `MAX_ARCHIVE_BYTES`
 */
export function archiveEnd(files: readonly ZipFile[]): Uint8Array {
  const total = archiveBytes(files);
  if (total > MAX_ARCHIVE_BYTES)
    throw new RangeError(`archiveEnd: ${total} bytes, at most ${MAX_ARCHIVE_BYTES} can be named`);
  let offset = 0;
  const directory = files.map((file) => {
    const line = directoryRecord(file, offset);
    offset += LOCAL_HEADER_BYTES + (line.length - 46) + file.sizeBytes;
    return line;
  });
  const directoryBytes = directory.reduce((sum, line) => sum + line.length, 0);
  const isLong = files.length >= MAX_SHORT_COUNT;
  const count = isLong ? MAX_SHORT_COUNT : files.length;
  const end = record(
    [...u32(0x06054b50), ...u16(0, 0, count, count), ...u32(directoryBytes, offset), ...u16(COMMENT_BYTES)],
    encoder.encode(SEAL_PREFIX),
  );
  return joined([...directory, ...(isLong ? longEnd(files.length, directoryBytes, offset) : []), end]);
}
