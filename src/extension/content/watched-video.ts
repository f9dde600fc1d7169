import { randomId } from '../platform/random-id';
import type { RawFrame } from '../../detector/frames/frame';
import { grabBurst, type Choice } from './capture/burst';
import { pixelsAreIntact } from './capture/pixel-probe';
import type { BlockedReason } from '../messages/channel';
import type { Channel } from './channel';
import { beginEpoch, lacksConnection, type Effect, type ElementEvent, type ElementState } from './lifecycle/state';
import { step } from './lifecycle/step';
import { isInSight, mayStillSend, wantedLength, wantsBurst } from './lifecycle/wants';
import { sourceOf } from './source-of';

/** Sound runs this long without any picture before a video is said to have none. */
const PICTURE_BY_S = 0.5;
/** Two times nearer than this are the same picture, seen again in a loop: it would count twice. */
const SAME_PICTURE_S = 0.02;

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

/** Nothing is known of it until the first `refresh`. `changed` is called after each change of its state. */
export function watchVideo(element: HTMLVideoElement, channel: Channel, changed: () => void): WatchedVideo {
  const listening = new AbortController();
  let state = beginEpoch({
    ...{ source: null, videoId: randomId(), playing: false, inView: false, bigEnough: false, demanded: false },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastBurstAtMs = -Infinity;
  let seenTimesS: number[] = [];
  let busy = false;
  /** Pictures of the burst that are still to be sent, one after the other's answer. */
  let unsent: RawFrame[] = [];

  const act = (effect: Effect): void => {
    const { videoId } = effect;
    switch (effect.type) {
      case 'announce': {
        const mediaUrl = state.source?.startsWith('object:') ? '' : (state.source ?? '');
        const { title, URL: pageUrl } = document;
        return channel.send({ type: 'watch', video: { videoId, fresh: effect.fresh, pageUrl, mediaUrl, title } });
      }
      case 'read-file':
        return channel.send({
          ...{ type: 'read-file', videoId, url: effect.url, otherwise: effect.otherwise },
          mediaTimeS: element.currentTime,
        });
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
    if (state.videoId !== before.videoId) lastBurstAtMs = -Infinity;
    if (!mayStillSend(state, before)) {
      unsent = [];
      seenTimesS = [];
    }
    next.effects.forEach(act);
    if (state !== before) changed();
    plan();
  };

  /** Sends what is left of the last burst; then sets the clock for the next one, or takes it off when none is wanted as things are. */
  const plan = (): void => {
    if (isWatched() && element.error) void block(errorReason(element.error));
    // The way to the detector and its engines take a second to open from cold; most videos in sight will play.
    if (isInSight(state) && typeof VideoFrame !== 'undefined') void channel.open();
    clearTimeout(timer);
    timer = undefined;
    if (unsent.length > 0) return sendNext();
    const afterMs = busy ? null : wantsBurst(state);
    if (afterMs === null) return;
    timer = setTimeout(() => void take(), Math.max(0, lastBurstAtMs + afterMs - performance.now()));
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
  const sendNext = (): void => {
    if (state.waiting) return;
    const frame = unsent.shift();
    if (!frame) return;
    const { videoId } = state;
    dispatch({ type: 'captured' });
    channel.send({ type: 'frame', videoId, frame }, [frame.data]);
  };
  const capture = async (videoId: string): Promise<void> => {
    if (typeof VideoFrame === 'undefined') return dispatch({ type: 'blocked', reason: 'insecure-page' });
    // First, since the popup is to tell of what is blocked, too.
    const opened = await channel.open();
    if (state.videoId !== videoId) return;
    if (element.mediaKeys) return dispatch({ type: 'blocked', reason: 'protected' });
    if (!(await pixelsAreIntact())) return dispatch({ type: 'blocked', reason: 'pixels-altered' });
    if (!opened) lastBurstAtMs = performance.now();
    dispatch({ type: 'connection', open: opened });
    if (!opened) return;
    const choose = (timeS: number): Choice => {
      refresh();
      if (state.videoId !== videoId || wantsBurst(state) === null) return 'stop';
      return seenTimesS.some((seenS) => Math.abs(seenS - timeS) < SAME_PICTURE_S) ? 'skip' : 'take';
    };
    const before = state;
    const burst = await grabBurst(element, wantedLength(state), choose);
    // A way that was lost while the burst was taken would swallow it without a word.
    if (!channel.isOpen() || !mayStillSend(state, before)) return;
    lastBurstAtMs = performance.now();
    for (const grabbed of burst) {
      if (grabbed.kind === 'tainted') {
        return dispatch({ type: 'unreadable', fileUrl: fileUrlOf(state.source), reason: 'site-blocks-reading' });
      }
      if (grabbed.kind === 'protected') return dispatch({ type: 'blocked', reason: 'protected' });
    }
    unsent = burst.flatMap((grabbed) => (grabbed.kind === 'frame' ? [grabbed.frame] : []));
    seenTimesS.push(...unsent.map(({ mediaTimeS }) => mediaTimeS));
  };

  const source = (forced: boolean): void =>
    dispatch({ type: 'source', source: sourceOf(element), videoId: randomId(), forced });
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
