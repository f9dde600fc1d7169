import { afterEach, describe, expect, it, vi } from 'vitest';
import { findOrInstallChromium } from '../../../src/headless/chromium/find';

describe('findOrInstallChromium', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('says what is wrong with a path that was given by hand, and does not look elsewhere', () => {
    vi.stubEnv('SWAPWATCH_CHROMIUM', '/nowhere/chromium');
    const said: string[] = [];
    expect(() => findOrInstallChromium((line) => said.push(line))).toThrow(/SWAPWATCH_CHROMIUM.*\/nowhere\/chromium/);
    expect(said).toEqual([]);
  });

  it('does not take any program for Chromium', () => {
    vi.stubEnv('SWAPWATCH_CHROMIUM', process.execPath);
    expect(() => findOrInstallChromium(() => undefined)).toThrow(/does not start as Chromium/);
  });
});
