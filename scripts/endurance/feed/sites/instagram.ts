import { virtualList } from '../list';
import { node, videoNode } from '../node';
import { autoplay, load, unload } from '../player';
import type { Post } from '../post';

/** Height of an article of the feed, CSS pixels. */
const ARTICLE_PX = 700;

/** Instagram's feed: articles are made and thrown away, each with its own `<video>` under an `ignore-late-mutation` wrapper and a mask. */
export function startInstagram(posts: readonly Post[], main: HTMLElement): void {
  const list = node('div');
  main.append(list);
  virtualList({
    ...{ host: list, count: posts.length, rowPx: ARTICLE_PX, recycle: false },
    make() {
      const author = node('a', { role: 'link' });
      const time = node('time');
      const permalink = node('a', { role: 'link' }, time);
      const video = videoNode({ style: 'width:468px;height:585px;object-fit:contain', 'data-target': 'video' });
      const mask = node('div', { role: 'group', style: 'position:absolute;inset:0;height:585px' });
      const wrapper = node(
        'div',
        { 'data-visualcompletion': 'ignore-late-mutation', tabindex: '-1', style: 'position:relative' },
        video,
        mask,
      );
      autoplay(video);
      return {
        element: node('article', {}, node('header', {}, author, permalink), wrapper),
        show(index) {
          const post = posts[index]!;
          author.setAttribute('href', `/${post.author}/`);
          author.textContent = post.author;
          permalink.setAttribute('href', `/${post.author}/reel/${post.id}/`);
          time.setAttribute('datetime', post.postedAt);
          time.textContent = post.words;
          load(video, post);
        },
        drop: () => unload(video),
      };
    },
  });
}
