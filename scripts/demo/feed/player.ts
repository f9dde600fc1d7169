import type { Post } from './post';
import { streamVideo } from './stream-video';

/** Plays one post after another in the same `<video>`: feeds recycle their nodes. */
export interface Player {
  show(post: Post): void;
  /** Plays while in view, pauses when not. */
  setInView(inView: boolean): void;
}

/**
 * A player on a `<video>` that exists already. `onMediaUrl` hears of every URL that a post's video gets.
 */
export function createPlayer(
  video: HTMLVideoElement,
  onMediaUrl: (post: Post, url: string, source: Post['source']) => void,
): Player {
  let inView = false;
  let streaming: AbortController | null = null;

  const load = (post: Post, url: string, source: Post['source']): void => {
    video.src = url;
    // `video.src` reads back absolute, as the extension will see it.
    onMediaUrl(post, video.src, source);
    if (inView) play();
  };
  const play = (): void => {
    // Rejected when the post scrolls away before the first picture is there.
    void video.play().catch(() => undefined);
  };

  return {
    show(post) {
      streaming?.abort();
      streaming = null;
      if (post.source === 'plain') {
        load(post, post.videoUrl, 'plain');
        return;
      }
      streaming = new AbortController();
      const url = streamVideo(post.videoUrl, streaming.signal, () => load(post, post.videoUrl, 'plain'));
      load(post, url, 'mse');
    },
    setInView(next) {
      inView = next;
      if (inView) play();
      else video.pause();
    },
  };
}
