import { expect, test } from '@playwright/test';
import { openCasesPage, type CasesPage } from './cases/cases-page';

const MB = 1_000_000;
/**
 * What reading may take, in terms of a copy of the same objects in memory: on a busy machine both take longer. Alone on two cores that copy takes some 100 ms,
 * see docs/casework/storage.md.
 */
const CLONES = 3;

let cases: CasesPage;
// A browser for each: Chromium remembers for some 30 s how much room there was.
test.beforeEach(async () => {
  cases = await openCasesPage();
});
test.afterEach(() => cases.close());

test('10 000 items are read at once, and one of them is changed in no time', async () => {
  const fillMs = await cases.call('fill', 'large', 10_000);
  const readings = [];
  for (let i = 0; i < 3; i += 1) readings.push(await cases.call('readAll', 'large'));
  const best = readings.reduce((a, b) => (a.ms < b.ms ? a : b));
  const labelMs = await cases.call('labelMs', 'large-5000');
  const { ms: verifyMs, records, findings } = await cases.call('verifyMs', 'large');
  console.log(JSON.stringify({ fillMs, ...best, labelMs, verifyMs }));
  expect(best.count).toBe(10_000);
  expect(best.ms).toBeLessThan(CLONES * best.cloneMs);
  expect({ records, findings }).toEqual({ records: 10_001, findings: [] });
  expect(await cases.call('purge', 'large')).toMatchObject({ ok: true });
});

test('a full disk is an answer: nothing is half-written, what was there stays, and it goes on once there is room', async () => {
  await cases.boundTo(4 * MB);
  await cases.call('begin', 'full');
  expect(await cases.call('keepFile', 'full', 'first', MB)).toEqual({ ok: true });
  const answers = [];
  for (let i = 0; i < 6; i += 1) answers.push(await cases.call('keepFile', 'full', `more-${i}`, MB));
  const refused = answers.findIndex(({ ok }) => !ok);
  expect(refused).toBeGreaterThan(0);
  expect(answers[refused]).toMatchObject({ ok: false, code: 'disk-full' });
  expect(await cases.call('keepFile', 'full', 'large', 20 * MB)).toMatchObject({ ok: false, code: 'disk-full' });

  const kept = ['first', ...answers.flatMap(({ ok }, i) => (ok ? [`more-${i}`] : []))];
  expect(await cases.call('state', 'full')).toEqual({
    ...{ items: kept, lines: kept.length + 1, findings: [], blobs: kept.length },
  });

  await cases.boundTo(null);
  expect(await cases.call('keepFile', 'full', 'later', MB)).toEqual({ ok: true });
  const { lines, findings } = await cases.call('state', 'full');
  expect({ lines, findings }).toEqual({ lines: kept.length + 2, findings: [] });
});
