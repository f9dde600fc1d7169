import { bitsApart, type PackedPrints } from './packed-prints';

/** Two pictures look alike when their prints differ in no more bits than this; docs/casework/ranking.md has the measurement. */
export const ALIKE_BITS = 6;
/** Two videos look alike when so many pictures of the one with fewer prints have a like one in the other: */
export const LEAST_ALIKE = 3;
/** and at least this share of them. */
const SHARE_ALIKE = 0.5;

/** Whether items a and b look alike. A video of fewer than `LEAST_ALIKE` prints looks like none. */
export function looksAlike(packed: PackedPrints, a: number, b: number): boolean {
  const { starts } = packed;
  const [aCount, bCount] = [starts[a + 1]! - starts[a]!, starts[b + 1]! - starts[b]!];
  const [fewer, other] = aCount <= bCount ? [a, b] : [b, a];
  const count = Math.min(aCount, bCount);
  const needed = Math.max(LEAST_ALIKE, Math.ceil(count * SHARE_ALIKE));
  let found = 0;
  for (let i = starts[fewer]!; i < starts[fewer + 1]!; i += 1) {
    // What is left cannot make up for what is missing.
    if (found + (starts[fewer + 1]! - i) < needed) return false;
    if (hasLike(packed, i, other)) found += 1;
    if (found >= needed) return true;
  }
  return false;
}

function hasLike(packed: PackedPrints, print: number, item: number): boolean {
  for (let j = packed.starts[item]!; j < packed.starts[item + 1]!; j += 1) {
    if (bitsApart(packed, print, j) <= ALIKE_BITS) return true;
  }
  return false;
}
