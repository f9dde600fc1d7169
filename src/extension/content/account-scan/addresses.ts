/** How the addresses of videos look on the platforms whose account pages are grids of pictures, which play nothing. */
const VIDEO_LINKS = 'a[href*="/video/"], a[href*="/reel/"], a[href*="/shorts/"]';
const MOST_AT_ONCE = 200;

/** Whether a link leads to a video of the account whose page this is: its handle stands first in both addresses, or the link has none. */
export function isOfAccount(link: URL, page: URL): boolean {
  if (link.origin !== page.origin) return false;
  const first = (url: URL): string => url.pathname.split('/')[1]?.toLowerCase() ?? '';
  return first(link) === first(page) || first(link) === 'reel' || first(link) === 'shorts';
}

/** Addresses of videos on the page that were not given before. */
export function createAddresses(): () => string[] {
  const given = new Set<string>();
  return () => {
    const page = new URL(document.URL);
    const fresh: string[] = [];
    for (const anchor of document.querySelectorAll<HTMLAnchorElement>(VIDEO_LINKS)) {
      if (fresh.length >= MOST_AT_ONCE) break;
      if (given.has(anchor.href) || !URL.canParse(anchor.href)) continue;
      given.add(anchor.href);
      if (isOfAccount(new URL(anchor.href), page)) fresh.push(anchor.href);
    }
    return fresh;
  };
}
