import { STYLE } from './style';

/** The one element that we add to the page, and everything of ours inside it, where the page's scripts cannot look. */
export interface Layer {
  readonly root: ShadowRoot;
  /** Puts the layer back where it must be: the page may have thrown it out, or gone full screen. */
  settle(): void;
  /** Makes it invisible, with the focus where it was; resolves once that is on the screen. */
  conceal(): Promise<void>;
  reveal(): void;
  remove(): void;
}

const PRESSES = ['click', 'keydown', 'keyup'];

/** A page in a hidden tab paints nothing; then nothing is waited for any longer. */
const PAINT_WITHIN_MS = 400;

/**
 * Makes the layer. In full screen only what the browser's top layer holds is shown, so there the layer becomes a popover, which may lie
 * over a `<video>` in full screen too and needs no place inside the page's element.
 */
export function createLayer(): Layer {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  // Nothing of ours is pressed but by the user. A page cannot reach into the shadow root as it is; should it find a way, it gets no further.
  for (const name of PRESSES) {
    root.addEventListener(name, (event) => event.isTrusted || event.stopImmediatePropagation(), { capture: true });
  }
  const listening = new AbortController();

  const settle = (): void => {
    if (!host.isConnected) document.documentElement.append(host);
    const fullscreen = document.fullscreenElement !== null;
    if (!fullscreen) return host.removeAttribute('popover');
    if (!host.hasAttribute('popover')) host.setAttribute('popover', 'manual');
    if (!host.matches(':popover-open')) host.showPopover();
  };
  document.addEventListener(
    'fullscreenchange',
    () => {
      // Into the top layer anew: the element in full screen has just been put above all that was there.
      host.removeAttribute('popover');
      settle();
    },
    { signal: listening.signal },
  );
  settle();
  return {
    root,
    settle,
    async conceal() {
      host.style.opacity = '0';
      const painted = new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))),
      );
      await Promise.race([painted, new Promise((done) => setTimeout(done, PAINT_WITHIN_MS))]);
    },
    reveal() {
      host.style.opacity = '';
    },
    remove() {
      listening.abort();
      host.remove();
    },
  };
}
