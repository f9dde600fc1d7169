const objectIds = new WeakMap<object, number>();
let lastObjectId = 0;

/**
 * What an element plays, as a text that changes when the source does; null when it plays nothing. For a stream object, which has no
 * address, a number of ours stands for it.
 */
export function sourceOf(video: HTMLVideoElement): string | null {
  const { srcObject, currentSrc } = video;
  if (srcObject) {
    if (!objectIds.has(srcObject)) objectIds.set(srcObject, (lastObjectId += 1));
    return `object:${objectIds.get(srcObject)}`;
  }
  return currentSrc === '' || video.networkState === HTMLMediaElement.NETWORK_EMPTY ? null : currentSrc;
}
