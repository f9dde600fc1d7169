import { describe, expect, it } from 'vitest';
import { ALIKE_BITS, LEAST_ALIKE } from '../../../../src/casework/near-duplicates/alike';
import { nearDuplicates } from '../../../../src/casework/near-duplicates/near-duplicates';
import { bitsApart, packPrints, type PrintedItem } from '../../../../src/casework/near-duplicates/packed-prints';
import { hashDistance } from '../../../../src/extension/offscreen/fingerprint/picture-hash';
import { copyPrints, printsOf, seeded } from '../../../support/casework/made-up-case';

const random = seeded(7);
const item = (itemId: string, prints: PrintedItem['prints'], sha256: string | null = null): PrintedItem => ({
  ...{ itemId, sha256, prints },
});

describe('packed prints', () => {
  it('are as far apart as the hashes that they are made of', () => {
    const prints = printsOf(random, 40);
    const packed = packPrints([item('a', prints)]);
    for (let i = 1; i < 40; i += 1) {
      expect(bitsApart(packed, 0, i)).toBe(hashDistance(prints[0]!.hash, prints[i]!.hash));
    }
  });

  it('are no other texts', () => {
    expect(() => packPrints([item('a', [{ timeS: 0, hash: 'xyz' }])])).toThrow(RangeError);
  });
});

describe('near duplicates', () => {
  const original = printsOf(random, 20);

  it('are copies whose pictures differ a little, whatever the order', () => {
    const list = [
      item('other', printsOf(random, 20)),
      item('original', original),
      item('copy', copyPrints(original, random, 3)),
      item('worse', copyPrints(original, random, ALIKE_BITS)),
    ];
    expect(nearDuplicates(list)).toEqual([['original', 'copy', 'worse']]);
    expect(nearDuplicates(list.toReversed())).toEqual([['worse', 'copy', 'original']]);
  });

  it('are not videos whose pictures differ by seven bits of 64', () => {
    expect(nearDuplicates([item('original', original), item('unlike', copyPrints(original, random, 7))])).toEqual([]);
  });

  it('are the parts of a longer video', () => {
    const part = copyPrints(original.slice(5, 11), random, 2);
    expect(nearDuplicates([item('part', part), item('whole', original)])).toEqual([['part', 'whole']]);
  });

  it('are not videos that share less than half of the pictures, nor fewer than three', () => {
    const sharing = (count: number): PrintedItem =>
      item('shared', [...original.slice(0, count), ...printsOf(random, original.length - count)]);
    expect(nearDuplicates([item('original', original), sharing(9)])).toEqual([]);
    expect(nearDuplicates([item('original', original), sharing(10)])).toHaveLength(1);
    const two = original.slice(0, LEAST_ALIKE - 1);
    expect(nearDuplicates([item('original', original), item('two', two)])).toEqual([]);
  });

  it('are files of the same bytes, with or without pictures', () => {
    expect(nearDuplicates([item('a', [], 'same'), item('b', [], 'other'), item('c', original, 'same')])).toEqual([
      ['a', 'c'],
    ]);
  });

  it('are nothing in an empty case', () => expect(nearDuplicates([])).toEqual([]));
});

describe('of 10 000 videos with 48 pictures', () => {
  const many = seeded(11);
  /** 9000 of their own, and 1000 copies of every ninth of them. */
  const own = Array.from({ length: 9000 }, (_, i) => item(`own-${i}`, printsOf(many, 48)));
  const copies = Array.from({ length: 1000 }, (_, i) => item(`copy-${i}`, copyPrints(own[i * 9]!.prints, many, 3)));

  it('finds every copy and joins no strangers', { timeout: 60_000 }, () => {
    const startedAt = performance.now();
    const groups = nearDuplicates([...own, ...copies]);
    const tookMs = performance.now() - startedAt;
    expect(groups).toHaveLength(1000);
    for (const [one, other] of groups) expect(other).toBe(`copy-${Number(one!.slice(4)) / 9}`);
    console.info(`10 000 videos, 480 000 pictures: ${Math.round(tookMs)} ms`);
    expect(tookMs).toBeLessThan(20_000);
  });

  it('does not stand still where all share a title card, or all are one video', { timeout: 60_000 }, () => {
    const card = printsOf(many, 3);
    const some = own.slice(0, 3000);
    const withCard = some.map(({ itemId, prints }) =>
      item(itemId, [...copyPrints(card, many, 1), ...prints.slice(0, 20)]),
    );
    const oneVideo = some.map(({ itemId }) => item(itemId, copyPrints(own[0]!.prints, many, 2)));
    const startedAt = performance.now();
    expect(nearDuplicates(withCard)).toEqual([]);
    const cardMs = performance.now() - startedAt;
    expect(nearDuplicates(oneVideo)).toHaveLength(1);
    const tookMs = performance.now() - startedAt;
    console.info(
      `3000 with one title card: ${Math.round(cardMs)} ms; 3000 copies of one: ${Math.round(tookMs - cardMs)} ms`,
    );
    expect(tookMs).toBeLessThan(30_000);
  });
});
