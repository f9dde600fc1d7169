/** The content script's part for one video, on a real element; the way to the offscreen document ends in a list. */
import { NOTHING_EARLIER } from '../../../../src/extension/messages/known';
import '../../../support/set-up-i18n';
import type { Upward } from '../../../../src/extension/messages/channel';
import { findVideos } from '../../../../src/extension/content/find-videos';
import { createBadge } from '../../../../src/extension/content/overlay/badge';
import { createLayer } from '../../../../src/extension/content/overlay/layer';
import { openPanel } from '../../../../src/extension/content/overlay/panel';
import { watchVideo } from '../../../../src/extension/content/watched-video';
import { verdictView } from '../../../../src/extension/texts/verdict-view';

/** Plays `src` in view and gives what is told upward, in order, until the first frame, or until the video is `blocked` or its file is to be read. */
async function toldOf(src: string, encrypted: boolean): Promise<readonly Upward[]> {
  const element = document.createElement('video');
  element.muted = true;
  element.loop = true;
  let open = false;
  const told: Upward[] = [];
  const done = new Promise<void>((resolve) => {
    const channel = {
      isOpen: () => true,
      open: async () => (open = true),
      send: (message: Upward) => {
        if (!open) return;
        told.push(message);
        if (message.type === 'blocked' || message.type === 'read-file' || message.type === 'frame') resolve();
      },
      close: () => undefined,
    };
    const video = watchVideo(element, channel, () => undefined);
    video.dispatch({ type: 'view', inView: true, bigEnough: true });
    document.body.append(element);
    element.src = src;
    video.refresh();
    if (encrypted) element.dispatchEvent(new Event('encrypted'));
    else element.play().catch(() => undefined);
  });
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 5000))]);
  element.remove();
  return told;
}

/** How many videos are found in nested shadow roots, in one go, by a search that has just begun. */
function foundAtOnce(): number {
  const stopping = new AbortController();
  const outer = document.createElement('div');
  const inner = document.createElement('section');
  outer.attachShadow({ mode: 'open' }).append(inner);
  inner.attachShadow({ mode: 'open' }).append(document.createElement('video'));
  document.body.append(outer);
  let count = 0;
  const { lookNow } = findVideos(() => (count += 1), stopping.signal);
  lookNow();
  stopping.abort();
  outer.remove();
  return count;
}

const view = verdictView({
  state: 'looking',
  verdict: null,
  problem: null,
  ...NOTHING_EARLIER,
  stable: false,
  slowedBy: null,
  waitsToPlay: false,
});

/** A badge in a layer like the real one. `keys`: those that reached the page. `pressed`: opens the panel; `show`: a report comes in. */
function showBadge(): { show: () => void; keys: string[] } {
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const keys: string[] = [];
  for (const name of ['keydown', 'keyup'] as const) document.addEventListener(name, ({ key }) => keys.push(key));
  let show = (): void => undefined;
  const badge = createBadge(root, () => {
    const panel = openPanel(root, badge, {
      rescan: () => undefined,
      cancel: () => undefined,
      take: async () => null,
      details: () => undefined,
      videoId: () => '',
      closed: () => undefined,
    });
    show = () => panel.show(view, null);
    show();
  });
  badge.show(view);
  badge.place({ x: 10, y: 10, dir: 'ltr', scale: 1, roomPx: 200 });
  return { show: () => show(), keys };
}

/** A badge in the real layer, as if its closed shadow root had a hole. `presses` counts those that came to it; `leaked`: what of them the page heard; `press`: by script. */
function pressLayer(): { presses: () => number; leaked: string[]; press: () => void; remove: () => void } {
  const layer = createLayer();
  const leaked: string[] = [];
  for (const name of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'])
    document.addEventListener(name, ({ type }) => leaked.push(type));
  let presses = 0;
  const { button, show, place } = createBadge(layer.root, () => (presses += 1));
  show(view);
  place({ x: 40, y: 40, dir: 'ltr', scale: 1, roomPx: 200 });
  return {
    presses: () => presses,
    leaked,
    press: () => {
      button.click();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    },
    remove: () => layer.remove(),
  };
}

export interface ContentTest {
  readonly toldOf: typeof toldOf;
  readonly foundAtOnce: typeof foundAtOnce;
  readonly showBadge: typeof showBadge;
  readonly pressLayer: typeof pressLayer;
  shown?: ReturnType<typeof showBadge>;
}
(globalThis as unknown as { contentTest: ContentTest }).contentTest = { toldOf, foundAtOnce, showBadge, pressLayer };
