import { grouped } from '../grouped';
import { ALIKE_BITS, LEAST_ALIKE, looksAlike } from './alike';
import { createGroups, type Groups } from './groups';
import { bitsApart, packPrints, type PackedPrints, type PrintedItem } from './packed-prints';

/** A print's 64 bits are cut into bands of 16; prints that agree in a whole band are compared. */
const BANDS = 4;
const BAND_VALUES = 1 << 16;
/** Pictures of one band value that later ones are compared with. */
const MOST_LEADERS = 256;
/** A picture with so many like ones in videos that do not look alike is a title card or a test picture: the video's other pictures decide. */
const MOST_MISSES = 8;
/** Pairs that are remembered as not alike, so that they are compared once; beyond, memory is worth more than time. */
const MOST_TESTED = 2_000_000;

/**
 * Groups of videos that look alike: the same file, or most of their pictures alike (`alike.ts`). An item belongs to a group when it looks like one of its members.
 *
 * All pairs of 10 000 items with 48 prints each would be 10^11 comparisons, minutes in which a page stands still. Three things keep it to seconds, and the page calls it in a worker
 * all the same, because seconds are too long as well:
 * - The same bytes, and the same list of prints, are one item from the start.
 * - Banding: only prints that agree in a whole band are compared. Of two prints 3 bits apart or less one band surely agrees, of two 4 bits apart in nine of
 *   ten cases, 6 bits apart in three of five. One such pair of pictures is enough to compare the videos, and copies have many, half of them without any difference.
 * - Leaders: within one value of a band each print is compared with the first prints of groups so far and not with all, so that 5000 copies of one clip cost 5000 comparisons
 *   and not 12 million.
 *
 * out  groups of two or more, ids in the order of `items`, the group with the earliest item first
 * @throws RangeError on a hash that is not 16 hexadecimal figures
 */
export function nearDuplicates(items: readonly PrintedItem[]): string[][] {
  const packed = packPrints(items);
  const groups = createGroups(items.length);
  const first = joinIdentical(items, groups);
  const tested = new Set<number>();
  for (let band = 0; band < BANDS; band += 1) joinWithinBand(packed, band, first, groups, tested);
  return groupsOf(items, groups);
}

/** Joins the same bytes and the same prints. out: for each item whether it is the first of its prints, whose comparisons do for all */
function joinIdentical(items: readonly PrintedItem[], groups: Groups): Uint8Array {
  const byBytes = new Map<string, number>();
  const byPrints = new Map<string, number>();
  const first = new Uint8Array(items.length);
  items.forEach(({ sha256, prints }, i) => {
    if (sha256 !== null) {
      const same = byBytes.get(sha256);
      if (same === undefined) byBytes.set(sha256, i);
      else groups.join(same, i);
    }
    if (prints.length < LEAST_ALIKE) return;
    const key = prints.map(({ hash }) => hash).join();
    const same = byPrints.get(key);
    if (same !== undefined) return groups.join(same, i);
    byPrints.set(key, i);
    first[i] = 1;
  });
  return first;
}

function joinWithinBand(
  packed: PackedPrints,
  band: number,
  first: Uint8Array,
  groups: Groups,
  tested: Set<number>,
): void {
  const { starts } = packed;
  const count = first.length;
  const owner = new Uint32Array(packed.high.length);
  for (let item = 0; item < count; item += 1) owner.fill(item, starts[item], starts[item + 1]);
  for (const bucket of bucketsOf(packed, band, owner, first)) {
    const leaders: number[] = [];
    for (const print of bucket) {
      let [stoodFor, misses] = [false, 0];
      for (const leader of leaders) {
        if (bitsApart(packed, print, leader) > ALIKE_BITS) continue;
        const [item, other] = [owner[print]!, owner[leader]!];
        if (groups.of(item) === groups.of(other)) {
          stoodFor = true;
          continue;
        }
        const pair = Math.min(item, other) * count + Math.max(item, other);
        if (!tested.has(pair) && looksAlike(packed, item, other)) {
          groups.join(item, other);
          stoodFor = true;
          continue;
        }
        if (tested.size < MOST_TESTED) tested.add(pair);
        if ((misses += 1) >= MOST_MISSES) break;
      }
      if (!stoodFor && leaders.length < MOST_LEADERS) leaders.push(print);
    }
  }
}

/** Prints by the value of one band, values with a single print left out. A counting sort: half a million prints in some milliseconds. */
function* bucketsOf(
  { high, low }: PackedPrints,
  band: number,
  owner: Uint32Array,
  first: Uint8Array,
): Generator<Uint32Array> {
  const words = band < 2 ? high : low;
  const shift = band % 2 === 0 ? 16 : 0;
  const ends = new Uint32Array(BAND_VALUES + 1);
  const valueOf = (print: number): number => (words[print]! >>> shift) & (BAND_VALUES - 1);
  for (let print = 0; print < words.length; print += 1) {
    if (first[owner[print]!]) ends[valueOf(print) + 1]! += 1;
  }
  for (let value = 0; value < BAND_VALUES; value += 1) ends[value + 1]! += ends[value]!;
  const places = ends.slice();
  const sorted = new Uint32Array(ends[BAND_VALUES]!);
  for (let print = 0; print < words.length; print += 1) {
    if (!first[owner[print]!]) continue;
    const value = valueOf(print);
    sorted[places[value]!] = print;
    places[value]! += 1;
  }
  for (let value = 0; value < BAND_VALUES; value += 1) {
    if (ends[value + 1]! - ends[value]! > 1) yield sorted.subarray(ends[value], ends[value + 1]);
  }
}

function groupsOf(items: readonly PrintedItem[], groups: Groups): string[][] {
  const members = grouped(items.keys(), (i) => groups.of(i));
  return [...members.values()].filter(({ length }) => length > 1).map((group) => group.map((i) => items[i]!.itemId));
}
