import { describe, expect, it } from 'vitest';
import { begun, cutOff, failed, isReachable, retried } from '../../../../src/casework/queue/item-states';
import { itemRecord } from '../records';

const BYTES = { sha256: 'a'.repeat(64), sizeBytes: 3, kept: true } as const;
const waiting = itemRecord('i', 'k', { state: 'waiting', attempts: 0, bytes: BYTES });

describe('the states of an item', () => {
  it('counts the scans that begin, and forgets what was wrong before', () => {
    const problem = { code: 'no-bytes', detail: 'Gone.' };
    expect(begun({ ...waiting, problem })).toEqual({ ...waiting, state: 'running', attempts: 1, problem: null });
  });

  it('has a scan that was cut off wait again, until the third', () => {
    let item = waiting;
    for (const attempt of [1, 2]) {
      item = cutOff(begun(item));
      expect(item).toMatchObject({ state: 'waiting', attempts: attempt, problem: null });
    }
    item = cutOff(begun(item));
    expect(item).toMatchObject({ state: 'failed', problem: { code: 'interrupted' } });
  });

  it('begins anew at the wish of the analyst', () => {
    const given = failed({ ...waiting, attempts: 3 }, { code: 'interrupted', detail: 'Cut off.' });
    expect(retried(given)).toEqual(waiting);
  });

  it('sends back to its page what only the page can show', () => {
    const item = { ...failed(waiting, { code: 'page-gone', detail: 'Closed.' }), bytes: null };
    expect(isReachable(item)).toBe(false);
    expect(retried(item).state).toBe('elsewhere');
    const addressed = { ...item, origin: { ...item.origin, mediaUrl: 'https://a.example/b.mp4' } };
    expect(retried(addressed).state).toBe('waiting');
    expect(isReachable({ ...addressed, origin: { ...item.origin, mediaUrl: 'blob:https://a.example/b' } })).toBe(false);
  });

  it('refuses a step from the wrong state', () => {
    expect(() => begun({ ...waiting, state: 'done' })).toThrow(RangeError);
    expect(() => cutOff(waiting)).toThrow(RangeError);
  });
});
