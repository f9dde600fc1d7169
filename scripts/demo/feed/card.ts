import { createPlayer, type Player } from './player';
import type { Post } from './post';

/** One recycled node of the list: the same elements show one post after another. */
export interface Card {
  readonly element: HTMLElement;
  readonly video: HTMLVideoElement;
  readonly player: Player;
  post: Post | null;
  show(post: Post): void;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

function button(label: string, sign: string): HTMLButtonElement {
  const node = element('button', 'action', sign);
  node.type = 'button';
  node.setAttribute('aria-label', label);
  return node;
}

/** A hue of its own for every handle, [0, 360). */
function hueOf(text: string): number {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) % 360;
  return hash;
}

const compact = new Intl.NumberFormat('en', { notation: 'compact' });

/** Builds an empty card. `liked` outlives the card's post, since cards are recycled. */
export function createCard(liked: Set<string>, onMediaUrl: Parameters<typeof createPlayer>[1]): Card {
  const article = element('article', 'card');
  const avatar = element('span', 'avatar');
  avatar.ariaHidden = 'true';
  const name = element('strong', 'name');
  const handle = element('span', 'handle');
  const head = element('header', 'head');
  head.append(avatar, name, handle);
  const text = element('p', 'text');
  const stage = element('div', 'stage');
  const video = element('video', 'video');
  Object.assign(video, { muted: true, loop: true, playsInline: true, preload: 'auto' });
  const bar = element('div', 'bar');
  stage.append(video, bar);
  const like = button('Like', '');
  const reply = button('Reply', '↩ Reply');
  const share = button('Share', '↗ Share');
  const sound = button('Sound', '♪ Off');
  const actions = element('footer', 'actions');
  actions.append(like, reply, share, sound);
  article.append(head, text, stage, actions);

  video.addEventListener('timeupdate', () => {
    bar.style.transform = `scaleX(${video.duration ? video.currentTime / video.duration : 0})`;
  });
  sound.addEventListener('click', () => {
    video.muted = !video.muted;
    sound.textContent = video.muted ? '♪ Off' : '♪ On';
  });

  const player = createPlayer(video, onMediaUrl);
  const showLikes = (post: Post): void => {
    const isLiked = liked.has(post.id);
    like.textContent = `${isLiked ? '♥' : '♡'} ${compact.format(post.likes + (isLiked ? 1 : 0))}`;
    like.ariaPressed = String(isLiked);
  };
  const card: Card = {
    element: article,
    video,
    player,
    post: null,
    show(post) {
      card.post = post;
      article.dataset['postId'] = post.id;
      avatar.textContent = post.name.slice(0, 1);
      avatar.style.setProperty('--hue', String(hueOf(post.handle)));
      name.textContent = post.name;
      handle.textContent = `@${post.handle} · ${post.ago}`;
      text.textContent = post.text;
      video.muted = true;
      sound.textContent = '♪ Off';
      showLikes(post);
      player.show(post);
    },
  };
  like.addEventListener('click', () => {
    if (!card.post) return;
    if (!liked.delete(card.post.id)) liked.add(card.post.id);
    showLikes(card.post);
  });
  return card;
}
