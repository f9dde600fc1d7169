import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Channel } from '../../../../src/extension/content/channel';
import { watchVideo } from '../../../../src/extension/content/watched-video';
import type { Upward } from '../../../../src/extension/messages/channel';

/** As much of a picture as is read: RGBA bytes that come back as they went in, or a grey player's picture. */
class FakePicture {
  readonly format = 'RGBA';
  readonly colorSpace = { matrix: 'bt709', fullRange: true };
  readonly visibleRect = { x: 0, y: 0, width: 16, height: 16 };
  readonly timestamp: number;
  private readonly bytes: Uint8Array;
  constructor(source: Uint8Array | FakePlayer) {
    this.timestamp = source instanceof FakePlayer ? Math.round(source.currentTime * 1e6) : 0;
    this.bytes = source instanceof FakePlayer ? new Uint8Array(1024) : source;
  }
  allocationSize = (): number => this.bytes.length;
  copyTo = async (target: ArrayBuffer | Uint8Array): Promise<{ offset: number; stride: number }[]> => {
    (target instanceof Uint8Array ? target : new Uint8Array(target)).set(this.bytes);
    return [{ offset: 0, stride: 64 }];
  };
  close = (): void => undefined;
}

/** A player whose pictures are shown by hand. */
class FakePlayer extends EventTarget {
  paused = false;
  ended = false;
  readyState = 4;
  networkState = 1;
  currentTime = 0;
  videoWidth = 16;
  currentSrc = 'https://example.test/clip.mp4';
  srcObject = null;
  mediaKeys = null;
  error: { message: string } | null = null;
  private callback: ((now: number, metadata: { mediaTime: number }) => void) | null = null;
  requestVideoFrameCallback(callback: NonNullable<FakePlayer['callback']>): number {
    this.callback = callback;
    return 1;
  }
  cancelVideoFrameCallback(): void {
    this.callback = null;
  }
  getAttribute = (): null => null;
  show(timeS: number): void {
    this.currentTime = timeS;
    const { callback } = this;
    this.callback = null;
    callback?.(0, { mediaTime: timeS });
  }
}

let sent: Upward[] = [];
let open = true;
const channel: Channel = {
  isOpen: () => open,
  open: () => Promise.resolve(true),
  send: (message) => void sent.push(message),
  close: () => undefined,
};

beforeEach(() => {
  sent = [];
  open = true;
  vi.useFakeTimers();
  vi.stubGlobal('VideoFrame', FakePicture);
  vi.stubGlobal('HTMLMediaElement', { HAVE_CURRENT_DATA: 2, NETWORK_EMPTY: 0 });
  vi.stubGlobal('document', { title: '', URL: 'https://example.test/' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A watched player that has shown the first two pictures of a burst. */
async function begun(): Promise<{ player: FakePlayer; watched: ReturnType<typeof watchVideo> }> {
  const player = new FakePlayer();
  const watched = watchVideo(player as unknown as HTMLVideoElement, channel, () => undefined);
  watched.dispatch({ type: 'view', inView: true, bigEnough: true });
  watched.refresh();
  await vi.advanceTimersByTimeAsync(10);
  player.show(1);
  player.show(1.04);
  return { player, watched };
}

it('sends what it has of a burst when the player is paused in the middle', async () => {
  const { player } = await begun();
  player.paused = true;
  player.dispatchEvent(new Event('pause'));
  await vi.advanceTimersByTimeAsync(1100);
  expect(sent.map(({ type }) => type)).toEqual(['watch', 'frame']);
});

it('sends no picture of a burst after the video broke in the middle of it', async () => {
  const { player, watched } = await begun();
  player.error = { message: 'network' };
  player.dispatchEvent(new Event('error'));
  await vi.advanceTimersByTimeAsync(1100);
  expect(sent.map(({ type }) => type)).toEqual(['watch', 'blocked']);
  expect(watched.state().problem).toEqual({ kind: 'blocked', reason: 'not-loaded' });
});

it('sends no picture of a burst in the middle of which the player was given another video', async () => {
  const { player, watched } = await begun();
  const { videoId } = watched.state();
  player.currentSrc = 'https://example.test/other.mp4';
  player.show(0);
  await vi.advanceTimersByTimeAsync(10);
  expect(sent).toEqual([]);
  for (let i = 1; i <= 6; i += 1) player.show(i / 25);
  await vi.advanceTimersByTimeAsync(10);
  expect(sent.map(({ type }) => type)).toEqual(['watch', 'frame']);
  expect(watched.state().videoId).not.toBe(videoId);
  expect(sent[1]).toMatchObject({ videoId: watched.state().videoId, frame: { mediaTimeS: 0.04 } });
});

it('sends no picture of a burst in the middle of which the way to the detector was lost', async () => {
  const { player, watched } = await begun();
  open = false;
  watched.dispatch({ type: 'disconnected', videoId: watched.state().videoId });
  player.paused = true;
  player.dispatchEvent(new Event('pause'));
  await vi.advanceTimersByTimeAsync(1100);
  expect(sent).toEqual([]);
  expect(watched.state().waiting).toBe(false);
});
