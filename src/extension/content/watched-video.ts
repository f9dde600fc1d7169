import { randomId } from '../platform/random-id';
import type { RawFrame } from '../../detector/frames/frame';
import { grabBurst, type Choice } from './capture/burst';
import { pixelFault } from './capture/pixel-probe';
import { createSeenPictures } from './capture/seen-pictures';
import type { BlockedReason } from '../messages/channel';
import { FULL_PACE } from '../messages/pace';
import type { Post } from '../messages/post';
import type { Channel } from './channel';
import { beginDwell, CAPTURE_AHEAD_MS, dwellLeftMs, stepDwell } from './lifecycle/dwell';
import { IDLE_EVERY_MS } from './lifecycle/schedule';
import { beginEpoch, lacksConnection, type Effect, type ElementEvent, type ElementState } from './lifecycle/state';
import { step } from './lifecycle/step';
import { isInSight, maySend, mayStillSend, wantedLength, wantsBurst } from './lifecycle/wants';
import { sourceOf } from './source-of';

/** Sound runs this long without any picture before a video is said to have none. */
const PICTURE_BY_S = 0.5;
/** So many tries in a row that gave no new picture mean that there is none: a loop of which all was seen, a player that stands still. */
const EMPTY_TRIES = 3;
/** Looked away from for this long without anything to say of it yet, a video is said to be what it is known as. */
const SETTLE_AFTER_MS = 1500;

/** One `<video>` of the page and all that is known of it; turns what happens to it into events and effects into acts. */
export interface WatchedVideo {
  readonly element: HTMLVideoElement;
  state(): ElementState;
  dispatch(event: ElementEvent): void;
  /** Looks at the element's source again; call when it (re)appears. */
  refresh(): void;
  stop(): void;
}

function fileUrlOf(source: string | null): string | null {
  return source !== null && /^https?:/.test(source) ? source : null;
}

/** Chromium tells in the message alone that a file was understood but for its codecs. */
function errorReason({ message }: MediaError): BlockedReason {
  return message.includes('NO_SUPPORTED_STREAMS') ? 'undecodable' : 'not-loaded';
}

/**
 * Nothing is known of it until the first `refresh`. `changed` is called after each change of its state; `postOf` tells what the page says of the
 * post when the video is announced.
 */
export function watchVideo(
  element: HTMLVideoElement,
  channel: Channel,
  changed: () => void,
  postOf: (videoId: string) => Post | null = () => null,
): WatchedVideo {
  const listening = new AbortController();
  let state = beginEpoch({
    ...{ source: null, videoId: randomId(), playing: false, inView: false, bigEnough: false, demanded: false },
    ...{ pageHidden: document.hidden, pace: FULL_PACE },
  });
  let dwell = beginDwell(state.videoId);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastBurstAtMs = -Infinity;
  const seen = createSeenPictures();
  let busy = false;
  let sending = false;
  /** Tries in a row that gave no new picture. */
  let emptyTries = 0;
  /** After so many frames what is known was asked for last, since there were no more to be had. */
  let restedAt = 0;
  /** Pictures of the burst that are still to be sent, as answers to those before them come. */
  let unsent: RawFrame[] = [];

  const act = (effect: Effect): void => {
    const { videoId } = effect;
    switch (effect.type) {
      case 'announce': {
        const mediaUrl = state.source?.startsWith('object:') ? '' : (state.source ?? '');
        const { title, URL: pageUrl } = document;
        const durationS = Number.isFinite(element.duration) ? element.duration : null;
        return channel.send({
          type: 'watch',
          video: { videoId, fresh: effect.fresh, pageUrl, mediaUrl, title, post: postOf(videoId), durationS },
        });
      }
      case 'read-file':
        return channel.send({
          ...{ type: 'read-file', videoId, url: effect.url, otherwise: effect.otherwise },
          mediaTimeS: element.currentTime,
        });
      case 'settle':
        return channel.send({ type: 'settle', videoId });
      case 'tell-blocked':
        return channel.send({ type: 'blocked', videoId, reason: effect.reason });
      case 'end':
        return channel.send({ type: 'end', videoId });
    }
  };
  const dispatch = (event: ElementEvent): void => {
    const before = state;
    const next = step(state, event);
    state = next.state;
    dwell = stepDwell(dwell, state, performance.now());
    if (state.videoId !== before.videoId) {
      lastBurstAtMs = -Infinity;
      emptyTries = 0;
      restedAt = 0;
    }
    if (!mayStillSend(state, before)) {
      unsent = [];
      seen.clear();
    }
    next.effects.forEach(act);
    if (state !== before) changed();
    plan();
  };

  /** Sends what is left of the last burst; then sets the clock for the next one, or takes it off when none is wanted as things are. */
  const plan = (): void => {
    if (isWatched() && element.error) void broken(element.error);
    if (isInSight(state) && isSecureContext) warmUp();
    if (sending) return;
    clearTimeout(timer);
    timer = undefined;
    sendUnsent();
    if (unsent.length > 0 || busy) return;
    const afterMs = wantsBurst(state);
    if (afterMs !== null) {
      const waitMs = emptyTries < EMPTY_TRIES ? afterMs : Math.max(afterMs, IDLE_EVERY_MS);
      const leftMs = lastBurstAtMs + waitMs - performance.now();
      const dwellMs = dwellLeftMs(dwell, performance.now()) - CAPTURE_AHEAD_MS;
      timer = setTimeout(() => void take(), Math.max(0, leftMs, dwellMs));
    } else if (isLeft() && channel.isOpen()) {
      timer = setTimeout(spent, SETTLE_AFTER_MS);
    }
  };
  /** The way to the detector and its engines take a second to open from cold; most videos in sight will play. */
  const warmUp = (): void => {
    void channel.open();
    void pixelFault();
  };
  /** Frames were sent, what they say was not said yet, and nobody is looking at it any more; or it has ended, and will say no more than a first impression. */
  const isLeft = (): boolean => {
    const { announced, underWay, way, pageHidden } = state;
    if (!announced || underWay > 0 || way !== 'player' || pageHidden) return false;
    return state.state === 'looking' || (element.ended && mayTellMore());
  };
  const mayTellMore = (): boolean => state.state === 'assessed' && !state.stable && restedAt !== state.framesSent;
  const spent = (): void => {
    if (state.state !== 'looking' && !mayTellMore()) return;
    restedAt = state.framesSent;
    dispatch({ type: 'spent' });
  };
  const take = async (): Promise<void> => {
    busy = true;
    try {
      await capture(state.videoId);
    } finally {
      busy = false;
      plan();
    }
  };
  const sendUnsent = (): void => {
    sending = true;
    try {
      while (unsent.length > 0 && maySend(state)) {
        const frame = unsent.shift()!;
        const { videoId } = state;
        dispatch({ type: 'captured' });
        channel.send({ type: 'frame', videoId, frame, more: unsent.length }, [frame.data]);
      }
    } finally {
      sending = false;
    }
  };
  const capture = async (videoId: string): Promise<void> => {
    if (!isSecureContext) return dispatch({ type: 'blocked', reason: 'insecure-page' });
    // First, since the popup is to tell of what is blocked, too.
    const opened = await channel.open();
    if (state.videoId !== videoId) return;
    if (element.mediaKeys) return dispatch({ type: 'blocked', reason: 'protected' });
    const fault = await pixelFault();
    if (fault !== null) return dispatch({ type: 'blocked', reason: fault });
    if (!opened) lastBurstAtMs = performance.now();
    dispatch({ type: 'connection', open: opened });
    if (!opened) return;
    let stopped = false;
    const following = seen.follow();
    const choose = (timeS: number): Choice => {
      refresh();
      stopped = state.videoId !== videoId || wantsBurst(state) === null;
      if (stopped) return 'stop';
      if (!following.isSeen(timeS)) return 'take';
      return following.wentRound() ? 'stop' : 'skip';
    };
    const before = state;
    const burst = await grabBurst(element, wantedLength(state), choose);
    const takenAtMs = performance.now();
    await dwelt();
    // A way that was lost while the burst was taken would swallow it without a word.
    if (!channel.isOpen() || !mayStillSend(state, before) || dwellLeftMs(dwell, performance.now()) > 0) return;
    lastBurstAtMs = takenAtMs;
    for (const grabbed of burst) {
      if (grabbed.kind === 'tainted') {
        return dispatch({ type: 'unreadable', fileUrl: fileUrlOf(state.source), reason: 'site-blocks-reading' });
      }
      if (grabbed.kind === 'protected') return dispatch({ type: 'blocked', reason: 'protected' });
    }
    unsent = burst.flatMap((grabbed) => (grabbed.kind === 'frame' ? [grabbed.frame] : []));
    seen.add(unsent.map(({ mediaTimeS }) => mediaTimeS));
    if (unsent.length > 0) emptyTries = 0;
    else if (!stopped && state.playing) emptyTries = following.wentRound() ? EMPTY_TRIES : emptyTries + 1;
    if (emptyTries >= EMPTY_TRIES) spent();
  };
  /** Waits for what is left of the dwell, if it has begun. */
  const dwelt = async (): Promise<void> => {
    const leftMs = dwellLeftMs(dwell, performance.now());
    if (leftMs > 0 && leftMs < Infinity) await new Promise((resolve) => setTimeout(resolve, leftMs));
    dwell = stepDwell(dwell, state, performance.now());
  };

  const source = (forced: boolean): void => {
    const now = sourceOf(element);
    if (forced || now !== state.source) dispatch({ type: 'source', source: now, videoId: randomId(), forced });
  };
  const playing = (): void => {
    const { paused, ended, readyState } = element;
    const now = !paused && !ended && readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    if (now !== state.playing) dispatch({ type: 'playing', playing: now });
  };
  const refresh = (): void => {
    source(false);
    playing();
  };
  const isWatched = (): boolean => {
    const { source, way, demanded, inView, bigEnough } = state;
    return source !== null && way === 'player' && (demanded || (inView && bigEnough));
  };
  /** Opens the way first, so that the popup is told, too. */
  const whenOpen = async (then: (opened: boolean) => void): Promise<void> => {
    const { videoId } = state;
    const opened = await channel.open();
    if (state.videoId === videoId && state.way === 'player') then(opened);
  };
  /** Of a file on another host the browser does not tell the page what is wrong; the file itself may. */
  const broken = (error: MediaError): Promise<void> => {
    const reason = errorReason(error);
    const everShown = element.videoWidth > 0;
    const fileUrl = reason === 'not-loaded' && !everShown ? fileUrlOf(state.source) : null;
    return whenOpen(() => dispatch({ type: 'unreadable', fileUrl, reason }));
  };
  const block = (reason: BlockedReason): Promise<void> => whenOpen(() => dispatch({ type: 'blocked', reason }));
  const soundWithoutPictures = (): void => {
    if (element.videoWidth > 0 || element.currentTime < PICTURE_BY_S) return;
    if (!state.playing || state.failures > 0 || lacksConnection(state) || !isWatched()) return;
    const fileUrl = fileUrlOf(state.source);
    void whenOpen((open) =>
      dispatch(open ? { type: 'unreadable', fileUrl, reason: 'no-pictures' } : { type: 'connection', open }),
    );
  };
  const on = (names: string[], listener: () => void): void => {
    for (const name of names) element.addEventListener(name, listener, { signal: listening.signal });
  };
  on(['emptied'], () => source(true));
  on(['loadstart', 'loadedmetadata', 'loadeddata', 'canplay', 'play', 'playing', 'pause', 'ended', 'seeked'], refresh);
  on(['timeupdate'], soundWithoutPictures);
  on(['error'], plan);
  on(['encrypted'], () => void block('protected'));

  return {
    element,
    state: () => state,
    dispatch,
    refresh,
    stop() {
      listening.abort();
      dispatch({ type: 'removed' });
      clearTimeout(timer);
    },
  };
}
