import type { EnduranceApi, Post } from './post';
import { frameRate, startSampling, watchBadges } from './sampler';
import { startFacebook } from './sites/facebook';
import { startInstagram } from './sites/instagram';
import { startReddit } from './sites/reddit';
import { startReels, startTikTok } from './sites/tiktok';
import { startStatus, startX } from './sites/x';
import { startYouTube } from './sites/youtube';
import { shown } from './truth';

/** Everything below the page's root, open shadow roots included. */
function* allElements(root: Document | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* allElements(element.shadowRoot);
  }
}

/** Middles of the named elements in the window, the nearest to the window's first; `pick` in [0, 1) takes one of them. */
const target: EnduranceApi['target'] = (name, pick) => {
  const middles = [...allElements(document)]
    .filter(
      (element) => element instanceof HTMLElement && element.dataset['target'] === name && element.checkVisibility(),
    )
    .map((element) => element.getBoundingClientRect())
    .map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))
    .filter(({ x, y }) => x > 0 && y > 0 && x < innerWidth && y < innerHeight);
  const far = ({ x, y }: { x: number; y: number }): number => Math.hypot(x - innerWidth / 2, y - innerHeight / 2);
  return middles.sort((a, b) => far(a) - far(b))[Math.floor(pick * middles.length)] ?? null;
};

async function start(): Promise<void> {
  const posts = (await (await fetch(`/posts.json${location.search}`)).json()) as Post[];
  const main = document.createElement('main');
  main.style.cssText = 'width:min(100%,1020px);margin:auto';
  document.body.style.margin = '0';
  document.body.append(main);
  const status = /\/status\/(\d+)/.exec(location.pathname)?.[1];
  const reels = location.pathname.startsWith('/reels');
  switch (posts[0]!.site) {
    case 'x': {
      const one = posts.find(({ id }) => id === status);
      if (one) startStatus(one, main);
      else startX(posts, main);
      break;
    }
    case 'instagram':
      (reels ? startReels : startInstagram)(posts, main);
      break;
    case 'tiktok':
      startTikTok(posts, main);
      break;
    case 'youtube':
      startYouTube(posts, main);
      break;
    case 'facebook':
      startFacebook(posts, main);
      break;
    case 'reddit':
      startReddit(posts, main);
  }
  startSampling();
  window.endurance = { shown, watchBadges, frameRate, target };
}

void start();
