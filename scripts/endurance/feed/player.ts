import type { Post } from './post';
import { beginShown, endShown } from './truth';

/** Every clip is made in this form. */
const TYPE = 'video/webm; codecs="vp9"';
/** Pieces that a clip is appended in. */
const PIECES = 3;

const streaming = new WeakMap<HTMLVideoElement, AbortController>();

function happens(target: EventTarget, name: string): Promise<void> {
  return new Promise((resolve) => target.addEventListener(name, () => resolve(), { once: true }));
}

async function stream(source: MediaSource, url: string, signal: AbortSignal): Promise<void> {
  await happens(source, 'sourceopen');
  const bytes = await (await fetch(url, { signal })).arrayBuffer();
  signal.throwIfAborted();
  const buffer = source.addSourceBuffer(TYPE);
  const step = Math.ceil(bytes.byteLength / PIECES);
  for (let at = 0; at < bytes.byteLength; at += step) {
    buffer.appendBuffer(bytes.slice(at, at + step));
    await happens(buffer, 'updateend');
    signal.throwIfAborted();
  }
  if (source.readyState === 'open') source.endOfStream();
}

/** Gives the element a post's clip, whatever it showed before. */
export function load(video: HTMLVideoElement, post: Post): void {
  streaming.get(video)?.abort();
  const control = new AbortController();
  streaming.set(video, control);
  if (post.delivery === 'mse') {
    const source = new MediaSource();
    const url = URL.createObjectURL(source);
    control.signal.addEventListener('abort', () => URL.revokeObjectURL(url));
    video.removeAttribute('crossorigin');
    video.src = url;
    // Given up on when the element gets another source; the element itself tells of anything else.
    stream(source, post.url, control.signal).catch(() => undefined);
  } else {
    // An element that has an address is loaded anew as soon as this attribute changes.
    video.removeAttribute('src');
    if (post.delivery === 'open') video.crossOrigin = 'anonymous';
    else video.removeAttribute('crossorigin');
    video.src = post.url;
  }
  beginShown(video, post);
}

/** Takes the clip out of the element, which is about to leave the page. */
export function unload(video: HTMLVideoElement): void {
  streaming.get(video)?.abort();
  video.pause();
  video.removeAttribute('src');
  video.load();
  endShown(video);
}

export function play(video: HTMLVideoElement): void {
  // Rejected when the video scrolls away, or gets another source, before its first picture is there.
  video.play().catch(() => undefined);
}

/** How much of a video must be in view before it plays. */
const SHARE = 0.6;
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, intersectionRatio } of entries) {
      const video = target as HTMLVideoElement;
      wanted.set(video, intersectionRatio >= SHARE);
      if (intersectionRatio >= SHARE) play(video);
      else video.pause();
    }
  },
  { threshold: [0, SHARE] },
);
const wanted = new WeakMap<HTMLVideoElement, boolean>();

/** Plays a video while it is in view, muted, as feeds do, through changes of its source. */
export function autoplay(video: HTMLVideoElement): void {
  observer.observe(video);
  video.addEventListener('loadstart', () => {
    if (wanted.get(video)) play(video);
  });
}
