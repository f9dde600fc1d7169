import { describe, expect, it } from 'vitest';
import { MAX_AGE_MS, MAX_RECORDS, surplus } from '../../../../src/extension/storage/evidence/limits';

const NOW = 10 * MAX_AGE_MS;
const dated = (id: number, ageMs: number, tabId: number | null = null) => ({
  videoId: String(id),
  updatedAtMs: NOW - ageMs,
  tabId,
});

describe('what is forgotten', () => {
  it('is nothing while there is room and nothing is old', () => {
    expect(surplus([dated(1, 0), dated(2, MAX_AGE_MS)], NOW)).toEqual([]);
  });

  it('is what is too old', () => {
    expect(surplus([dated(1, 0), dated(2, MAX_AGE_MS + 1)], NOW)).toEqual(['2']);
  });

  it('is the oldest beyond the number kept, videos of open tabs last', () => {
    const records = Array.from({ length: MAX_RECORDS }, (_, id) => dated(id, id));
    expect(surplus([...records, dated(-1, MAX_RECORDS + 5, 7)], NOW)).toEqual([String(MAX_RECORDS - 1)]);
  });
});
