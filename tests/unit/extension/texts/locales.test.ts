import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Messages } from '../../../support/i18n';

const ROOT = join(import.meta.dirname, '../../../..');
const FOLDER = join(ROOT, 'src/extension/texts/locales');
const LOCALES = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
const CATEGORY = /_(zero|one|two|few|many|other)$/;

const read = (locale: string): Messages => JSON.parse(readFileSync(join(FOLDER, `${locale}.json`), 'utf8')) as Messages;
const english = read('en');
const families = new Set(
  Object.keys(english).flatMap((key) => (key.endsWith('_other') ? [key.slice(0, -'_other'.length)] : [])),
);
const familyOf = (key: string): string | null => {
  const family = key.replace(CATEGORY, '');
  return family !== key && families.has(family) ? family : null;
};

/** Plural categories that whole numbers up to a thousand fall into: all that we count. */
function categoriesOf(locale: string): Set<string> {
  const rules = new Intl.PluralRules(locale.replace('_', '-'));
  return new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)));
}

/** Keys that a language must have: those of English, with its own plural categories. */
function keysFor(locale: string): string[] {
  const plurals = [...families].flatMap((family) => [...categoriesOf(locale)].map((one) => `${family}_${one}`));
  return [...Object.keys(english).filter((key) => familyOf(key) === null), ...plurals].sort();
}

const placeholders = (message: string): string => [...message.matchAll(/\$\d/g)].map(String).sort().join(' ');
/** In some languages "one", "two" and none need no digit. */
const mayLackNumber = (key: string): boolean => /_(zero|one|two)$/.test(key) && familyOf(key) !== null;

describe.each(LOCALES)('%s', (locale) => {
  const messages = read(locale);

  it('has all messages and no other', () => expect(Object.keys(messages).sort()).toEqual(keysFor(locale)));

  it('puts the same things into its messages as English does', () => {
    const differing = Object.entries(messages).filter(([key, { message }]) => {
      const family = familyOf(key);
      const source = english[key] ?? english[`${family}_other`];
      const wanted = placeholders(source?.message ?? '');
      const has = placeholders(message);
      return has !== wanted && !(mayLackNumber(key) && has === wanted.replace(/\$1 ?/, ''));
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('says something in each message, without a stray sign', () => {
    const odd = Object.entries(messages).filter(([, { message }]) => message.trim() === '' || /\$(?!\d)/.test(message));
    expect(odd).toEqual([]);
  });

  it('never states what a video is', () => {
    const facts =
      /\b(fake[ds]?|real|genuine|authentic|gefälscht|gefaked|echt|falso|falsa|falsos|auténtic\w+|truqu\w+|faux|fausse|authentique\w*|autêntic\w+|verdadeir\w+)\b|مزيف|مزوّر|حقيقي|偽物|本物|偽の/iu;
    const stated = Object.entries(messages).filter(([, { message }]) =>
      facts.test(message.replace(/deepfakes?|deepfaked/gi, '')),
    );
    expect(stated).toEqual([]);
  });

  it('says in four sentences what it can and cannot do', () => {
    const said = ['welcome_does', 'welcome_private', 'welcome_limits', 'welcome_no_proof'];
    for (const key of said) expect(messages[key]?.message).toMatch(/^[^.!?。؟]+[.。]$/);
  });

  it('names itself', () => {
    expect(messages['locale_tag']?.message).toBe(locale.replace('_', '-'));
    expect(messages['locale_direction']?.message).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    expect(messages['extension_description']?.message.length, 'stores cut off what is longer').toBeLessThanOrEqual(132);
  });
});

describe.each(LOCALES.filter((locale) => locale !== 'en'))('%s, a translation', (locale) => {
  const messages = read(locale);

  it('is translated', () => {
    const same = Object.entries(messages).filter(
      ([key, { message }]) => message === english[key]?.message && /\p{L}{3,}.* \p{L}{3,}/u.test(message),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

/** Source files of the extension, its entry points, and what writes its manifest. */
function sources(): { readonly file: string; readonly code: string }[] {
  const inFolder = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  const files = [
    ...inFolder('src/extension'),
    ...inFolder('entrypoints'),
    join(ROOT, 'wxt.config.ts'),
    ...inFolder('scripts'),
  ];
  return files.map((file) => ({ file, code: readFileSync(file, 'utf8') }));
}

describe('English, the source', () => {
  const code = sources();

  it('tells translators what each message is', () => {
    expect(Object.entries(english).filter(([, { description = '' }]) => description === '')).toEqual([]);
  });

  it('has no message that nobody shows', () => {
    const all = code.map((one) => one.code).join('\n');
    const isUsed = (key: string): boolean => {
      const name = familyOf(key) ?? key;
      return all.includes(`'${name}'`) || all.includes(`__MSG_${name}__`);
    };
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('has all words: none stand in the code of what people see', () => {
    const shown = code.filter(({ file }) => file.includes('/src/extension/ui/') && file.endsWith('.tsx'));
    expect(shown.length).toBeGreaterThan(5);
    const found = shown.flatMap(({ file, code: text }) => {
      const plain = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const between = plain.match(/(?<=[a-z'"}]>)[^<>{}()=;]*\p{L}{2,}[^<>{}()=;]*(?=<)/gu) ?? [];
      const named = plain.match(/(?:aria-label|title|alt|placeholder)="[^"]*\p{L}[^"]*"/gu) ?? [];
      return [...between, ...named].map((word) => `${file.slice(ROOT.length + 1)}: ${word.trim()}`);
    });
    expect(found).toEqual([]);
  });

  it('has all words: none are written into the page by the overlay', () => {
    const overlay = code.filter(({ file }) => file.includes('/content/overlay/'));
    const found = overlay.flatMap(({ file, code: text }) =>
      (text.match(/(?:'aria-label': |title: |textContent = )'[^']*\p{L}{2,}[^']*'/gu) ?? []).map(
        (word) => `${file}: ${word}`,
      ),
    );
    expect(found).toEqual([]);
  });
});
