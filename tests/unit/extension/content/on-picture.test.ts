import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OnPicture } from '../../../../src/extension/content/capture/on-picture';

/** A player whose clock stands at `currentTime`; `present` announces the next picture. */
function player(currentTime: number) {
  let callback: VideoFrameRequestCallback | null = null;
  return {
    ...{ currentTime, paused: false, playbackRate: 1 },
    requestVideoFrameCallback(wanted: VideoFrameRequestCallback) {
      callback = wanted;
      return 1;
    },
    cancelVideoFrameCallback() {
      callback = null;
    },
    present: (mediaTime: number) => callback?.(0, { mediaTime } as VideoFrameCallbackMetadata),
  };
}

async function load(firefox: boolean): Promise<OnPicture> {
  vi.resetModules();
  vi.stubEnv('FIREFOX', firefox ? 'true' : '');
  return (await import('../../../../src/extension/content/capture/on-picture')).onPicture;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** Times at which a picture was said to be there, with the milliseconds waited before each. */
async function ask(firefox: boolean, video: ReturnType<typeof player>, mediaTimeS: number, takeBack = false) {
  const onPicture = await load(firefox);
  const shown: [mediaTimeS: number, afterMs: number][] = [];
  const startMs = Date.now();
  const undo = onPicture(video as unknown as HTMLVideoElement, (timeS) => shown.push([timeS, Date.now() - startMs]));
  video.present(mediaTimeS);
  if (takeBack) undo();
  await vi.advanceTimersByTimeAsync(500);
  return shown;
}

describe('onPicture', () => {
  it('takes Chromium by its word', async () => expect(await ask(false, player(0.9), 1)).toEqual([[1, 0]]));

  it('waits in Firefox until the player has come to the picture', async () =>
    expect(await ask(true, player(0.96875), 1)).toEqual([[1, 33]]));

  it('waits half as long in Firefox at double speed', async () =>
    expect(await ask(true, Object.assign(player(0), { playbackRate: 2 }), 0.1)).toEqual([[0.1, 51]]));

  it('does not wait in Firefox for a clock that stands, or is there already', async () => {
    expect(await ask(true, Object.assign(player(0.9), { paused: true }), 1)).toEqual([[1, 0]]);
    expect(await ask(true, player(1.01), 1)).toEqual([[1, 0]]);
  });

  it('can be taken back while it waits', async () => expect(await ask(true, player(0.9), 1, true)).toEqual([]));
});
