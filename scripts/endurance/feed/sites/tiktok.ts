import { node, videoNode } from '../node';
import type { Post } from '../post';
import { snapList } from './snap';

/** TikTok's feed: `data-e2e` hooks, the video's id at the end of its wrapper's id, and each post's player twice, the second time hidden. */
export function startTikTok(posts: readonly Post[], main: HTMLElement): void {
  const host = node('div', { id: 'main-content-homepage_hot', style: 'height:100vh', 'data-target': 'list' });
  main.append(host);
  snapList(host, posts, () => {
    const video = videoNode({ style: 'width:100%;height:100%;object-fit:contain', 'data-target': 'video' });
    const wrapper = node('div', { style: 'width:480px;height:80vh' }, video);
    const double = node(
      'div',
      { style: 'position:absolute;top:0;width:480px;height:80vh;visibility:hidden' },
      videoNode(),
    );
    const author = node('a', { 'data-e2e': 'video-author-uniqueid' });
    const words = node('div', { 'data-e2e': 'video-desc' });
    const element = node(
      'article',
      { 'data-e2e': 'recommend-list-item-container' },
      node('div', { 'data-e2e': 'feed-video', style: 'position:relative' }, wrapper, double),
      author,
      words,
    );
    return {
      element,
      video,
      label(post) {
        wrapper.id = `xgwrapper-0-${post.id}`;
        double.id = `xgwrapper-1-${post.id}`;
        author.setAttribute('href', `/@${post.author}`);
        author.textContent = post.author;
        words.textContent = post.words;
      },
    };
  });
}

/** Instagram's Reels: the same manner of scrolling in `section > main`. */
export function startReels(posts: readonly Post[], main: HTMLElement): void {
  const host = node('div', { style: 'height:100vh', 'data-target': 'list' });
  main.append(node('section', {}, node('main', {}, node('div', {}, host))));
  snapList(host, posts, () => {
    const video = videoNode({ style: 'width:100%;height:100%;object-fit:contain', 'data-target': 'video' });
    const author = node('a', { role: 'link' });
    const mask = node('div', { role: 'group', style: 'position:absolute;inset:0' });
    const element = node(
      'div',
      { tabindex: '-1' },
      node(
        'div',
        { style: 'position:relative;height:85vh;width:480px', 'data-visualcompletion': 'ignore-late-mutation' },
        video,
        mask,
      ),
      author,
    );
    return {
      element,
      video,
      label(post) {
        author.setAttribute('href', `/${post.author}/reels/`);
        author.textContent = post.author;
        history.replaceState(null, '', `/reels/${post.id}/`);
      },
    };
  });
}
