import { expect, it } from 'vitest';
import { scanLargest, scanNow, type TabAccess } from '../../../../src/extension/background/scan-now';

/** A tab whose frames have our script, or may be given it, or are closed to us; `videos`: frames that have a video. */
function tabOf(frames: Readonly<Record<number, 'script' | 'open' | 'closed'>>, videos: readonly number[]) {
  const present = new Set(
    Object.keys(frames)
      .map(Number)
      .filter((id) => frames[id] === 'script'),
  );
  const heard: string[] = [];
  const tab: TabAccess = {
    async tell(message, frameId) {
      if (!present.has(frameId)) return null;
      heard.push(`${message.type === 'say' ? message.note : message.type} in ${frameId}`);
      return { found: message.type !== 'scan-now' || videos.includes(frameId) };
    },
    async inject(frameId) {
      if (frames[frameId] !== 'open') throw new Error('Cannot access contents of the page');
      present.add(frameId);
    },
    async injectAll() {
      if (frames[0] !== 'open' && frames[0] !== 'script') throw new Error('Cannot access contents of the page');
      const open = Object.keys(frames)
        .map(Number)
        .filter((id) => frames[id] !== 'closed');
      for (const id of open) present.add(id);
      return open;
    },
    async markClosed() {
      heard.push('closed');
    },
  };
  return { tab, heard };
}

it.each<[string, Parameters<typeof tabOf>, string[]]>([
  ['a video in a watched page', [{ 0: 'script', 7: 'script' }, [7]], ['scan-now in 7']],
  ['a video in a frame that the click opens', [{ 0: 'open', 7: 'open' }, [7]], ['scan-now in 7']],
  ['no video in the frame', [{ 0: 'script', 7: 'open' }, [0]], ['scan-now in 7', 'no-video in 0']],
  ["another site's frame", [{ 0: 'open', 7: 'closed' }, [7]], ['no-access in 0']],
  ['a page that lets nobody in', [{ 0: 'closed', 7: 'closed' }, [7]], ['closed']],
])('%s: %#', async (_name, [frames, videos], expected) => {
  const { tab, heard } = tabOf(frames, videos);
  await scanNow(tab, 7, null);
  expect(heard).toEqual(expected);
});

it('a page without a video says so where the click was, without a second script', async () => {
  const { tab, heard } = tabOf({ 0: 'open' }, []);
  await scanNow(tab, 0, 'https://video.example/a.mp4');
  expect(heard).toEqual(['scan-now in 0', 'no-video in 0']);
});

it.each<[string, Parameters<typeof tabOf>, string[]]>([
  ['a video in the page', [{ 0: 'open', 7: 'open' }, [0, 7]], ['scan-now in 0']],
  [
    'a video in a frame alone',
    [{ 0: 'open', 5: 'open', 7: 'open' }, [7]],
    ['scan-now in 0', 'scan-now in 5', 'scan-now in 7'],
  ],
  ['a video in a closed frame', [{ 0: 'open', 7: 'closed' }, [7]], ['scan-now in 0', 'no-video in 0']],
  ['a page that lets nobody in', [{ 0: 'closed' }, [0]], ['closed']],
])('the largest, with %s', async (_name, [frames, videos], expected) => {
  const { tab, heard } = tabOf(frames, videos);
  await scanLargest(tab);
  expect(heard).toEqual(expected);
});
