import { describe, expect, it } from 'vitest';
import { originsOf } from '../../../../src/extension/platform/sites';
import { feedRows, hostRows, patternsToRevoke } from '../../../../src/extension/ui/options/sites';

describe('sites in the options', () => {
  it('are watched when all their pages are granted', () => {
    const granted = [...originsOf(['reddit']), 'https://*.x.com/*'];
    const watched = feedRows(granted, []).filter((row) => row.watched);
    expect(watched.map(({ id, canRevoke }) => [id, canRevoke])).toEqual([['reddit', true]]);
  });

  it('of the build itself cannot be given back', () => {
    const granted = originsOf('all');
    expect(feedRows(granted, granted).every(({ watched, canRevoke }) => watched && !canRevoke)).toBe(true);
  });

  it('beyond the feeds are listed by host, media hosts are not', () => {
    const granted = [...originsOf(['x']), '*://video.example/*', 'http://localhost/*'];
    expect(hostRows(granted, ['http://localhost/*'])).toEqual([
      { pattern: '*://video.example/*', host: 'video.example' },
    ]);
  });

  it('give back what no other watched feed needs', () => {
    const both = originsOf(['instagram', 'facebook']);
    expect(patternsToRevoke('instagram', both)).toEqual(['https://*.instagram.com/*', 'https://*.cdninstagram.com/*']);
    expect(patternsToRevoke('instagram', originsOf(['instagram']))).toEqual(originsOf(['instagram']));
    expect(patternsToRevoke('x', both)).toEqual([]);
  });
});
