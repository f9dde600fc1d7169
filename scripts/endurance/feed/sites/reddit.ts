import { virtualList } from '../list';
import { node, videoNode } from '../node';
import { autoplay, load, unload } from '../player';
import type { Post } from '../post';

/** Height of a post, CSS pixels. */
const POST_PX = 640;

/** Reddit: `shreddit-post` says in its attributes what it is; the `<video>` lies in the open shadow root of a `shreddit-player`. */
export function startReddit(posts: readonly Post[], main: HTMLElement): void {
  const list = node('shreddit-feed');
  list.style.display = 'block';
  main.append(list);
  virtualList({
    ...{ host: list, count: posts.length, rowPx: POST_PX, recycle: false },
    make() {
      const video = videoNode({ style: 'width:560px;height:420px;object-fit:contain', 'data-target': 'video' });
      const player = node('shreddit-player', { style: 'display:block' });
      player.attachShadow({ mode: 'open' }).append(node('div', {}, video));
      const title = node('a', { slot: 'title' });
      const post = node('shreddit-post', { style: 'display:block' }, title, player);
      autoplay(video);
      return {
        element: node('article', {}, post),
        show(index) {
          const { id, author, postedAt, words, url } = posts[index]!;
          const attributes = {
            id: `t3_${id}`,
            permalink: `/r/faces/comments/${id}/a/`,
            author,
            'created-timestamp': postedAt,
            'post-type': 'video',
            'content-href': url,
          };
          for (const [name, value] of Object.entries(attributes)) post.setAttribute(name, value);
          title.setAttribute('href', attributes.permalink);
          title.textContent = words;
          player.setAttribute('packaged-media-json', '{}');
          load(video, posts[index]!);
        },
        drop: () => unload(video),
      };
    },
  });
}
