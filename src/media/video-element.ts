import type { RawFrame } from '../detector/frames/frame';
import type { BurstShape } from './burst-times';
import type { OpenVideo, VideoProblem } from './video';
import { videoProblem } from './problems';
import { toRawFrame } from './raw-frame';

const LOAD_TIMEOUT_MS = 20_000;
/** A seek in a damaged or seek-unsafe file may never answer. */
const SEEK_TIMEOUT_MS = 5_000;
/** After this many unanswered seeks in a row the rest is given up. */
const SEEKS_LOST = 2;
/** After `seeked` the element may show the old picture for a moment: looked at again this often, this far apart. */
const STALE_LOOKS = 20;
const STALE_WAIT_MS = 25;
/** The element does not tell the pace of a video: it is stepped through at this one, seconds. */
const STEP_S = 1 / 30;
/** Steps that may show the picture before once more, as in slower videos, for each picture of a burst. */
const STEPS_A_FRAME = 1.5;

/** True when `name` fires on `video` in time; false on an error of the element or when time is up. */
function happens(
  video: HTMLVideoElement,
  name: 'loadeddata' | 'seeked',
  timeoutMs: number,
  start: () => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const finish = (answer: boolean): void => {
      done.abort();
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => finish(false), timeoutMs);
    video.addEventListener(name, () => finish(true), { signal: done.signal });
    video.addEventListener('error', () => finish(false), { signal: done.signal });
    start();
  });
}

/** The picture at the element's present time; waits while it still shows the one at `staleUs`. */
async function grab(video: HTMLVideoElement, staleUs: number | null): Promise<VideoFrame | null> {
  for (let look = 1; ; look += 1) {
    const frame = new VideoFrame(video);
    if (frame.timestamp !== staleUs) return frame;
    frame.close();
    if (look === STALE_LOOKS) return null;
    await new Promise((resolve) => setTimeout(resolve, STALE_WAIT_MS));
  }
}

/**
 * Opens a video with a hidden, muted `<video>` element, for what WebCodecs refuses. Frames come from seeking, so they are those that the
 * browser's own player shows; in files whose key frames lie they can be off by a few frames. Works without animation frames (hidden pages).
 * in   `codec`: what the demuxer says it is, if anything
 */
export async function openWithVideoElement(
  source: Blob | string,
  codec: string | null,
): Promise<OpenVideo | VideoProblem> {
  const url = typeof source === 'string' ? source : URL.createObjectURL(source);
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  const close = (): void => {
    video.removeAttribute('src');
    video.load();
    if (url !== source) URL.revokeObjectURL(url);
  };
  const loaded = await happens(video, 'loadeddata', LOAD_TIMEOUT_MS, () => (video.src = url));
  // Sound without a picture it can decode (HEVC in Chromium) also fires `loadeddata`, with a width of 0.
  if (!loaded || video.videoWidth === 0) {
    close();
    return codec === null ? videoProblem('unreadable') : videoProblem('unsupported-codec', codec);
  }
  let problem: VideoProblem | null = null;

  /** The picture at a time, closed by the caller; null where it is `staleUs` still, undefined where seeking failed. */
  async function pictureAt(timeS: number, staleUs: number | null): Promise<VideoFrame | null | undefined> {
    if (!(await happens(video, 'seeked', SEEK_TIMEOUT_MS, () => (video.currentTime = timeS)))) return undefined;
    return grab(video, staleUs);
  }

  async function* bursts(
    startsS: readonly number[],
    { frames, minGapS }: BurstShape,
    signal?: AbortSignal,
  ): AsyncGenerator<RawFrame, void, undefined> {
    problem = null;
    let lost = 0;
    let shownUs: number | null = null;
    const stepS = STEP_S * Math.ceil(minGapS / STEP_S);
    for (const startS of startsS) {
      let taken = 0;
      for (let step = 0; taken < frames && step < frames * STEPS_A_FRAME; step += 1) {
        signal?.throwIfAborted();
        const timeS = startS + step * stepS;
        if (step > 0 && timeS >= video.duration) break;
        const frame = await pictureAt(timeS, shownUs);
        if (frame === undefined) {
          problem = videoProblem('truncated');
          if (++lost === SEEKS_LOST) return;
          continue;
        }
        lost = 0;
        if (!frame) continue;
        try {
          shownUs = frame.timestamp;
          taken += 1;
          yield await toRawFrame(frame, frame.timestamp / 1e6);
        } finally {
          frame.close();
        }
      }
    }
  }

  return {
    durationS: Number.isFinite(video.duration) ? video.duration : 0,
    frameGapS: STEP_S,
    widthPx: video.videoWidth,
    heightPx: video.videoHeight,
    rotationDeg: 0,
    codec: codec ?? 'unknown',
    decoder: 'video-element',
    bursts,
    problem: () => problem,
    close,
  };
}
