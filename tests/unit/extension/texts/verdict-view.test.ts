import { describe, expect, it } from 'vitest';
import { BANDS } from '../../../../src/detector/verdict/verdict';
import { NOTHING_EARLIER } from '../../../../src/extension/messages/known';
import { verdictView, type Known } from '../../../../src/extension/texts/verdict-view';
import * as words from '../../../../src/extension/texts/words';
import { verdict } from '../verdict';

const known: Known = {
  ...{ state: 'assessed', verdict: verdict(), problem: null, ...NOTHING_EARLIER, waitsToPlay: false },
  ...{ stable: true, slowedBy: null },
};

describe('what is said of a video', () => {
  it('says that a verdict may still change until it is settled, and why that takes longer', () => {
    const signs = { ...known, verdict: verdict({ band: 'suspicious', llr: 0.8 }) };
    const unsettled = verdictView({ ...signs, stable: false, slowedBy: 'battery' });
    expect(unsettled.sentences.slice(-2)).toEqual([words.stateTexts.unsettled, words.paceTexts.battery]);
    expect(verdictView({ ...known, slowedBy: 'battery' }).sentences).toEqual(verdictView(known).sentences);
    expect(verdictView({ ...known, state: 'looking', slowedBy: 'busy' }).sentences).toContain(words.paceTexts.busy);
    expect(unsettled.label).toBe(verdictView(signs).label);
  });

  it('calls what is undecided a first impression until it is settled, and names no figure for it', () => {
    const undecided = { ...known, verdict: verdict({ band: 'inconclusive', llr: 0.9 }) };
    const { sentences, text, tone } = verdictView({ ...undecided, stable: false });
    expect([text, tone]).toEqual(['Unclear so far', 'inconclusive']);
    expect(sentences).toEqual([words.firstImpressionTexts.sentence, words.stateTexts.unsettled]);
    expect(verdictView(undecided).text).toBe('Unclear');
    expect(verdictView(undecided).sentences.join(' ')).not.toContain('first impression');
  });

  it.each(BANDS)('%s: text, label and a sentence', (band) => {
    const view = verdictView({ ...known, verdict: verdict({ band, llr: 0.8 }) });
    expect(view.tone).toBe(band);
    expect(view.text).toBe(words.bandTexts[band]);
    expect(view.label).toContain(view.text);
    expect(view.sentences.length).toBeGreaterThan(0);
  });

  it('says when a verdict was measured earlier', () => {
    const measuredAtMs = Date.UTC(2026, 10, 20, 12);
    const same = verdictView({ ...known, known: 'same-media', measuredAtMs });
    expect(same.sentences.at(-1)).toMatch(/^Seen before: measured on .*2026/);
    expect(same.label).toContain('Seen before');
    expect(verdictView(known).sentences.join(' ')).not.toMatch(/before|copy/);
  });

  it('says in our words what is wrong with a file, not in those of the demuxer', () => {
    const problem = { kind: 'failed', code: 'truncated', detail: 'unexpected end of box moov' } as const;
    const view = verdictView({ ...known, state: 'not-assessable', verdict: null, problem });
    expect(view.sentences).toEqual(['The file ends too early: a part of it is missing.']);
  });

  it('names the reason when nothing can be said', () => {
    const none = verdict({ status: 'not-assessable', reason: 'too-small', llr: null, likelihood: null, band: null });
    const view = verdictView({ ...known, state: 'not-assessable', verdict: none });
    expect(view).toMatchObject({ tone: 'not-assessable', sentences: [words.reasonTexts['too-small']], reasons: [] });
    const blocked = { kind: 'blocked', reason: 'protected' } as const;
    expect(verdictView({ ...known, state: 'not-assessable', verdict: null, problem: blocked }).label).toContain(
      'protected',
    );
  });

  it('says in plain words that the detector did not start', () => {
    const problem = { kind: 'failed', code: 'no-webgl', detail: 'activeTexture of undefined' } as const;
    const [sentence] = verdictView({ ...known, state: 'not-assessable', verdict: null, problem }).sentences;
    expect(sentence).toMatch(/^Could not start the detector: this browser has WebGL switched off/);
  });

  it('never shows a verdict while looking', () => {
    expect(verdictView({ ...known, state: 'looking' })).toMatchObject({ tone: 'looking', reasons: [] });
    expect(verdictView({ ...known, state: 'looking', waitsToPlay: true }).text).toBe(words.stateTexts.waitingToPlay);
  });

  it('puts the strongest family first and says which way it points', () => {
    const contributions = [
      { group: 'quality', llr: 0 },
      { group: 'texture', llr: -0.4 },
      { group: 'residual', llr: 0.8 },
    ] as const;
    const { reasons } = verdictView({ ...known, verdict: verdict({ contributions, llr: 0.4, band: 'inconclusive' }) });
    expect(reasons).toEqual([
      { text: words.groupTexts.residual, direction: words.panelTexts.towards, share: 1 },
      { text: words.groupTexts.texture, direction: words.panelTexts.away, share: -0.5 },
      { text: words.groupTexts.quality, direction: words.panelTexts.neither, share: 0 },
    ]);
  });
});

describe('a likelihood ratio in words', () => {
  it.each([
    [0.04, /as common in untouched faces as in manipulated/],
    [0.8, /about 6 times as common in manipulated faces/],
    [0.23, /about 2 times as common in manipulated faces/],
    [0.98, /about 10 times as common in manipulated faces/],
    [1.3, /about 20 times as common in manipulated faces/],
    [-1.1, /about 13 times as common in untouched faces/],
  ])('%d', (llr, text) => expect(words.likelihoodText(llr)).toMatch(text));

  it('never speaks of fake or real', () => {
    const all = JSON.stringify(words, (_key, value: unknown) => (typeof value === 'function' ? String(value) : value));
    expect(all.replaceAll('never "fake" or "real"', '')).not.toMatch(/\b(fake|real)\b/i);
  });
});
