import type { ContentWorld } from './axe';

/** What of ours lay over the one video of a page in one painted frame. `clip` and `pictures` are what the page wrote on the video itself: what it plays, and how many pictures of it were shown. */
export interface Painted {
  readonly clip: string;
  readonly pictures: number;
  /** Of the badge; null while none is shown. */
  readonly tone: string | null;
  /** Heading of the open panel; null while none is open. */
  readonly panel: string | null;
}

/**
 * Looks once a frame from now on, after all animation-frame callbacks have run and right before the frame is painted: a ResizeObserver's own time, brought
 * about by an element that changes its size in each frame. What it sees is what a person sees.
 * in   the content script's world of a page on which a badge is shown
 */
export async function watchPaints(world: ContentWorld): Promise<void> {
  await world.evaluate(`(() => {
    const rootOf = (one) => chrome.dom.openOrClosedShadowRoot(one);
    const host = [...document.documentElement.children].find((one) => one.localName === 'div' && rootOf(one)?.querySelector('.badge'));
    const root = rootOf(host);
    const video = document.querySelector('video');
    const painted = (globalThis.swapwatchPainted = []);
    const trigger = document.createElement('div');
    trigger.style.cssText = 'position:fixed;left:0;bottom:0;height:1px;visibility:hidden;contain:strict';
    document.body.append(trigger);
    let wide = false;
    const turn = () => {
      wide = !wide;
      trigger.style.width = wide ? '2px' : '1px';
      requestAnimationFrame(turn);
    };
    new ResizeObserver(() => {
      const { clip = '', pictures = '0' } = video.dataset;
      const tone = root.querySelector('.badge:not([hidden])')?.dataset.tone ?? null;
      const panel = root.querySelector('.panel:not([hidden]) h2')?.textContent ?? null;
      painted.push({ clip, pictures: Number(pictures), tone, panel });
    }).observe(trigger);
    turn();
  })()`);
}

/** All frames that were painted since `watchPaints`. */
export function paintedIn(world: ContentWorld): Promise<Painted[]> {
  return world.evaluate<Painted[]>('globalThis.swapwatchPainted');
}
