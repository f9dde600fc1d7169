import { virtualList } from '../list';
import { node, videoNode } from '../node';
import { autoplay, load, unload } from '../player';
import type { Post } from '../post';

/** Height of a post, CSS pixels. */
const POST_PX = 680;
/** Facebook puts this many nameless boxes around a video. */
const BOXES = 7;

/** Facebook: no stable handles, generated class names, links alone say what a post is; rows are recycled. */
export function startFacebook(posts: readonly Post[], main: HTMLElement): void {
  const list = node('div', { role: 'feed' });
  main.append(list);
  virtualList({
    ...{ host: list, count: posts.length, rowPx: POST_PX, recycle: true },
    make() {
      const author = node('a', { role: 'link', class: 'x1i10hfl xjbqb8w' });
      const permalink = node('a', { role: 'link', class: 'x1i10hfl x1qjc9v5' });
      const video = videoNode({
        style: 'width:500px;height:500px;object-fit:contain',
        class: 'x1lliihq x5yr21d',
        'data-target': 'video',
      });
      let box: HTMLElement = node('div', { class: 'x1ey2m1c' }, video);
      for (let i = 1; i < BOXES; i += 1) box = node('div', { class: `x${i}n2onr6` }, box);
      autoplay(video);
      return {
        element: node('div', { class: 'x1yztbdb' }, node('div', {}, author, permalink), box),
        show(index) {
          const post = posts[index]!;
          author.setAttribute('href', `https://www.facebook.com/${post.author}`);
          author.textContent = post.author;
          permalink.setAttribute('href', index % 2 === 0 ? `/reel/${post.id}/` : `/${post.author}/videos/${post.id}/`);
          permalink.textContent = post.words;
          load(video, post);
        },
        drop: () => unload(video),
      };
    },
  });
}
