import * as v from 'valibot';
import { refuse, type Finding } from '../found';
import { Text } from '../lenient';
import { mediaAddress } from '../web-address';
import { instagramPosts, threadsPosts } from './instagram-posts';
import { foundInPost, type PostVideos } from './posts';
import { tiktokPosts } from './tiktok-posts';
import { xPosts } from './x-posts';

/**
 * One line of an export of Zeeschuimer, the extension with which researchers collect what social media send their browser: who sent it and when, and in `data` the
 * record of the platform as it came (github.com/digitalmethodsinitiative/zeeschuimer, js/zs-background.js; the forms of `data` as 4CAT maps them, in datasources/).
 */
const Line = v.object({ source_platform: v.string(), source_platform_url: Text, data: v.looseObject({}) });

const READERS: Readonly<Record<string, (data: unknown) => PostVideos>> = {
  'twitter.com': xPosts,
  'x.com': xPosts,
  'tiktok.com': tiktokPosts,
  'instagram.com': instagramPosts,
  'threads.net': threadsPosts,
  'threads.com': threadsPosts,
};

/** Whether a line is one of Zeeschuimer's at all. in: what its JSON says */
export function isZeeschuimer(parsed: unknown): boolean {
  return typeof parsed === 'object' && parsed !== null && 'source_platform' in parsed;
}

/** in: what the JSON of one line says, and the line itself for naming it */
export function zeeschuimerLine(number: number, text: string, parsed: unknown): Finding[] {
  const line = v.safeParse(Line, parsed);
  if (!line.success) return [refuse(number, text, 'not-a-record')];
  const { source_platform: platform, source_platform_url: pageUrl, data } = line.output;
  const name = platform.toLowerCase().replace(/^www\./, '');
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (!read) return [refuse(number, platform, 'other-platform')];
  const posts = read(data);
  if (typeof posts === 'string') return [refuse(number, text, posts)];
  return posts.map((post) => ({ found: foundInPost(post, mediaAddress(pageUrl)), line: number }));
}
