import { describe, expect, it } from 'vitest';
import { keepVerdict } from '../../../../src/extension/offscreen/keep-verdict';
import { verdict } from '../verdict';

const few = verdict({ framesUsed: 1, status: 'not-assessable', reason: 'too-few-frames', llr: null, band: null });

describe('which verdict stands', () => {
  it('the newer one as frames come in', () => {
    const [early, late] = [verdict({ framesUsed: 4 }), verdict({ framesUsed: 5 })];
    expect(keepVerdict(null, few)).toBe(few);
    expect(keepVerdict(few, early)).toBe(early);
    expect(keepVerdict(early, late)).toBe(late);
  });

  it('the assessed one on more frames after the worker began to count again', () => {
    const standing = verdict({ framesUsed: 20 });
    expect(keepVerdict(standing, few)).toBe(standing);
    expect(keepVerdict(standing, verdict({ framesUsed: 4 }))).toBe(standing);
    expect(keepVerdict(standing, null)).toBe(standing);
  });
});
