import { browser } from 'wxt/browser';
import type english from './locales/en.json';

/** Names of the messages; `locales/en.json` is the source, and the other languages have the same ones. */
export type MessageKey = keyof typeof english;

/** Families of keys that differ by a plural category at their end, `frames_used_one` and `frames_used_other`. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Family}_other` ? Family : never) : never;

/** The browser's own lookup: the language of its user interface, else English. WXT types but the names that every extension has. */
interface Lookup {
  getMessage(name: string, substitutions?: string[]): string;
}

/** Empty where there is no such message, and in a content script whose extension was reloaded: nobody reads it there any more. */
function lookUp(name: string, substitutions: readonly string[]): string {
  try {
    return (browser.i18n as Lookup).getMessage(name, [...substitutions]);
  } catch {
    return '';
  }
}

/** The message in the language of the browser. in: what stands for $1, $2 ... */
export function t(key: MessageKey, ...substitutions: readonly string[]): string {
  return lookUp(key, substitutions);
}

/** Tag of the language of the messages, BCP 47; English where the browser's own language is not among them. */
export function messageLanguage(): string {
  return t('locale_tag') || 'en';
}

/** Direction of the language of the messages. */
export function messageDirection(): 'ltr' | 'rtl' {
  return t('locale_direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** Attributes for an element with words of ours, which may lie in a page of another language. */
export function spokenIn(): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return { lang: messageLanguage(), dir: messageDirection() };
}

/** Numbers, dates and sizes: the browser's own variety of the messages' language (en-GB), if it is one of that. */
export function formatLanguage(): string {
  const words = messageLanguage();
  let own: string;
  try {
    own = browser.i18n.getUILanguage();
  } catch {
    return words;
  }
  return own.split('-')[0] === words.split('-')[0] ? own : words;
}

/** A number in the digits and with the separators of the language. */
export function numberText(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(formatLanguage(), options).format(value);
}

/** A point in time, milliseconds since 1970, as a date and a time of day on this machine. */
export function momentText(atMs: number): string {
  return new Intl.DateTimeFormat(formatLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(atMs);
}

/** A point in time, milliseconds since 1970, as a time of day on this machine. */
export function timeText(atMs: number): string {
  return new Intl.DateTimeFormat(formatLanguage(), { timeStyle: 'short' }).format(atMs);
}

/** The message for so many: $1 is the number, in the language's own digits, $2 ... what follows. */
export function plural(family: PluralKey, count: number, ...substitutions: readonly string[]): string {
  const category = new Intl.PluralRules(messageLanguage()).select(count);
  const all = [numberText(count), ...substitutions];
  return lookUp(`${family}_${category}`, all) || lookUp(`${family}_other`, all);
}

/** The same names with the messages behind them, each looked up when it is read. */
export function messages<Name extends string>(
  keys: Readonly<Record<Name, MessageKey>>,
): Readonly<Record<Name, string>> {
  const read: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(keys) as Name[]) {
    Object.defineProperty(read, name, { get: () => t(keys[name]), enumerable: true });
  }
  return read as Readonly<Record<Name, string>>;
}
