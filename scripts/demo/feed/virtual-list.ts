import { createCard, type Card } from './card';
import type { Post } from './post';
import { windowOf } from './window-of';

/** How much of a video must be in view before it plays. */
const IN_VIEW_SHARE = 0.6;

export interface VirtualList {
  cardOf(id: string): Card | null;
  /** Top of the post's row in the document, in pixels. */
  topOf(id: string): number;
  readonly rowPx: number;
  videoNodes(): number;
}

/**
 * Shows `posts` in `host` with only as many cards as the window needs; a card that scrolls out comes back on the other side with
 * another post in the same nodes.
 */
export function createVirtualList(
  host: HTMLElement,
  posts: readonly Post[],
  onMediaUrl: Parameters<typeof createCard>[1],
): VirtualList {
  const liked = new Set<string>();
  const cards: Card[] = [];
  const shown = new Map<number, Card>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const card = cards.find(({ video }) => video === entry.target);
        card?.player.setInView(entry.intersectionRatio >= IN_VIEW_SHARE);
      }
    },
    { threshold: [0, IN_VIEW_SHARE] },
  );
  const make = (): Card => {
    const card = createCard(liked, onMediaUrl);
    cards.push(card);
    host.append(card.element);
    observer.observe(card.video);
    return card;
  };

  const first = make();
  first.show(posts[0]!);
  shown.set(0, first);
  const rowPx = first.element.offsetHeight + Number.parseFloat(getComputedStyle(first.element).marginBottom);
  host.style.height = `${rowPx * posts.length}px`;

  const update = (): void => {
    const { from, to } = windowOf(scrollY - host.offsetTop, innerHeight, rowPx, posts.length);
    const free: Card[] = [];
    for (const [index, card] of shown) {
      if (index >= from && index < to) continue;
      shown.delete(index);
      free.push(card);
    }
    for (let index = from; index < to; index += 1) {
      if (shown.has(index)) continue;
      const card = free.pop() ?? make();
      card.element.style.transform = `translateY(${index * rowPx}px)`;
      card.show(posts[index]!);
      shown.set(index, card);
    }
    // Cards nobody needs now stay where the reader cannot see them, and wait.
    for (const card of free) {
      card.element.style.transform = 'translateY(-9999px)';
      shown.set(-1 - cards.indexOf(card), card);
    }
  };
  addEventListener('scroll', update, { passive: true });
  addEventListener('resize', update);
  update();

  return {
    cardOf: (id) => [...shown].find(([index, card]) => index >= 0 && card.post?.id === id)?.[1] ?? null,
    topOf: (id) => host.offsetTop + posts.findIndex((post) => post.id === id) * rowPx,
    rowPx,
    videoNodes: () => cards.length,
  };
}
