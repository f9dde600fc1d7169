import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { labelByWords } from '../../../../../src/extension/content/sites/ai-label';
import { AI_LABELS, SELECTORS, SELECTORS_VERSION } from '../../../../../src/extension/content/sites/selectors';

const ground = (html: string): Document => parseHTML(`<html><body>${html}</body></html>`).document;

describe('a label told by its words', () => {
  it('is taken as it is shown, whatever its case and dashes', () => {
    expect(labelByWords(ground('<div><span> AI‑Generated </span></div>'), AI_LABELS.tiktok, 'p')).toBe('AI‑Generated');
    expect(labelByWords(ground('<span>KI-INFOS</span>'), AI_LABELS.meta, 'p')).toBe('KI-INFOS');
  });

  it('is no part of a sentence, and nothing that people wrote', () => {
    expect(labelByWords(ground('<span>All about AI info and more</span>'), AI_LABELS.meta, 'p')).toBeNull();
    expect(labelByWords(ground('<p><span>AI info</span></p>'), AI_LABELS.meta, 'p')).toBeNull();
  });
});

describe('selectors', () => {
  const document = ground('');

  it('carry the day of their version', () => expect(SELECTORS_VERSION).toMatch(/^20\d\d\.\d\d\.\d\d$/));

  it.each(
    Object.entries(SELECTORS).flatMap(([site, entries]) =>
      Object.entries(entries).map(([name, value]) => [site, name, value] as const),
    ),
  )('%s %s can be asked for', (_site, name, value) => {
    if (name !== 'notAi') expect(() => document.querySelector(String(value))).not.toThrow();
  });
});
