/**
 * A number drawn into a clip's left lower corner, in blocks large enough to survive compression and a thumbnail: two rows of seven blocks, the first
 * of each row white and black for reference, then 12 bits, 8 of the number and 4 that check it.
 */
const COLUMNS = 7;
const ROWS = 2;
const NUMBER_BITS = 8;
const CHECK_BITS = 4;
/** Blocks are this share of the picture's width: 16 px, a codec's own block, at 400 px. */
const BLOCKS_ACROSS = 25;
const WHITE = 225;
const BLACK = 30;
/** Levels between the two references below which nothing is read. */
const MIN_CONTRAST = 60;

export const MAX_STAMP = 2 ** NUMBER_BITS - 1;

const check = (id: number): number => (id * 11 + 3 + (id >> 4)) & (2 ** CHECK_BITS - 1);

/** What the blocks show, row by row: true = white. */
function blocksOf(id: number): boolean[] {
  if (!Number.isInteger(id) || id < 1 || id > MAX_STAMP)
    throw new RangeError(`stamp: ${id} is not in [1, ${MAX_STAMP}]`);
  const word = (id << CHECK_BITS) | check(id);
  const bits = Array.from({ length: NUMBER_BITS + CHECK_BITS }, (_, i) => ((word >> i) & 1) === 1);
  const half = bits.length / ROWS;
  return [true, ...bits.slice(0, half), false, ...bits.slice(half)];
}

/** Left upper corner of block `index` in a picture, pixels (not rounded), and the side of a block. */
function placeOf(index: number, width: number, height: number): { x: number; y: number; side: number } {
  const side = width / BLOCKS_ACROSS;
  return { x: (index % COLUMNS) * side, y: height - (ROWS - Math.floor(index / COLUMNS)) * side, side };
}

/** Draws number `id`, 1 to 255, into `rgba` (width * height * 4 bytes, changed in place). */
export function drawStamp(rgba: Uint8ClampedArray, width: number, height: number, id: number): void {
  for (const [index, white] of blocksOf(id).entries()) {
    const { x, y, side } = placeOf(index, width, height);
    for (let row = Math.round(y); row < Math.round(y + side); row += 1) {
      const from = (row * width + Math.round(x)) * 4;
      rgba.fill(white ? WHITE : BLACK, from, (row * width + Math.round(x + side)) * 4);
      for (let at = from + 3; at < (row * width + Math.round(x + side)) * 4; at += 4) rgba[at] = 255;
    }
  }
}

/** Reads the number from a picture of any size, RGBA; null where no stamp can be read without doubt. Looks at the inner half of each block. */
export function readStamp(rgba: ArrayLike<number>, width: number, height: number): number | null {
  const levels = Array.from({ length: COLUMNS * ROWS }, (_, index) => {
    const { x, y, side } = placeOf(index, width, height);
    let sum = 0;
    let count = 0;
    for (let row = Math.ceil(y + side / 4); row < y + (side * 3) / 4; row += 1) {
      for (let column = Math.ceil(x + side / 4); column < x + (side * 3) / 4; column += 1) {
        const at = (Math.min(row, height - 1) * width + column) * 4;
        sum += (rgba[at]! + rgba[at + 1]! + rgba[at + 2]!) / 3;
        count += 1;
      }
    }
    return count === 0 ? Number.NaN : sum / count;
  });
  const white = levels[0]!;
  const black = levels[COLUMNS]!;
  if (!(white - black >= MIN_CONTRAST)) return null;
  const bits = levels.filter((_, index) => index % COLUMNS !== 0).map((level) => level > (white + black) / 2);
  const word = bits.reduce((sum, bit, i) => sum | (Number(bit) << i), 0);
  const id = word >> CHECK_BITS;
  return id >= 1 && check(id) === (word & (2 ** CHECK_BITS - 1)) ? id : null;
}
