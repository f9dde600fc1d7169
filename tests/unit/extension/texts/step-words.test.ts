import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { steps as reportSteps } from '../../../../src/casework/report/english-steps';
import english from '../../../../src/extension/texts/locales/en.json';
import { stepText } from '../../../../src/extension/texts/casework/step-words';

const SRC = join(import.meta.dirname, '../../../../src');
/** Where steps are written: `what: 'x.y'`, and the same handed on as a first argument or in a pair. */
const WRITTEN =
  /(?:what: |what = |\? |: |\[|\(caseId, |, )'((?:case|items?|person|account|source|movement)\.[a-z-]+)'/g;
/** Messages between pages have names of the same form. */
const FOLDERS = [
  'extension/offscreen',
  'extension/storage',
  'extension/ui/casework/model',
  'extension/ui/casework/journal',
];
const MORE = ['person', 'hand-over', 'report', 'store-bar'].map((view) => `extension/ui/casework/${view}`);
const NO_STEPS = /^case\.(any|current|open-item|open-page|put|put-video|put-waiting|scan-page)$/;

it('every step that is written has words', () => {
  const written = new Set<string>();
  for (const folder of [...FOLDERS, ...MORE]) {
    for (const name of readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue;
      for (const [, what] of readFileSync(join(SRC, folder, name), 'utf8').matchAll(WRITTEN)) written.add(what!);
    }
  }
  const steps = [...written].filter((what) => !NO_STEPS.test(what));
  expect(steps.length).toBeGreaterThan(25);
  expect(steps.filter((what) => stepText(what) === what)).toEqual([]);
  expect(steps.filter((what) => !Object.hasOwn(reportSteps, what))).toEqual([]);
});

it('the report says steps as the English page does', () => {
  const keyOf = (what: string) => `case_step_${what.replaceAll(/[.-]/g, '_')}` as keyof typeof english;
  const shown = Object.keys(reportSteps).map((what) => [what, english[keyOf(what)].message]);
  expect(Object.entries(reportSteps)).toEqual(shown);
  expect(Object.keys(english).filter((key) => key.startsWith('case_step_'))).toHaveLength(shown.length);
});
