/** Makes an element with attributes and children. */
export function node(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A muted, looping `<video>` as feeds have it; no source yet. */
export function videoNode(attributes: Readonly<Record<string, string>> = {}): HTMLVideoElement {
  const video = document.createElement('video');
  for (const [key, value] of Object.entries(attributes)) video.setAttribute(key, value);
  Object.assign(video, { muted: true, loop: true, playsInline: true, preload: 'auto' });
  return video;
}
