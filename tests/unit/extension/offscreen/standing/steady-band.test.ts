import { describe, expect, it } from 'vitest';
import type { Band } from '../../../../../src/detector/verdict/verdict';
import {
  CLEARLY_BELOW_LLR,
  HOLD_MS,
  steadyBand,
  type ShownBand,
} from '../../../../../src/extension/offscreen/standing/steady-band';

const LIMITS = [-0.1, 0.5, 1];
const bandOf = (llr: number): Band =>
  llr >= 1 ? 'strong' : llr >= 0.5 ? 'suspicious' : llr < -0.1 ? 'no-sign' : 'inconclusive';

/** What is shown one after the other for ratios that come in at these times. */
function shownFor(...steps: [llr: number, nowMs: number, settled?: boolean][]): Band[] {
  let shown: ShownBand | null = null;
  return steps.map(([llr, nowMs, settled = false]) => {
    shown = steadyBand(shown, { band: bandOf(llr), llr, settled }, LIMITS, nowMs);
    return shown.band;
  });
}

describe('the band on show', () => {
  it('is the first one given', () => expect(shownFor([0.7, 0])).toEqual(['suspicious']));

  it('is raised as soon as the limit is reached', () => {
    expect(shownFor([0.4, 0], [0.5, 1000])).toEqual(['inconclusive', 'suspicious']);
    expect(shownFor([-0.5, 0], [1.2, 100])).toEqual(['no-sign', 'strong']);
  });

  it('is lowered only when the ratio is clearly below the limit', () => {
    const near = 0.5 - CLEARLY_BELOW_LLR / 2;
    const clear = 0.5 - CLEARLY_BELOW_LLR * 1.5;
    expect(shownFor([0.6, 0], [near, 60_000], [clear, 61_000])).toEqual(['suspicious', 'suspicious', 'inconclusive']);
  });

  it('is not changed back within a few seconds, in neither direction', () => {
    expect(shownFor([0.3, 0], [0.6, 1000], [0.1, 2000])).toEqual(['inconclusive', 'suspicious', 'suspicious']);
    expect(shownFor([0.3, 0], [0.6, 1000], [0.1, 1000 + HOLD_MS]).at(-1)).toBe('inconclusive');
    expect(shownFor([0.6, 0], [0.1, 1000], [0.7, 2000], [0.7, 1000 + HOLD_MS])).toEqual([
      'suspicious',
      'inconclusive',
      'inconclusive',
      'suspicious',
    ]);
  });

  it('goes on in the same direction without waiting', () => {
    expect(shownFor([0.3, 0], [0.6, 1000], [1.1, 1100])).toEqual(['inconclusive', 'suspicious', 'strong']);
  });

  it("is the model's own as soon as the verdict is settled", () => {
    expect(shownFor([0.3, 0], [0.6, 1000], [0.49, 1100, true])).toEqual(['inconclusive', 'suspicious', 'inconclusive']);
  });

  it('swings less than the ratio does', () => {
    const swinging = Array.from({ length: 20 }, (_, i): [number, number] => [i % 2 ? 0.52 : 0.47, i * 1100]);
    const shown = shownFor(...swinging);
    expect(shown.filter((band, i) => i > 0 && band !== shown[i - 1])).toEqual(['suspicious']);
  });
});
