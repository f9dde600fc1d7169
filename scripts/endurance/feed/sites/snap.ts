import { load, play, unload } from '../player';
import type { Post } from '../post';

/** One full page of a snap list. */
export interface Slide {
  readonly element: HTMLElement;
  readonly video: HTMLVideoElement;
  label(post: Post): void;
}

/** Pages kept on either side of the present one. */
const NEAR = 1;

/**
 * A feed that shows one post at a time and snaps to it: TikTok, Reels. A few slides are there at a time; one that is out of reach gets another post.
 * in   `host`: the element that scrolls; `make`: a slide as high as the host
 */
export function snapList(host: HTMLElement, posts: readonly Post[], make: () => Slide): void {
  const pagePx = (): number => host.clientHeight;
  const content = document.createElement('div');
  content.style.cssText = `position:relative;height:${posts.length * pagePx()}px`;
  host.style.overflowY = 'scroll';
  host.style.scrollSnapType = 'y mandatory';
  host.append(content);
  const slides = new Map<number, Slide>();
  const spare: Slide[] = [];
  let at = -1;

  const put = (index: number): Slide => {
    const slide = spare.pop() ?? make();
    slide.element.style.cssText = `position:absolute;left:0;right:0;height:${pagePx()}px;top:${index * pagePx()}px;scroll-snap-align:start`;
    slide.label(posts[index]!);
    load(slide.video, posts[index]!);
    slides.set(index, slide);
    if (!slide.element.isConnected) content.append(slide.element);
    return slide;
  };
  const update = (): void => {
    const next = Math.min(posts.length - 1, Math.max(0, Math.round(host.scrollTop / pagePx())));
    if (next === at) return;
    at = next;
    for (const [index, slide] of slides) {
      if (Math.abs(index - at) <= NEAR) continue;
      slides.delete(index);
      slide.video.pause();
      spare.push(slide);
    }
    for (let index = Math.max(0, at - NEAR); index <= Math.min(posts.length - 1, at + NEAR); index += 1) {
      const { video } = slides.get(index) ?? put(index);
      if (index === at) play(video);
      else video.pause();
    }
    for (const slide of spare) {
      unload(slide.video);
      slide.element.remove();
    }
  };
  host.addEventListener('scroll', update, { passive: true });
  update();
}
