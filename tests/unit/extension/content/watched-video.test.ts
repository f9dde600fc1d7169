import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Channel } from '../../../../src/extension/content/channel';
import { DWELL_MS } from '../../../../src/extension/content/lifecycle/dwell';
import { watchVideo } from '../../../../src/extension/content/watched-video';
import type { Upward } from '../../../../src/extension/messages/channel';
import { verdict } from '../verdict';

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
  srcObject: object | null = null;
  mediaKeys: object | null = null;
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
/** Answers a question for what is known. */
let settled: ((videoId: string) => void) | null = null;
const channel: Channel = {
  isOpen: () => open,
  open: () => Promise.resolve(true),
  send(message) {
    sent.push(message);
    if (message.type === 'settle') void Promise.resolve().then(() => settled?.(message.videoId));
  },
  close: () => undefined,
};

beforeEach(() => {
  sent = [];
  open = true;
  settled = null;
  vi.useFakeTimers();
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('VideoFrame', FakePicture);
  vi.stubGlobal('HTMLMediaElement', { HAVE_CURRENT_DATA: 2, NETWORK_EMPTY: 0 });
  vi.stubGlobal('document', { title: '', URL: 'https://example.test/' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A watched player that has been in view long enough and has shown the first two pictures of a burst. */
async function begun(): Promise<{ player: FakePlayer; watched: ReturnType<typeof watchVideo> }> {
  const player = new FakePlayer();
  const watched = watchVideo(player as unknown as HTMLVideoElement, channel, () => undefined);
  watched.dispatch({ type: 'view', inView: true, bigEnough: true });
  watched.refresh();
  await vi.advanceTimersByTimeAsync(DWELL_MS + 10);
  player.show(1);
  player.show(1.04);
  return { player, watched };
}

it('sends what it has of a burst when the player is paused in the middle', async () => {
  const { player } = await begun();
  player.paused = true;
  player.dispatchEvent(new Event('pause'));
  await vi.advanceTimersByTimeAsync(1100);
  expect(sent.map(({ type }) => type)).toEqual(['watch', 'frame', 'frame']);
});

it('takes no picture of a player that has keys, and says that it is protected', async () => {
  const player = new FakePlayer();
  player.mediaKeys = {};
  const watched = watchVideo(player as unknown as HTMLVideoElement, channel, () => undefined);
  watched.dispatch({ type: 'view', inView: true, bigEnough: true });
  watched.refresh();
  await vi.advanceTimersByTimeAsync(DWELL_MS + 10);
  expect(sent).toMatchObject([{ type: 'watch' }, { type: 'blocked', reason: 'protected' }]);
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
  await vi.advanceTimersByTimeAsync(DWELL_MS + 10);
  expect(sent).toEqual([]);
  for (let i = 1; i <= 6; i += 1) player.show(i / 25);
  await vi.advanceTimersByTimeAsync(10);
  expect(sent.map(({ type }) => type)).toEqual(['watch', 'frame', 'frame', 'frame']);
  expect(watched.state().videoId).not.toBe(videoId);
  expect(sent[1]).toMatchObject({ videoId: watched.state().videoId, frame: { mediaTimeS: 0.04 }, more: 5 });
});

it('sends no picture of a burst in the middle of which the way to the detector was lost', async () => {
  const { player, watched } = await begun();
  open = false;
  watched.dispatch({ type: 'disconnected', videoId: watched.state().videoId });
  player.paused = true;
  player.dispatchEvent(new Event('pause'));
  await vi.advanceTimersByTimeAsync(1100);
  expect(sent).toEqual([]);
  expect(watched.state().underWay).toBe(0);
});

/** A player in view, watched for the first time, that plays pictures at 25 a second for so long; times run round within `loopS`. */
async function plays(
  ms: number,
  loopS = Infinity,
  player = new FakePlayer(),
): Promise<{ player: FakePlayer; watched: Watched }> {
  const watched = watchVideo(player as unknown as HTMLVideoElement, channel, () => undefined);
  watched.dispatch({ type: 'view', inView: true, bigEnough: true });
  watched.refresh();
  settled = (videoId) =>
    watched.dispatch({
      type: 'report',
      videoId,
      state: 'not-assessable',
      verdict: null,
      stable: false,
      known: 'here',
      measuredAtMs: null,
    });
  await runs(player, watched, ms, loopS);
  return { player, watched };
}
type Watched = ReturnType<typeof watchVideo>;

/** Pictures at 25 a second; each frame that was sent is answered a moment later, `looking`. */
async function runs(player: FakePlayer, watched: Watched, ms: number, loopS = Infinity): Promise<void> {
  for (let k = 1; k <= ms / 40; k += 1) {
    const before = frames().length;
    player.show(((k * 40) / 1000) % loopS);
    await vi.advanceTimersByTimeAsync(40);
    for (let i = before; i < frames().length; i += 1) answer(watched);
  }
}
const frames = (): Upward[] => sent.filter(({ type }) => type === 'frame');
const answer = (watched: Watched): void =>
  watched.dispatch({
    ...{
      type: 'report',
      videoId: watched.state().videoId,
      state: 'looking',
      verdict: null,
      stable: false,
      known: 'here',
      measuredAtMs: null,
    },
  } as const);

it('sends nothing of a video that was in view for a moment only', async () => {
  const { player, watched } = await plays(600);
  watched.dispatch({ type: 'view', inView: false, bigEnough: true });
  await runs(player, watched, 1200);
  expect(sent).toEqual([]);
});

it('has the first burst ready when the dwell is over', async () => {
  await plays(DWELL_MS - 20);
  expect(sent).toEqual([]);
  sent = [];
  await plays(DWELL_MS + 60);
  expect(frames().length).toBeGreaterThanOrEqual(3);
});

it('sends a scan that was asked for without waiting', async () => {
  const player = new FakePlayer();
  const watched = watchVideo(player as unknown as HTMLVideoElement, channel, () => undefined);
  watched.refresh();
  watched.dispatch({ type: 'demand', videoId: 'c1a5ff08-6a5f-4f0a-9e53-0a4c7d0f9a11' });
  await vi.advanceTimersByTimeAsync(10);
  for (let i = 1; i <= 6; i += 1) player.show(i / 25);
  await vi.advanceTimersByTimeAsync(10);
  expect(frames().length).toBe(3);
});

it('keeps what was taken until the page is shown again', async () => {
  const { player, watched } = await begun();
  watched.dispatch({ type: 'page', hidden: true });
  player.paused = true;
  await vi.advanceTimersByTimeAsync(1100);
  expect(sent).toEqual([]);
});

it('says what it knows of a short loop when all of it was seen', async () => {
  const { watched } = await plays(9000, 0.4);
  expect(frames().length).toBeLessThan(18);
  expect(sent.filter(({ type }) => type === 'settle')).toEqual([{ type: 'settle', videoId: watched.state().videoId }]);
});

it('says what it knows of a clip of less than a second that has ended', async () => {
  const { player, watched } = await plays(960);
  player.ended = true;
  player.dispatchEvent(new Event('ended'));
  await vi.advanceTimersByTimeAsync(2600);
  while (watched.state().underWay > 0) answer(watched);
  await vi.advanceTimersByTimeAsync(2600);
  expect(sent.at(-1)?.type).toBe('settle');
});

it('asks once for more than a first impression of a clip that has ended, again after further pictures', async () => {
  const { player, watched } = await plays(960);
  const assessed = (): void =>
    watched.dispatch({
      ...{ type: 'report', videoId: watched.state().videoId, state: 'assessed', verdict: verdict({ framesUsed: 4 }) },
      ...{ stable: false, known: 'here', measuredAtMs: null },
    } as const);
  settled = assessed;
  while (watched.state().underWay > 0) assessed();
  assessed();
  const settles = (): number => sent.filter(({ type }) => type === 'settle').length;
  player.paused = true;
  player.dispatchEvent(new Event('pause'));
  await vi.advanceTimersByTimeAsync(5000);
  while (watched.state().underWay > 0) assessed();
  expect(settles()).toBe(0);
  player.ended = true;
  player.dispatchEvent(new Event('ended'));
  watched.dispatch({ type: 'view', inView: true, bigEnough: true });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(settles()).toBe(1);
  watched.dispatch({ type: 'captured' });
  assessed();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(settles()).toBe(2);
});

it('says what it knows of a player that stands still', async () => {
  const { player } = await plays(40);
  for (let k = 0; k < 5; k += 1) await vi.advanceTimersByTimeAsync(1500);
  expect(player.paused).toBe(false);
  expect(sent.map(({ type }) => type)).toEqual(['watch', 'settle']);
});

it('watches a stream that has no address and no end as any other', async () => {
  const stream = Object.assign(new FakePlayer(), { currentSrc: '', srcObject: {}, duration: Infinity });
  const { watched } = await plays(2000, Infinity, stream);
  expect(watched.state().source).toMatch(/^object:/);
  expect(sent[0]).toMatchObject({ type: 'watch', video: { mediaUrl: '' } });
  expect(frames().length).toBeGreaterThanOrEqual(12);
});
