import type { PicturePrint } from '../model/records';

/** What near duplicates are found by. */
export interface PrintedItem {
  readonly itemId: string;
  /** Of the source bytes; null where there are none. */
  readonly sha256: string | null;
  readonly prints: readonly PicturePrint[];
}

/** Prints of many items as numbers: those of item i lie from `starts[i]` to before `starts[i + 1]`, the upper 32 bits in `high`, the lower in `low`. */
export interface PackedPrints {
  readonly starts: Uint32Array;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** @throws RangeError on a hash that is not 16 hexadecimal figures */
export function packPrints(items: readonly PrintedItem[]): PackedPrints {
  const count = items.reduce((sum, { prints }) => sum + prints.length, 0);
  const packed = {
    starts: new Uint32Array(items.length + 1),
    high: new Uint32Array(count),
    low: new Uint32Array(count),
  };
  let at = 0;
  items.forEach(({ prints }, i) => {
    for (const { hash } of prints) {
      if (!/^[0-9a-f]{16}$/.test(hash)) throw new RangeError(`packPrints: "${hash}" is no print`);
      packed.high[at] = parseInt(hash.slice(0, 8), 16);
      packed.low[at] = parseInt(hash.slice(8), 16);
      at += 1;
    }
    packed.starts[i + 1] = at;
  });
  return packed;
}

/** Bits set in a 32-bit number. from H. Warren, Hacker's Delight, 2nd ed., 5-1 */
function bitsOf(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Bits in which prints a and b differ, 0 to 64. */
export function bitsApart({ high, low }: PackedPrints, a: number, b: number): number {
  return bitsOf(high[a]! ^ high[b]!) + bitsOf(low[a]! ^ low[b]!);
}
