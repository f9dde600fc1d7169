import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { grabBurst, type Choice } from '../../../../src/extension/content/capture/burst';

/** Pictures that were made and not closed. */
let open = 0;

/** As much of a decoded picture as is read: two by two pixels, I420. */
class FakePicture {
  readonly format = 'I420';
  readonly visibleRect = { x: 0, y: 0, width: 2, height: 2 };
  readonly colorSpace = { matrix: 'bt709', fullRange: false };
  readonly timestamp: number;
  constructor(video: { nowUs: number | DOMException }) {
    if (video.nowUs instanceof DOMException) throw video.nowUs;
    this.timestamp = video.nowUs;
    open += 1;
  }
  allocationSize = (): number => 6;
  copyTo = async (): Promise<{ offset: number; stride: number }[]> =>
    [0, 4, 5].map((offset) => ({ offset, stride: 1 }));
  close(): void {
    open -= 1;
  }
}

/** A player whose pictures are shown by hand. */
class FakePlayer {
  nowUs: number | DOMException = 0;
  private callback: ((now: number, metadata: { mediaTime: number }) => void) | null = null;
  requestVideoFrameCallback(callback: NonNullable<FakePlayer['callback']>): number {
    this.callback = callback;
    return 1;
  }
  cancelVideoFrameCallback(): void {
    this.callback = null;
  }
  /** `pictureS`: where the player is already further than its callback says. */
  show(mediaTime: number, pictureS = mediaTime): void {
    this.nowUs = Math.round(pictureS * 1e6);
    this.call(mediaTime);
  }
  refuse(name: string): void {
    this.nowUs = new DOMException('no', name);
    this.call(0);
  }
  private call(mediaTime: number): void {
    const { callback } = this;
    this.callback = null;
    callback?.(0, { mediaTime });
  }
}

const take: (timeS: number) => Choice = () => 'take';

async function burstOf(times: readonly (number | [number, number])[], choose = take, length = 6): Promise<number[]> {
  const player = new FakePlayer();
  const grabbing = grabBurst(player as unknown as HTMLVideoElement, length, choose);
  for (const time of times) {
    if (typeof time === 'number') player.show(time);
    else player.show(...time);
  }
  await vi.advanceTimersByTimeAsync(1100);
  const grabbed = await grabbing;
  expect(open).toBe(0);
  return grabbed.map((one) => (one.kind === 'frame' ? Math.round(one.frame.mediaTimeS * 1000) : -1));
}

const every = (gapS: number, count: number): number[] => Array.from({ length: count }, (_, i) => 1 + i * gapS);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('VideoFrame', FakePicture);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a burst of a player', () => {
  it('is six pictures in a row', async () => {
    expect(await burstOf(every(0.04, 9))).toEqual([1000, 1040, 1080, 1120, 1160, 1200]);
  });

  it('leaves out every second picture of a fast stream', async () => {
    expect(await burstOf(every(1 / 60, 12))).toEqual([1000, 1033, 1067, 1100, 1133, 1167]);
  });

  it('is one picture of a slow stream', async () => {
    expect(await burstOf(every(0.1, 9))).toEqual([1200]);
  });

  it('begins anew where pictures are missing, and takes the longest run in the end', async () => {
    expect(await burstOf([1, 1.04, ...every(0.04, 6).map((timeS) => timeS + 1)])).toHaveLength(6);
    expect(await burstOf([1, 1.04, 1.08, 2, 2.04, 3])).toEqual([1000, 1040, 1080]);
  });

  it('begins anew where a video begins again', async () => {
    expect(await burstOf([9.92, 9.96, 0, 0.04, 0.08, 0.12, 0.16, 0.2])).toEqual([0, 40, 80, 120, 160, 200]);
  });

  it("goes by the pictures' own times: one that was overtaken by the next is not taken twice", async () => {
    expect(await burstOf([1, [1.04, 1.08], 1.08, 1.12], take, 3)).toEqual([1080, 1120]);
    expect(await burstOf([1, [1.02, 1.04], 1.04, 1.08], take, 3)).toEqual([1000, 1040, 1080]);
  });

  it('goes by the player where the pictures have a clock of their own, as those of a camera', async () => {
    const ofCamera = every(0.04, 6).map((timeS): [number, number] => [timeS, timeS + 5000]);
    expect(await burstOf(ofCamera)).toEqual([1000, 1040, 1080, 1120, 1160, 1200]);
  });

  it('is what was shown where the player falls silent', async () => {
    expect(await burstOf([1, 1.04])).toEqual([1000, 1040]);
    expect(await burstOf([])).toEqual([]);
  });

  it('passes over what was seen before, and gives nothing when it is stopped', async () => {
    expect(await burstOf(every(0.04, 9), (timeS) => (timeS < 1.1 ? 'skip' : 'take'))).toHaveLength(6);
    expect(await burstOf(every(0.04, 9), (timeS) => (timeS > 1.1 ? 'stop' : 'take'))).toEqual([]);
  });

  it('ends with a refusal', async () => {
    const player = new FakePlayer();
    const grabbing = grabBurst(player as unknown as HTMLVideoElement, 6, take);
    player.show(1);
    player.refuse('SecurityError');
    expect(await grabbing).toEqual([{ kind: 'tainted' }]);
  });
});
