import type { Post, PostState } from './post';
import './style.css';
import { createVirtualList } from './virtual-list';

async function start(): Promise<void> {
  const posts = (await (await fetch('./posts.json')).json()) as Post[];
  const host = document.getElementById('feed')!;
  const urls = new Map<string, { url: string; source: Post['source'] }[]>();
  const list = createVirtualList(host, posts, (post, url, source) => {
    const known = urls.get(post.id) ?? [];
    if (known.at(-1)?.url !== url) urls.set(post.id, [...known, { url, source }]);
  });
  const stateOf = (post: Post): PostState => {
    const card = list.cardOf(post.id);
    const known = urls.get(post.id) ?? [];
    return {
      id: post.id,
      source: known.at(-1)?.source ?? post.source,
      mediaUrls: known.map(({ url }) => url),
      mounted: card !== null,
      playing: card !== null && !card.video.paused && card.video.readyState > 2,
      currentTimeS: card?.video.currentTime ?? 0,
    };
  };
  window.feed = {
    posts: () => posts.map(stateOf),
    distanceTo: (id) => list.topOf(id) + list.rowPx / 2 - (scrollY + innerHeight / 2),
    videoNodes: () => list.videoNodes(),
  };
}

void start();
