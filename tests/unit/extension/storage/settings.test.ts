import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isPaused,
  parseSettings,
  storedSettings,
  withHost,
  withPreferences,
  type Settings,
} from '../../../../src/extension/storage/settings/parse-settings';

const second: Settings = {
  version: 2,
  hostsOff: ['x.com'],
  pausedUntilMs: 5,
  quiet: 'signs-only',
  keepDays: 7,
  onBattery: 'same',
};

describe('settings', () => {
  it.each([
    undefined,
    null,
    'on',
    {},
    { version: 1 },
    { version: 1, hostsOff: ['x.com', 3] },
    { version: 2, hostsOff: [] },
    { ...second, keepDays: 0 },
    { ...second, pausedUntilMs: -2 },
    { ...second, quiet: 'none' },
    { version: 99, hostsOff: [] },
  ])('are the defaults when %j is stored', (stored) => expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS));

  it.each([null, 5, Infinity])('survive being stored, paused until %s', (pausedUntilMs) => {
    const settings = { ...second, pausedUntilMs };
    expect(parseSettings(JSON.parse(JSON.stringify(storedSettings(settings))))).toEqual(settings);
  });

  it('of version 1 keep the hosts that were switched off', () => {
    const stored = { version: 1, hostsOff: ['x.com', 'reddit.com'] };
    expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, hostsOff: ['x.com', 'reddit.com'] });
  });

  it('switch a host off once and on again, and leave others alone', () => {
    const off = withHost(withHost(withHost(DEFAULT_SETTINGS, 'x.com', false), 'x.com', false), 'reddit.com', false);
    expect(off.hostsOff).toEqual(['reddit.com', 'x.com']);
    expect(withHost(off, 'x.com', true).hostsOff).toEqual(['reddit.com']);
    expect(withHost(off, 'www.x.com', true).hostsOff).toEqual(['reddit.com', 'x.com']);
  });

  it('take what is chosen, and leave what is not', () => {
    expect(withPreferences(second, { quiet: 'all' })).toEqual({ ...second, quiet: 'all' });
    expect(withPreferences(second, { keepDays: 1 })).toEqual({ ...second, keepDays: 1 });
    expect(withPreferences(second, { onBattery: 'slow' })).toEqual({ ...second, onBattery: 'slow' });
  });

  it.each([
    [null, false],
    [999, false],
    [1000, false],
    [1001, true],
    [Infinity, true],
  ])('paused until %s is paused at 1000: %s', (pausedUntilMs, paused) =>
    expect(isPaused({ pausedUntilMs }, 1000)).toBe(paused),
  );
});
