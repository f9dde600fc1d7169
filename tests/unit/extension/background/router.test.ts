import { describe, expect, it } from 'vitest';
import { createRouter, type Handlers } from '../../../../src/extension/background/router';

const ID = 'abcdefghijklmnop';
const ORIGIN = `chrome-extension://${ID}`;
const page = { id: ID, origin: 'https://x.com', frameId: 0, tab: { id: 3 } };
const own = { id: ID, origin: ORIGIN };
const SECRET = '3f0e7b6e-6a5f-4f0a-9e53-0a4c7d0f9a11';

function router(part: Partial<Handlers> = {}) {
  const heard: string[] = [];
  const note = (type: string) => async () => {
    heard.push(type);
    return null as never;
  };
  const handlers: Handlers = {
    'page.opened': async () => ({ on: true, quiet: 'all' }),
    'channel.announce': async ({ secret }) => ({ bridgeUrl: `bridge/${secret}` }),
    'evidence.changed': note('evidence.changed'),
    'case.any': note('case.any'),
    'case.put': note('case.put'),
    'case.put-video': note('case.put-video'),
    'case.put-waiting': note('case.put-waiting'),
    'case.current': note('case.current'),
    'case.open-item': note('case.open-item'),
    'case.open-page': note('case.open-page'),
    'case.scan-page': note('case.scan-page'),
    'account.opened': note('account.opened'),
    'account.started': note('account.started'),
    'account.report': note('account.report'),
    'account.ended': note('account.ended'),
    'video.rescan': note('video.rescan'),
    'video.show': note('video.show'),
    'video.cancel': note('video.cancel'),
    'video.details': note('video.details'),
    'tab.scan': note('tab.scan'),
    'detector.wake': note('detector.wake'),
    'watch.pause': note('watch.pause'),
    'watch.resume': note('watch.resume'),
    'seen.forget': note('seen.forget'),
    'settings.change': note('settings.change'),
    'battery.wish': async () => ({ onBattery: 'slow' }),
    'media.access': note('media.access'),
    'leave.ask': note('leave.ask'),
    'screen.ask': note('screen.ask'),
    'screen.copy': note('screen.copy'),
    'popup.opened': note('popup.opened'),
    'site.switch': note('site.switch'),
    ...part,
  };
  return { route: createRouter(ID, ORIGIN, handlers), heard };
}

describe('the router', () => {
  it('hands a message to its handler and the answer back', async () => {
    const { route } = router();
    expect(await route({ type: 'page.opened' }, page)).toEqual({ value: { on: true, quiet: 'all' } });
    expect(await route({ type: 'channel.announce', secret: SECRET }, page)).toEqual({
      value: { bridgeUrl: `bridge/${SECRET}` },
    });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'page.opened'],
    ['an unknown type', { type: 'page.closed' }],
    ['an inherited name', { type: 'toString' }],
    ['a secret that is none', { type: 'channel.announce', secret: 'guess' }],
    ['more than it should hold', { type: 'page.opened', tabId: 9 }],
  ])('refuses %s', async (_name, message) => {
    expect(await router().route(message, page)).toHaveProperty('problem');
  });

  it('lets no page do what is ours to do', async () => {
    const { route, heard } = router();
    for (const message of [
      { type: 'site.switch', host: 'x.com', on: false },
      { type: 'evidence.changed', tabId: 3 },
      { type: 'video.rescan', tabId: 3, frameId: 0, videoId: SECRET },
    ]) {
      expect(await route(message, page)).toHaveProperty('problem');
      expect(await route(message, { id: 'another-extension', origin: ORIGIN })).toHaveProperty('problem');
    }
    expect(heard).toEqual([]);
    await route({ type: 'site.switch', host: 'x.com', on: false }, own);
    expect(heard).toEqual(['site.switch']);
  });

  it('announces no channel for a page of ours, which has no tab to belong to', async () => {
    expect(await router().route({ type: 'channel.announce', secret: SECRET }, own)).toHaveProperty('problem');
  });

  it('turns a failing handler into an answer', async () => {
    const { route } = router({ 'page.opened': () => Promise.reject(new Error('storage is full')) });
    expect(await route({ type: 'page.opened' }, page)).toEqual({ problem: 'storage is full' });
  });
});
