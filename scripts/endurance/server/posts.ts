import type { ClipPlan } from '../media/plan';
import { SITES, type Delivery, type Post, type Site } from '../feed/post';

/** Real host names, so that the extension takes the pages for what they imitate; all of them lead to this machine. */
export const PAGE_HOSTS: Record<Site, string> = {
  x: 'x.com',
  instagram: 'www.instagram.com',
  tiktok: 'www.tiktok.com',
  youtube: 'www.youtube.com',
  facebook: 'www.facebook.com',
  reddit: 'www.reddit.com',
};
export const MEDIA_HOSTS: Record<Site, string> = {
  x: 'video.twimg.com',
  instagram: 'scontent.cdninstagram.com',
  tiktok: 'v16.tiktokcdn.com',
  youtube: 'rr1.googlevideo.com',
  facebook: 'video.fbcdn.net',
  reddit: 'v.redd.it',
};

/** How the sites deliver, in turn. */
const DELIVERIES: Record<Site, readonly Delivery[]> = {
  x: ['mse', 'mse', 'opaque'],
  instagram: ['mse', 'open'],
  tiktok: ['open', 'opaque'],
  youtube: ['mse'],
  facebook: ['mse', 'opaque'],
  reddit: ['mse', 'mse', 'open'],
};

/** Shares of all posts, in parts of 20. */
const PARTS: Record<Site, number> = { x: 6, instagram: 3, tiktok: 3, youtube: 3, facebook: 2, reddit: 3 };

const AUTHORS = [
  'maralinden',
  'oddfarber',
  'tildeandco',
  'benaroha',
  'petraquill',
  'junovale',
  'samireed',
  'cornerdesk',
];

/** X's own numbering, which tells when a post was made: milliseconds since this moment, shifted by 22 bits. */
const SNOWFLAKE_EPOCH_MS = 1_288_834_974_657n;
const FIRST_POST_MS = Date.UTC(2026, 0, 5, 9, 0, 0);

/**
 * Posts for all six sites, `count` in all (at least 20). Clips come round again, on other sites and under other addresses, as re-uploads do; no two
 * neighbours show the same one.
 */
export function postsOf(count: number, clips: readonly ClipPlan[]): Post[] {
  const posts: Post[] = [];
  for (const site of SITES) {
    const share = Math.max(2, Math.round((count * PARTS[site]) / 20));
    for (let i = 0; i < share; i += 1) {
      const n = posts.length;
      const postedMs = FIRST_POST_MS + n * 3_600_000;
      const id = String(((BigInt(postedMs) - SNOWFLAKE_EPOCH_MS) << 22n) + BigInt(n));
      const short = `${BigInt(id).toString(36).slice(-8)}${n.toString(36).padStart(3, '0')}`;
      const name = site === 'x' || site === 'tiktok' || site === 'facebook' ? id : short.slice(-11);
      posts.push({
        id: name,
        site,
        author: AUTHORS[n % AUTHORS.length]!,
        words: `A short clip, number ${n + 1}.`,
        postedAt: new Date(postedMs).toISOString(),
        url: `https://${MEDIA_HOSTS[site]}/video/${name}.webm`,
        delivery: DELIVERIES[site][i % DELIVERIES[site].length]!,
        clip: clips[n % clips.length]!.id,
      });
    }
  }
  return posts;
}
