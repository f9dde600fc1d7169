import { describe, expect, it } from 'vitest';
import { currentModel } from '../../../../../assets/models/current';
import { parseModel } from '../../../../../src/detector/classifier/parse-model';
import type { Band } from '../../../../../src/detector/verdict/verdict';
import { currentLimits } from '../../../../../src/extension/offscreen/standing/band-limits';
import { CLEARLY_PAST_LLR, steadyBand } from '../../../../../src/extension/offscreen/standing/steady-band';

const limits = { limitsLlr: [-0.1, 0.5, 1], kappa: 1 };
const bandOf = (llr: number): Band =>
  llr >= 1 ? 'strong' : llr >= 0.5 ? 'suspicious' : llr < -0.1 ? 'no-sign' : 'inconclusive';

/** What is shown one after the other for these ratios, the first of 4 measured frames, two more each time. */
function shownFor(...llrs: number[]): Band[] {
  let shown: Band | null = null;
  return llrs.map((llr, i) => (shown = steadyBand(shown, { framesUsed: 4 + 2 * i, llr, band: bandOf(llr) }, limits)));
}

describe('the band on show', () => {
  it('begins undecided, whatever the first impression says of signs', () => {
    expect(shownFor(1.6)).toEqual(['inconclusive']);
    expect(shownFor(1.6, 1.6)).toEqual(['inconclusive', 'inconclusive']);
  });

  it('says that there are no signs at once where nothing speaks for any', () => {
    expect(shownFor(-1)).toEqual(['no-sign']);
    // One standard deviation at 4 of 16 frames is 0.52.
    expect(shownFor(-0.4)).toEqual(['inconclusive']);
  });

  it('sharpens as evidence comes', () => {
    expect(shownFor(0.9, 0.9, 0.9, 0.9)).toEqual(['inconclusive', 'inconclusive', 'suspicious', 'suspicious']);
    expect(shownFor(1.3, 1.3, 1.3, 1.3).at(-1)).toBe('strong');
    expect(shownFor(-0.42, -0.42, -0.42)).toEqual(['inconclusive', 'inconclusive', 'no-sign']);
  });

  it('does not go where an early ratio went: strong, suspicious, undecided of a genuine video', () => {
    expect(shownFor(1.1, 0.7, 0.3, 0.2, 0.1)).toEqual(Array.from({ length: 5 }, () => 'inconclusive'));
  });

  it('stays as near a limit as the ratio may stay, and is taken back when that is clearly past it', () => {
    const near = 0.5 - CLEARLY_PAST_LLR / 2;
    const clear = 0.5 - CLEARLY_PAST_LLR * 1.5;
    expect(shownFor(0.9, 0.9, 0.9, near, near, clear).slice(2)).toEqual([
      ...['suspicious', 'suspicious', 'suspicious', 'inconclusive'],
    ]);
    expect(shownFor(-1, -0.05, 0.05)).toEqual(['no-sign', 'no-sign', 'inconclusive']);
    expect(shownFor(1.3, 1.3, 1.3, 0.95, 0.85).slice(2)).toEqual(['strong', 'strong', 'suspicious']);
  });

  it('does not swing with a ratio that does', () => {
    const swinging = Array.from({ length: 7 }, (_, i) => (i % 2 ? 0.62 : 0.41));
    const shown = shownFor(...swinging);
    expect(shown.filter((band, i) => i > 0 && band !== shown[i - 1])).toEqual(['suspicious']);
  });
});

it('knows the bands as the model that ships does', () => {
  const model = parseModel(currentModel);
  for (let llr = -1.5; llr < 1.5; llr += 0.05) {
    expect(steadyBand(null, { framesUsed: 16, llr, band: model.band(llr) }, currentLimits)).toBe(model.band(llr));
  }
});
