import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../scripts/demo/feed/window-of';

describe('windowOf', () => {
  it('holds what is in view and one row on either side', () => {
    expect(windowOf(1000, 500, 100, 50)).toEqual({ from: 9, to: 16 });
  });
  it('stays inside the list', () => {
    expect(windowOf(0, 500, 100, 3)).toEqual({ from: 0, to: 3 });
    expect(windowOf(-40, 500, 100, 50).from).toBe(0);
    expect(windowOf(99_999, 500, 100, 3)).toEqual({ from: 3, to: 3 });
  });
});
