import { afterEach, describe, expect, it } from 'vitest';
import arabic from '../../../../src/extension/texts/locales/ar.json';
import english from '../../../../src/extension/texts/locales/en.json';
import german from '../../../../src/extension/texts/locales/de.json';
import {
  formatLanguage,
  messageDirection,
  messageLanguage,
  messages,
  numberText,
  plural,
  t,
} from '../../../../src/extension/texts/translate';
import { likelihoodText } from '../../../../src/extension/texts/words';
import { standInForI18n, type Messages } from '../../../support/i18n';

const surroundings = globalThis as { chrome?: { i18n?: object } };
function speak(language: string, of: Messages): void {
  surroundings.chrome!.i18n = standInForI18n(of, language);
}
afterEach(() => speak('en', english));

describe('words in the language of the browser', () => {
  it('are looked up when they are read', () => {
    const texts = messages({ close: 'panel_close' });
    expect(texts.close).toBe('Close');
    speak('de', german);
    expect(texts.close).toBe('Schließen');
    expect(t('popup_switch_off', 'x.com')).toBe('Auf x.com ausschalten');
    expect(likelihoodText(0.8)).toMatch(/bei manipulierten Gesichtern etwa 6-mal so häufig/);
  });

  it('know their plurals', () => {
    expect([0, 1, 2].map((count) => plural('frames_used', count))).toEqual([
      '0 frames used',
      '1 frame used',
      '2 frames used',
    ]);
    speak('ar', arabic);
    const counts = [0, 1, 2, 3, 11, 100];
    expect(new Set(counts.map((count) => plural('popup_flagged', count))).size).toBe(6);
    expect(messageDirection()).toBe('rtl');
  });

  it('keep to English where the language is not known, with its own plurals', () => {
    speak('pl', english);
    expect(messageLanguage()).toBe('en');
    expect(plural('frames_used', 3)).toBe('3 frames used');
    expect(formatLanguage()).toBe('en');
  });

  it('come with numbers of the variety of the language', () => {
    speak('de-CH', german);
    expect(formatLanguage()).toBe('de-CH');
    expect(numberText(1234.5)).toBe(new Intl.NumberFormat('de-CH').format(1234.5));
  });

  it('are silent in a script whose extension was reloaded', () => {
    surroundings.chrome!.i18n = {
      getMessage: () => {
        throw new Error('Extension context invalidated.');
      },
    };
    expect(t('panel_close')).toBe('');
    expect(messageLanguage()).toBe('en');
  });
});
