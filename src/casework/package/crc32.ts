/** CRC-32 as zip has it (reflected 0xEDB88320), four bytes a step; table i carries a byte over i further bytes (Kounavis and Berry 2005, "slicing"). */
const TABLES = ((): readonly Uint32Array[] => {
  const tables = Array.from({ length: 4 }, () => new Uint32Array(256));
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[0]![byte] = value >>> 0;
  }
  for (let table = 1; table < 4; table += 1) {
    for (let byte = 0; byte < 256; byte += 1) {
      const before = tables[table - 1]![byte]!;
      tables[table]![byte] = ((before >>> 8) ^ tables[0]![before & 0xff]!) >>> 0;
    }
  }
  return tables;
})();
const [T0, T1, T2, T3] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/**
 * Goes on with a CRC-32.
 * in   the sum so far (0 at the beginning), the next bytes         out  the sum, [0, 2^32)
 */
export function crc32(sum: number, bytes: Uint8Array): number {
  let crc = ~sum;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = T3[crc & 0xff]! ^ T2[(crc >>> 8) & 0xff]! ^ T1[(crc >>> 16) & 0xff]! ^ T0[crc >>> 24]!;
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ T0[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}
