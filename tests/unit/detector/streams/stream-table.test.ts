import { describe, expect, test } from 'vitest';
import { createStreamTable } from '../../../../src/detector/streams/stream-table';

describe('createStreamTable', () => {
  test('makes a value on first use and keeps it', () => {
    const table = createStreamTable(() => ({ frames: 0 }), 2);
    table.get('a').frames = 5;
    expect(table.get('a').frames).toBe(5);
    expect(table.get('b').frames).toBe(0);
  });

  test('the stream used longest ago gives way', () => {
    let made = 0;
    const table = createStreamTable(() => (made += 1), 2);
    for (const id of ['a', 'b', 'a', 'c']) table.get(id);
    expect(table.size).toBe(2);
    expect(table.get('a')).toBe(1);
    expect(table.get('b')).toBe(4);
  });

  test('a closed stream starts afresh; closing an unknown one does nothing', () => {
    let made = 0;
    const table = createStreamTable(() => (made += 1), 2);
    table.get('a');
    table.delete('a');
    table.delete('x');
    expect(table.get('a')).toBe(2);
  });

  test('a limit below one is refused', () => {
    expect(() => createStreamTable(() => 0, 0)).toThrow('limit is 0');
  });
});
