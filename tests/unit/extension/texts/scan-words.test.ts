import { expect, it } from 'vitest';
import { problemText, timeText } from '../../../../src/extension/texts/scan-words';

it.each([
  [0, '0:00.0'],
  [3.46, '0:03.5'],
  [59.96, '1:00.0'],
  [605.25, '10:05.3'],
  [3723, '1:02:03.0'],
])('%d s is written %s', (timeS, text) => expect(timeText(timeS)).toBe(text));

it('a problem is told in our own words where there are some, else in those it came with', () => {
  expect(problemText({ code: 'empty', detail: '' })).toBe('The file is empty.');
  expect(problemText({ code: 'worker-crashed', detail: '' })).toMatch(/broke down/);
  expect(problemText({ code: 'unheard-of', detail: 'As it came.' })).toBe('As it came.');
});
