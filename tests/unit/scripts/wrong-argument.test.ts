import { describe, expect, it } from 'vitest';
import { wrongArgument } from '../../../scripts/wrong-argument';

const OPTIONS = { posts: { type: 'string' }, headed: { type: 'boolean' } } as const;

describe('wrongArgument', () => {
  it('finds nothing wrong with options that there are', () => {
    for (const rawArgs of [[], ['--headed'], ['--posts', '3'], ['--posts=3', '--headed']])
      expect(wrongArgument(rawArgs, OPTIONS)).toBeNull();
  });
  it('names what a command does not have, and what lacks its value', () => {
    expect(wrongArgument(['--head'], OPTIONS)).toContain("'--head'");
    expect(wrongArgument(['extra', '--headed'], OPTIONS)).toContain("'extra'");
    expect(wrongArgument(['--posts'], OPTIONS)).toContain('--posts');
    expect(wrongArgument(['--headed=yes'], OPTIONS)).toContain('--headed');
  });
});
