import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, withHost } from '../../../../src/extension/storage/settings/parse-settings';

describe('settings', () => {
  it.each([
    undefined,
    null,
    'on',
    {},
    { version: 1 },
    { version: 1, hostsOff: ['x.com', 3] },
    { version: 99, hostsOff: [] },
  ])('are the defaults when %j is stored', (stored) => expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS));

  it('survive being stored', () => {
    const settings = withHost(DEFAULT_SETTINGS, 'x.com', false);
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ version: 1, hostsOff: ['x.com'] });
  });

  it('switch a host off once and on again, and leave others alone', () => {
    const off = withHost(withHost(withHost(DEFAULT_SETTINGS, 'x.com', false), 'x.com', false), 'reddit.com', false);
    expect(off.hostsOff).toEqual(['reddit.com', 'x.com']);
    expect(withHost(off, 'x.com', true).hostsOff).toEqual(['reddit.com']);
    expect(withHost(off, 'www.x.com', true).hostsOff).toEqual(['reddit.com', 'x.com']);
  });
});
