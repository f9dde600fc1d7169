import { describe, expect, it } from 'vitest';
import { agreementOf, confirms, contradicts } from '../../../../../src/extension/offscreen/same-media/agreement';

const burst = (fromS: number, hash: string): { timeS: number; hash: string }[] =>
  Array.from({ length: 6 }, (_, i) => ({ timeS: fromS + i / 30, hash }));
const A = '00ff00ff00ff00ff';
const B = 'ffffffffffffffff';

describe('two views of a video', () => {
  it('agree where their pictures lie near in time', () => {
    const agreement = agreementOf(burst(0.4, A), [...burst(0.2, A), ...burst(5, B)]);
    expect(agreement).toMatchObject({ alike: 6, unlike: 0 });
    expect(confirms(agreement)).toBe(true);
    expect(contradicts(agreement)).toBe(false);
  });

  it('have nothing to say of each other where they do not', () => {
    const agreement = agreementOf(burst(9, A), burst(0, A));
    expect(agreement).toEqual({ alike: 0, unlike: 0 });
    expect([confirms(agreement), contradicts(agreement)]).toEqual([false, false]);
  });

  it('are of two videos when the pictures of one time differ', () => {
    const agreement = agreementOf(burst(0, B), burst(0, A));
    expect(agreement).toMatchObject({ alike: 0, unlike: 6 });
    expect(confirms(agreement)).toBe(false);
    expect(contradicts(agreement)).toBe(true);
  });

  it('are not confirmed by a beginning in common, once they part', () => {
    const agreement = agreementOf([...burst(0, A), ...burst(1, B)], [...burst(0, A), ...burst(1, A)]);
    expect(confirms(agreement)).toBe(false);
  });

  it('in between say nothing', () => {
    // 12 bits: more than in one video, fewer than a contradiction.
    const agreement = agreementOf(burst(0, '00ff00ff00ff0f00'), burst(0, A));
    expect(agreement).toMatchObject({ alike: 0, unlike: 0 });
  });
});
