import { covers } from '../platform/match-patterns';
import { randomId } from '../platform/random-id';
import { extensionIsAlive } from '../platform/tell';
import type { Downward } from '../messages/channel';
import type { ScreenView } from '../messages/screen-copy';
import type { Post } from '../messages/post';
import { FULL_PACE, type Pace } from '../messages/pace';
import { watchAttention } from './attention';
import { screenView } from './screen-view/screen-view';
import { createChannel } from './channel';
import { chosenForScan } from './chosen-for-scan';
import { findVideos } from './find-videos';
import type { ElementState } from './lifecycle/state';
import type { Quiet } from '../messages/preferences';
import { createOverlay } from './overlay/overlay';
import { createPagePosts } from './sites/page-posts';
import { goToBadge, nextInPage } from './go-to-badge';
import { watchVisibility } from './visibility';
import { watchVideo, type WatchedVideo } from './watched-video';

/** Virtual lists take nodes out and put them back in one go; only what stays away this long is gone. What the page says of a post is read as often. */
const SWEEP_EVERY_MS = 700;

/** Watches all videos of this frame until `stop`. */
export interface PageWatch {
  /** Scans on demand, under this id: the video with that address, or the largest in view; false when there is none. */
  scan(srcUrl: string | null, videoId?: string): boolean;
  /** Scans anew the video that goes by this id now; false when there is none. */
  rescan(videoId: string): boolean;
  /** Stops the scan that the user asked for of the video that goes by this id now; false when there is none. */
  cancel(videoId: string): boolean;
  /** Looks anew at videos whose files could not be read for want of leave, which is there now for these hosts; false when there are none. */
  readAgain(origins: readonly string[]): boolean;
  /** From now on shows these badges alone. */
  show(quiet: Quiet): void;
  /** Brings a video (null: the next one down the page that has a badge) into view and the focus to its badge; false when there is none. */
  goTo(videoId: string | null): boolean;
  /** Where a video is on the screen; what of ours lies over the page is hidden until `reveal`. */
  screenView(videoId: string): Promise<ScreenView>;
  reveal(): void;
  /** Starts all over: after the page came back out of the browser's page cache. */
  restart(): void;
  stop(): void;
}

function waitsForLeave({ problem, source }: ElementState, origins: readonly string[]): boolean {
  const isMissing = problem?.kind === 'blocked' && problem.reason === 'needs-permission';
  return isMissing && source !== null && covers(origins, source);
}

/** in: `all`: look at every video that plays in view; else only at those that a scan is asked for. */
export function watchPage(all: boolean): PageWatch {
  const stopping = new AbortController();
  const videos = new Map<HTMLVideoElement, WatchedVideo>();
  const unwatchSigns = new Map<HTMLVideoElement, () => void>();
  const posts = createPagePosts();
  const overlay = createOverlay(posts.insetOf);

  let pace: Pace = FULL_PACE;
  const received = (message: Downward): void => {
    if (message.type === 'open') return attention.tell();
    if (message.type === 'pace') {
      pace = { slowdown: message.slowdown, why: message.why };
      for (const video of videos.values()) video.dispatch(message);
      return;
    }
    for (const video of videos.values()) {
      if (video.state().videoId === message.videoId) return video.dispatch(message);
    }
  };
  const broken = (): void => {
    if (!extensionIsAlive()) return stop();
    for (const video of videos.values()) {
      const { videoId, announced } = video.state();
      if (announced) video.dispatch({ type: 'disconnected', videoId });
    }
  };
  const channel = createChannel({ parent: () => overlay.root, received, broken });
  const attention = watchAttention(
    channel,
    (hidden) => {
      for (const video of videos.values()) video.dispatch({ type: 'page', hidden });
    },
    stopping.signal,
  );
  const visibility = watchVisibility(
    (element, view) => videos.get(element)?.dispatch({ type: 'view', ...view }),
    stopping.signal,
  );

  const found = (element: HTMLVideoElement): void => {
    const known = videos.get(element);
    if (known) return known.refresh();
    const changed = (): void => overlay.update(video);
    const postOf = (): Post | null => posts.tell(element, video.state());
    const video: WatchedVideo = watchVideo(element, channel, changed, postOf);
    videos.set(element, video);
    if (pace !== FULL_PACE) video.dispatch({ type: 'pace', ...pace });
    // What nobody tells to be in view is looked at on demand alone.
    if (all && posts.counts(element)) visibility.observe(element);
    unwatchSigns.set(
      element,
      posts.watchSigns(element, () => readPost(video)),
    );
    video.refresh();
  };
  const begin = (video: WatchedVideo): void => {
    const { demanded, source } = video.state();
    const videoId = randomId();
    video.dispatch(demanded ? { type: 'demand', videoId } : { type: 'source', source, videoId, forced: true });
  };
  /** A page that goes on to another post under the same source (one stream for a whole playlist, an ad in it) shows another video. */
  const readPost = (video: WatchedVideo): void => {
    const { element } = video;
    const { videoId, source, announced, inView } = video.state();
    if (source === null || !(announced || inView)) return;
    if (posts.look(element, video.state())) return begin(video);
    const post = announced ? posts.news(element, video.state()) : null;
    if (post) channel.send({ type: 'post', videoId, post });
  };
  const forget = (video: WatchedVideo): void => {
    videos.delete(video.element);
    unwatchSigns.get(video.element)?.();
    unwatchSigns.delete(video.element);
    visibility.unobserve(video.element);
    video.stop();
    overlay.forget(video);
  };
  const sweep = setInterval(() => {
    for (const video of videos.values()) {
      if (video.element.isConnected) readPost(video);
      else forget(video);
    }
  }, SWEEP_EVERY_MS);
  const { lookNow } = findVideos(found, stopping.signal);

  const stop = (): void => {
    stopping.abort();
    clearInterval(sweep);
    for (const video of [...videos.values()]) forget(video);
    channel.close();
    overlay.remove();
  };
  const demand = (video: WatchedVideo | undefined, videoId = randomId()): boolean => {
    video?.dispatch({ type: 'demand', videoId });
    return video !== undefined;
  };
  return {
    scan(srcUrl, videoId) {
      // A script that has just come to the page knows nothing yet of what is in shadow roots.
      lookNow();
      const viewport = { width: innerWidth, height: innerHeight };
      return demand(chosenForScan(videos.values(), srcUrl, viewport), videoId);
    },
    rescan: (videoId) => demand([...videos.values()].find((video) => video.state().videoId === videoId)),
    cancel(videoId) {
      const video = [...videos.values()].find((one) => one.state().videoId === videoId);
      video?.dispatch({ type: 'cancel' });
      return video !== undefined;
    },
    readAgain(origins) {
      const concerned = [...videos.values()].filter((video) => waitsForLeave(video.state(), origins));
      concerned.forEach(begin);
      return concerned.length > 0;
    },
    async screenView(videoId) {
      const video = [...videos.values()].find((one) => one.state().videoId === videoId);
      if (!video) return { refused: 'gone' };
      await overlay.conceal();
      return screenView(video.element, overlay.root.host);
    },
    reveal: () => overlay.reveal(),
    show(quiet) {
      overlay.show(quiet);
      for (const video of videos.values()) overlay.update(video);
    },
    goTo(videoId) {
      const all = [...videos.values()];
      const wanted = videoId === null ? null : all.find((video) => video.state().videoId === videoId);
      if (wanted === undefined) return false;
      return goToBadge(wanted ? [wanted] : nextInPage(all, overlay.focused()), overlay);
    },
    restart() {
      channel.close();
      // Fresh ids: the records made before belong to the history of the tab.
      for (const video of videos.values()) {
        video.dispatch({ type: 'source', source: video.state().source, videoId: randomId(), forced: true });
      }
    },
    stop,
  };
}
