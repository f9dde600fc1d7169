const objectIds = new WeakMap<object, number>();
let lastObjectId = 0;

/**
 * What an element plays, as a text that changes when the source does; null when it plays nothing. For a stream object, which has no
 * address, a number of ours stands for it.
 */
export function sourceOf(video: HTMLVideoElement): string | null {
  const { srcObject, currentSrc, networkState } = video;
  if (srcObject) {
    if (!objectIds.has(srcObject)) objectIds.set(srcObject, (lastObjectId += 1));
    return `object:${objectIds.get(srcObject)}`;
  }
  // A new address is taken over in a later task, after which a picture may have been painted; until then `currentSrc` is the one before. Which
  // of its `<source>` children an element will take is not known yet.
  const isChosen = networkState === HTMLMediaElement.NETWORK_NO_SOURCE && video.error === null;
  if (isChosen) return video.src === '' ? null : video.src;
  return currentSrc === '' || networkState === HTMLMediaElement.NETWORK_EMPTY ? null : currentSrc;
}
