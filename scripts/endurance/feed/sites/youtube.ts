import { node, videoNode } from '../node';
import { load, play, unload } from '../player';
import type { Post } from '../post';

/** An ad before the video, in the same element, shortened for the run's sake. */
const AD_MS = 5000;
/** So long a pointer rests on a card before its preview begins. */
const HOVER_MS = 400;

/**
 * YouTube: one `<video>` for watch page, Shorts and mini-player, moved about and given one source after another, ads among them; another one for
 * all hover previews of the home grid.
 */
export function startYouTube(posts: readonly Post[], main: HTMLElement): void {
  const video = videoNode({
    class: 'video-stream html5-main-video',
    style: 'width:100%;height:100%;object-fit:contain',
    'data-target': 'player',
  });
  const player = node(
    'div',
    { id: 'movie_player', class: 'html5-video-player', style: 'width:100%;height:100%' },
    node('div', { class: 'html5-video-container', style: 'height:100%' }, video),
  );
  const watch = node('ytd-watch-flexy', { hidden: '', style: 'width:700px;height:525px' });
  const channel = node('a', { class: 'ytd-video-owner-renderer' });
  const owner = node('ytd-video-owner-renderer', {}, channel);
  const shorts = node('ytd-shorts', { hidden: '', style: 'position:relative;width:420px;height:80vh' });
  const short = node('ytd-reel-video-renderer', { 'is-active': '', style: 'display:block;height:100%' });
  shorts.append(short);
  const mini = node('ytd-miniplayer', {
    hidden: '',
    style: 'position:fixed;right:12px;bottom:12px;width:300px;height:225px',
  });
  const grid = node('ytd-rich-grid-renderer', { style: 'display:grid;grid-template-columns:repeat(3,330px);gap:12px' });
  const preview = videoNode({ style: 'width:100%;height:100%' });
  const previewPlayer = node(
    'ytd-video-preview',
    { hidden: '', style: 'position:absolute;width:330px;height:248px;pointer-events:none' },
    node('div', { id: 'inline-preview-player', style: 'height:100%' }, preview),
  );
  const next = node('button', { 'data-target': 'next', class: 'ytp-next-button' }, 'Next');
  const nextShort = node('button', { 'data-target': 'next-short', 'aria-label': 'Next video' }, '↓');
  const home = node('button', { 'data-target': 'home' }, 'Home');
  const toShorts = node('button', { 'data-target': 'shorts' }, 'Shorts');
  main.append(
    node('nav', { style: 'height:40px' }, home, toShorts, next, nextShort),
    watch,
    shorts,
    grid,
    mini,
    previewPlayer,
    owner,
  );

  let at = 0;
  let ad: ReturnType<typeof setTimeout> | undefined;
  const only = (visible: HTMLElement): void => {
    for (const part of [watch, shorts, grid]) part.toggleAttribute('hidden', part !== visible);
    for (const part of [watch, shorts, grid])
      part.style.display = part === visible ? (part === grid ? 'grid' : 'block') : 'none';
  };
  /** Puts the one player somewhere and plays there; an ad first where there is one. */
  const show = (place: HTMLElement, path: string, withAd: boolean): void => {
    clearTimeout(ad);
    place.append(player);
    history.pushState(null, '', path);
    document.dispatchEvent(new CustomEvent('yt-navigate-finish'));
    const post = posts[at % posts.length]!;
    channel.setAttribute('href', `/@${post.author}`);
    channel.textContent = post.author;
    const begin = (): void => {
      player.classList.remove('ad-showing');
      load(video, post);
      play(video);
    };
    if (!withAd) return begin();
    player.classList.add('ad-showing');
    load(video, posts[(at + 7) % posts.length]!);
    play(video);
    ad = setTimeout(begin, AD_MS);
  };
  const openWatch = (): void => {
    mini.hidden = true;
    only(watch);
    show(watch, `/watch?v=${posts[at % posts.length]!.id}`, at % 3 === 0);
  };
  const openShort = (): void => {
    mini.hidden = true;
    only(shorts);
    show(short, `/shorts/${posts[at % posts.length]!.id}`, false);
  };
  next.addEventListener('click', () => {
    at += 1;
    openWatch();
  });
  nextShort.addEventListener('click', () => {
    at += 1;
    openShort();
  });
  toShorts.addEventListener('click', () => {
    at += 1;
    openShort();
  });
  home.addEventListener('click', () => {
    // What plays goes on in the mini-player.
    clearTimeout(ad);
    only(grid);
    mini.hidden = false;
    mini.append(player);
    history.pushState(null, '', '/');
    play(video);
  });

  let hover: ReturnType<typeof setTimeout> | undefined;
  for (const [index, post] of posts.entries()) {
    const card = node(
      'ytd-rich-item-renderer',
      { style: 'display:block;height:290px;background:#eee', 'data-target': 'card' },
      node('a', { id: 'thumbnail', href: `/watch?v=${post.id}`, style: 'display:block;height:248px' }),
      node('a', { class: 'ytd-channel-name', href: `/@${post.author}` }, post.author),
    );
    card.addEventListener('mouseenter', () => {
      hover = setTimeout(() => {
        const { left, top } = card.getBoundingClientRect();
        previewPlayer.hidden = false;
        previewPlayer.style.display = 'block';
        previewPlayer.style.left = `${left + scrollX}px`;
        previewPlayer.style.top = `${top + scrollY}px`;
        load(preview, post);
        play(preview);
      }, HOVER_MS);
    });
    card.addEventListener('mouseleave', () => {
      clearTimeout(hover);
      if (previewPlayer.hidden) return;
      unload(preview);
      previewPlayer.hidden = true;
      previewPlayer.style.display = 'none';
    });
    card.addEventListener('click', (event) => {
      event.preventDefault();
      at = index;
      openWatch();
    });
    grid.append(card);
  }
}
