/** What a node lies in, across the borders of shadow trees. */
function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

function withParents(node: Node): Set<Node> {
  const chain = new Set<Node>();
  for (let at: Node | null = node; at; at = parentOf(at)) chain.add(at);
  return chain;
}

/** Headers, cookie notes and dialogs stay where they are while the page scrolls under them; a player's own controls do not. */
function staysPut(node: Node): boolean {
  return node instanceof Element && /^(fixed|sticky)$/.test(getComputedStyle(node).position);
}

/**
 * True when a part of the page that scrolling does not move (a header, a dialog) lies over the video at this point. What a player or a feed
 * lays over its own video (controls, captions, a layer that catches clicks) does not count.
 * in   the point in CSS pixels of the viewport; `ours`: the host of the overlay, looked through
 */
export function isCovered(video: HTMLVideoElement, point: { x: number; y: number }, ours: Element): boolean {
  const top = document.elementsFromPoint(point.x, point.y).find((element) => element !== ours);
  if (!top) return false;
  const aroundVideo = withParents(video);
  for (let at: Node | null = top; at && !aroundVideo.has(at); at = parentOf(at)) {
    if (staysPut(at)) return true;
  }
  return false;
}
