import { describe, expect, it } from 'vitest';
import { surplus } from '../../../../src/extension/storage/evidence/limits';

const DAY_MS = 86_400_000;
const NOW = 400 * DAY_MS;
const dated = (id: number, ageMs: number, tabId: number | null = null) => ({
  videoId: String(id),
  updatedAtMs: NOW - ageMs,
  tabId,
});

describe('what is forgotten', () => {
  it('is nothing while there is room and nothing is older than 90 days', () => {
    expect(surplus([dated(1, 0), dated(2, 90 * DAY_MS)], NOW)).toEqual([]);
  });

  it('is what is too old', () => {
    expect(surplus([dated(1, 0), dated(2, 90 * DAY_MS + 1)], NOW)).toEqual(['2']);
  });

  it('is the oldest beyond a thousand, videos of open tabs last', () => {
    const records = Array.from({ length: 1000 }, (_, id) => dated(id, id));
    expect(surplus(records, NOW)).toEqual([]);
    expect(surplus([...records, dated(1000, 1000)], NOW)).toEqual(['1000']);
    expect(surplus([...records, dated(-1, 2000, 7)], NOW)).toEqual(['999']);
  });
});
