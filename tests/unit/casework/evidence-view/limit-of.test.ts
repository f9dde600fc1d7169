import { describe, expect, it } from 'vitest';
import { limitOf } from '../../../../src/casework/evidence-view/limit-of';

const BOUNDS = { lowerLlr: -1.8, upperLlr: 1.97 };

describe('limitOf', () => {
  it.each([
    ['an interval without width at the upper bound', 1.97, 1.97, 1.97, 1.97],
    ['one that ends at the upper bound', 1.5, 1.2, 1.97, 1.97],
    ['one that ends at the lower bound', -1.5, -1.8, -1.2, -1.8],
    ['a ratio at a bound without an interval', -1.8, null, null, -1.8],
    ['one within the bounds, without width', 1.2, 1.2, 1.2, null],
    ['a ratio within the bounds without an interval', 1.2, null, null, null],
  ])('%s', (_, llr, low, high, limit) => expect(limitOf({ llr, low, high }, BOUNDS)).toBe(limit));
});
