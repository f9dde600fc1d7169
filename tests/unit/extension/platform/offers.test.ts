import { describe, expect, it } from 'vitest';
import { offersOf } from '../../../../src/extension/platform/offers';
import { leaveFor } from '../../../../src/extension/platform/sites';

const blocked = (reason: 'needs-permission' | 'protected' | 'redirected' | 'pixels-altered') =>
  ({ kind: 'blocked', reason }) as const;

describe('offersOf', () => {
  it('names the host whose leave is missing, and the screen as a last resort', () => {
    expect(offersOf(blocked('needs-permission'), 'https://cdn.example/v.mp4')).toEqual([
      { kind: 'leave', host: 'cdn.example' },
      { kind: 'screen-copy' },
    ]);
  });
  it('has only the screen where leave would not help', () => {
    expect(offersOf(blocked('redirected'), 'https://cdn.example/v.mp4')).toEqual([{ kind: 'screen-copy' }]);
  });
  it.each(['protected', 'pixels-altered'] as const)('has nothing for %s', (reason) =>
    expect(offersOf(blocked(reason), 'https://cdn.example/v.mp4')).toEqual([]),
  );
  it('has nothing where there is no problem', () => expect(offersOf(null, 'https://cdn.example/v.mp4')).toEqual([]));
});

describe('leaveFor', () => {
  it('asks for all servers of a known media host', () => {
    expect(leaveFor('https://video.twimg.com/a.mp4')).toEqual({
      host: 'twimg.com',
      origins: ['https://*.twimg.com/*'],
    });
  });
  it('asks for nothing where there is no host', () => expect(leaveFor('blob:https://x.com/1')).toBeNull());
});
