/** Asks for the next picture of a player; `shown` is called at most once, when that picture can be taken. out  takes the question back */
export type OnPicture = (video: HTMLVideoElement, shown: (mediaTimeS: number) => void) => () => void;

/** Chromium calls back when the picture is the one that a copy gives. */
const atOnce: OnPicture = (video, shown) => {
  const handle = video.requestVideoFrameCallback((_now, { mediaTime }) => shown(mediaTime));
  return () => video.cancelVideoFrameCallback(handle);
};

/**
 * Firefox (153) calls back up to one picture early: a copy then often gives the picture before. In a numbered clip, 37 of 90 copies were the
 * announced picture; once the player's clock has reached the announced time, 81 of 90, and 90 of 90 where the page had nothing else to do.
 */
const whenItsTimeHasCome: OnPicture = (video, shown) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const handle = video.requestVideoFrameCallback((_now, { mediaTime }) => {
    const earlyS = mediaTime - video.currentTime;
    if (earlyS <= 0 || video.paused) return shown(mediaTime);
    timer = setTimeout(() => shown(mediaTime), Math.ceil((earlyS / Math.max(video.playbackRate, 0.1)) * 1000) + 1);
  });
  return () => {
    video.cancelVideoFrameCallback(handle);
    clearTimeout(timer);
  };
};

export const onPicture: OnPicture = import.meta.env.FIREFOX ? whenItsTimeHasCome : atOnce;
