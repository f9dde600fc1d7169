import { expect, it } from 'vitest';
import { itemProblemText } from '../../../../src/extension/texts/casework/problem-words';

it.each([
  ['of the case itself', 'not-fetched', /could not be fetched/],
  ['of a page', 'protected', /protect/i],
  ['of a file', 'truncated', /./],
])('a reason %s is said in words of the language, not in those of the record', (_name, code, words) => {
  const said = itemProblemText({ code, detail: 'as it was written' });
  expect(said).not.toBe('as it was written');
  expect(said).toMatch(words);
});

it('a reason that this version does not know is said in the words of the record', () => {
  expect(itemProblemText({ code: 'of-tomorrow', detail: 'as it was written' })).toBe('as it was written');
});
