import type { ItemOrigin } from '../model/records';
import { cut, refuse, type Finding, type FoundVideo, type ListReader } from './found';
import { createLines, type Line } from './lines';
import { postOfAddress } from './post-address';
import { isMediaAddress, readAddress, type MayBePrivate } from './web-address';

const LINE_CHARS = 20_000;
/** Whatever surrounds an address in running text, a table or a quotation. */
const AROUND = /^[\s"'<([]+|[\s"'>)\],;.]+$/g;

/** An address by which nothing is known but itself: its video is had by opening the page. */
export function foundAt(url: URL): FoundVideo {
  const nothing = { bytes: null, problem: null, result: null } as const;
  if (isMediaAddress(url)) {
    const file = decodeName(url.pathname.split('/').at(-1)!);
    const origin: ItemOrigin = { pageUrl: null, mediaUrl: url.href, post: null, file: null };
    return { name: cut(`${file} · ${url.hostname}`), origin, state: 'elsewhere', ...nothing };
  }
  const post = postOfAddress(url);
  const name = post.author === null ? (post.permalink ?? url.href) : `@${post.author} · ${post.postId}`;
  return {
    name: cut(name),
    origin: { pageUrl: url.href, mediaUrl: null, post, file: null },
    state: 'elsewhere',
    ...nothing,
  };
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * Reads addresses, any number a line, from text that somebody wrote or copied: empty lines and lines that begin with # say nothing, a line without
 * any address is refused. Files of videos and pages of posts alike.
 */
export function urlList(mayBePrivate?: MayBePrivate): ListReader {
  const lines = createLines(LINE_CHARS);
  let any = false;
  const read = ({ number, text, whole }: Line): Finding[] => {
    const said = text.replace(/^\uFEFF/, '').trim();
    if (said === '' || said.startsWith('#')) return [];
    any = true;
    if (!whole) return [refuse(number, said, 'too-long')];
    const words = said.split(/[\s,;|]+(?=https?:)|\s+/i).map((word) => word.replace(AROUND, ''));
    const named = words.filter((word) => /^[a-z][\w+.-]*:\/\//i.test(word));
    if (named.length === 0) return [refuse(number, said, 'no-address')];
    return named.map((word) => {
      const url = readAddress(word, mayBePrivate);
      return typeof url === 'string' ? refuse(number, word, url) : { found: foundAt(url), line: number };
    });
  };
  return {
    push: (text) => lines.push(text).flatMap(read),
    end: () => lines.end().flatMap(read),
    kind: () => (any ? 'url-list' : null),
  };
}
