import { describe, expect, it } from 'vitest';
import { badgeText } from '../../../../src/extension/background/badge-text';
import { record, verdict } from '../verdict';

describe('the toolbar badge', () => {
  it('counts videos that show signs, and them alone', () => {
    const records = (['no-sign', 'suspicious', 'inconclusive', 'strong'] as const).map((band) =>
      record({ verdict: verdict({ band }) }),
    );
    expect(badgeText([...records, record({ verdict: null })])).toBe('2');
  });

  it('is empty when there is nothing to tell', () => expect(badgeText([record()])).toBe(''));

  it('fits on the button', () => {
    expect(badgeText(Array.from({ length: 120 }, () => record({ verdict: verdict({ band: 'strong' }) })))).toBe('99+');
  });
});
