import { expect, it } from 'vitest';
import { afterNews, newJob } from '../../../../src/extension/ui/scan/jobs';
import { percentDone, stateText } from '../../../../src/extension/ui/scan/job-view';
import { record } from '../verdict';

const job = newJob('one', new File(['x'], 'clip.mp4'));
const progress = { type: 'progress', scanId: 'one', record: null } as const;

it('waits, opens, runs and ends', () => {
  expect(stateText(job)).toBe('Waiting for its turn');
  const opening = afterNews(job, { ...progress, burstsDone: 0, burstsPlanned: 0 });
  expect([opening.state, percentDone(opening)]).toEqual(['opening', null]);
  const running = afterNews(opening, { ...progress, burstsDone: 2, burstsPlanned: 8 });
  expect([running.state, percentDone(running)]).toEqual(['running', '25%']);
  const outcome = { record: record(), cancelled: false, problem: null };
  expect(afterNews(running, { type: 'ended', scanId: 'one', outcome })).toMatchObject({ state: 'ended' });
});

it('a file of which nothing could be looked at has failed, with its reason', () => {
  const problem = { code: 'empty', detail: 'The file is empty.' };
  const outcome = { record: null, cancelled: false, problem };
  expect(afterNews(job, { type: 'ended', scanId: 'one', outcome })).toMatchObject({ state: 'failed', problem });
});

it('news of another file, and what comes after the end, change nothing', () => {
  expect(afterNews(job, { ...progress, scanId: 'two', burstsDone: 1, burstsPlanned: 8 })).toBe(job);
  const outcome = { record: null, cancelled: true, problem: null };
  const cancelled = afterNews(job, { type: 'ended', scanId: 'one', outcome });
  expect(cancelled.state).toBe('cancelled');
  expect(afterNews(cancelled, { ...progress, burstsDone: 1, burstsPlanned: 8 })).toBe(cancelled);
});
