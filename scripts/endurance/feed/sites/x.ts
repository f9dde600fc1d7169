import { virtualList } from '../list';
import { node, videoNode } from '../node';
import { autoplay, load, play, unload } from '../player';
import type { Post } from '../post';

/** Height of a cell of the timeline, CSS pixels. */
const CELL_PX = 620;

/** The post in a viewer over the timeline, as a click on its video opens it: an address and a `<video>` of its own. */
function openViewer(post: Post, below: HTMLVideoElement): void {
  const home = location.href;
  below.pause();
  const video = videoNode({ style: 'width:100%;height:100%;object-fit:contain' });
  const close = node(
    'button',
    { 'aria-label': 'Close', 'data-target': 'close', style: 'position:absolute;right:16px;top:16px' },
    '×',
  );
  const viewer = node(
    'div',
    { role: 'dialog', 'data-testid': 'vss-scroll-view', style: 'position:fixed;inset:0;background:#000;z-index:10' },
    node('div', { 'data-testid': 'videoPlayer', style: 'position:absolute;inset:40px' }, video),
    close,
  );
  history.pushState(null, '', `/${post.author}/status/${post.id}/mediaviewer`);
  document.body.append(viewer);
  load(video, post);
  play(video);
  close.addEventListener('click', () => {
    unload(video);
    viewer.remove();
    history.replaceState(null, '', home);
    play(below);
  });
}

/** X: a virtual list of cells whose nodes are recycled, with quoted posts and ads among them. */
export function startX(posts: readonly Post[], main: HTMLElement): void {
  const list = node('div', { 'aria-label': 'Timeline: Your Home Timeline' });
  main.append(list);
  virtualList({
    ...{ host: list, count: posts.length, rowPx: CELL_PX, recycle: true },
    make() {
      const name = node('a', { role: 'link' });
      const time = node('time');
      const permalink = node('a', { role: 'link' }, time);
      const words = node('div', { 'data-testid': 'tweetText' });
      const video = videoNode({ style: 'width:600px;height:450px;object-fit:contain', 'data-target': 'video' });
      const player = node(
        'div',
        { 'data-testid': 'videoPlayer' },
        node('div', { 'data-testid': 'videoComponent' }, video),
      );
      const placement = node('div', {}, player);
      const article = node(
        'article',
        { 'data-testid': 'tweet', role: 'article', tabindex: '0' },
        node('div', { 'data-testid': 'User-Name' }, name, permalink),
        words,
        placement,
      );
      let post: Post | null = null;
      video.addEventListener('click', () => post && openViewer(post, video));
      autoplay(video);
      return {
        element: node('div', { 'data-testid': 'cellInnerDiv' }, article),
        show(index) {
          post = posts[index]!;
          name.setAttribute('href', `/${post.author}`);
          name.textContent = `@${post.author}`;
          permalink.setAttribute('href', `/${post.author}/status/${post.id}`);
          time.setAttribute('datetime', post.postedAt);
          time.textContent = post.postedAt.slice(0, 10);
          words.textContent = post.words;
          // Every eighth is an ad, every fifth sits in a quoted post.
          if (index % 8 === 7) placement.setAttribute('data-testid', 'placementTracking');
          else placement.removeAttribute('data-testid');
          if (index % 5 === 4) player.setAttribute('role', 'link');
          else player.removeAttribute('role');
          load(video, post);
        },
        drop: () => unload(video),
      };
    },
  });
}

/** X: one post by itself, /AUTHOR/status/ID. */
export function startStatus(post: Post, main: HTMLElement): void {
  const video = videoNode({ style: 'width:600px;height:450px' });
  main.append(
    node(
      'article',
      { 'data-testid': 'tweet', role: 'article' },
      node('div', { 'data-testid': 'User-Name' }, node('a', { href: `/${post.author}` }, `@${post.author}`)),
      node('a', { href: location.pathname }, node('time', { datetime: post.postedAt }, post.postedAt)),
      node('div', { 'data-testid': 'videoPlayer' }, node('div', { 'data-testid': 'videoComponent' }, video)),
    ),
  );
  autoplay(video);
  load(video, post);
}
