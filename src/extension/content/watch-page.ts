import { covers } from '../platform/match-patterns';
import { randomId } from '../platform/random-id';
import { extensionIsAlive } from '../platform/tell';
import type { Downward } from '../messages/channel';
import { createChannel } from './channel';
import { findVideos } from './find-videos';
import type { ElementState } from './lifecycle/state';
import { createOverlay } from './overlay/overlay';
import { watchVisibility } from './visibility';
import { watchVideo, type WatchedVideo } from './watched-video';

/** Virtual lists take nodes out and put them back in one go; only what stays away this long is gone. */
const SWEEP_EVERY_MS = 700;

/** Watches all videos of this frame until `stop`. */
export interface PageWatch {
  /** Scans on demand: the video with that address, or the largest in view; false when there is none. */
  scan(srcUrl: string | null): boolean;
  /** Scans anew the video that goes by this id now; false when there is none. */
  rescan(videoId: string): boolean;
  /** Looks anew at videos whose files could not be read for want of leave, which is there now for these hosts; false when there are none. */
  readAgain(origins: readonly string[]): boolean;
  /** Starts all over: after the page came back out of the browser's page cache. */
  restart(): void;
  stop(): void;
}

function shownArea({ element }: WatchedVideo): number {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const width = Math.min(innerWidth, right) - Math.max(0, left);
  const height = Math.min(innerHeight, bottom) - Math.max(0, top);
  return Math.max(0, width) * Math.max(0, height);
}

function waitsForLeave({ problem, source }: ElementState, origins: readonly string[]): boolean {
  const isMissing = problem?.kind === 'blocked' && problem.reason === 'needs-permission';
  return isMissing && source !== null && covers(origins, source);
}

/** in: `all`: look at every video that plays in view; else only at those that a scan is asked for. */
export function watchPage(all: boolean): PageWatch {
  const stopping = new AbortController();
  const videos = new Map<HTMLVideoElement, WatchedVideo>();
  const overlay = createOverlay();

  const received = (message: Downward): void => {
    if (message.type === 'open') return;
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
  const visibility = watchVisibility(
    (element, view) => videos.get(element)?.dispatch({ type: 'view', ...view }),
    stopping.signal,
  );

  const found = (element: HTMLVideoElement): void => {
    const known = videos.get(element);
    if (known) return known.refresh();
    const video: WatchedVideo = watchVideo(element, channel, () => overlay.update(video));
    videos.set(element, video);
    // What nobody tells to be in view is looked at on demand alone.
    if (all) visibility.observe(element);
    video.refresh();
  };
  const forget = (video: WatchedVideo): void => {
    videos.delete(video.element);
    visibility.unobserve(video.element);
    video.stop();
    overlay.forget(video);
  };
  const sweep = setInterval(() => {
    for (const video of videos.values()) if (!video.element.isConnected) forget(video);
  }, SWEEP_EVERY_MS);
  const { lookNow } = findVideos(found, stopping.signal);

  const stop = (): void => {
    stopping.abort();
    clearInterval(sweep);
    for (const video of [...videos.values()]) forget(video);
    channel.close();
    overlay.remove();
  };
  const demand = (video: WatchedVideo | undefined): boolean => {
    video?.dispatch({ type: 'demand', videoId: randomId() });
    return video !== undefined;
  };
  return {
    scan(srcUrl) {
      // A script that has just come to the page knows nothing yet of what is in shadow roots.
      lookNow();
      const present = [...videos.values()].toSorted((a, b) => shownArea(b) - shownArea(a));
      const named = srcUrl === null ? undefined : present.find(({ element }) => element.currentSrc === srcUrl);
      return demand(named ?? present.find((video) => shownArea(video) > 0));
    },
    rescan: (videoId) => demand([...videos.values()].find((video) => video.state().videoId === videoId)),
    readAgain(origins) {
      const concerned = [...videos.values()].filter((video) => waitsForLeave(video.state(), origins));
      for (const video of concerned) {
        const { source, demanded } = video.state();
        const videoId = randomId();
        video.dispatch(demanded ? { type: 'demand', videoId } : { type: 'source', source, videoId, forced: true });
      }
      return concerned.length > 0;
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
