/** How the addresses of videos look on the platforms whose account pages are grids of pictures, which play nothing. */
const VIDEO_LINKS = 'a[href*="/video/"], a[href*="/reel/"], a[href*="/shorts/"]';
const MOST_AT_ONCE = 200;

/** Whether a link leads to a video of the account whose page this is: its handle stands first in both addresses, or the link has none. */
export function isOfAccount(link: URL, page: URL): boolean {
  if (link.origin !== page.origin) return false;
  const first = (url: URL): string => url.pathname.split('/')[1]?.toLowerCase() ?? '';
  return first(link) === first(page) || first(link) === 'reel' || first(link) === 'shorts';
}

/** Addresses of videos on the page. */
export interface Addresses {
  /** Those that were not taken before, and wait to be: they are the same until `taken`, but for those that left the page. */
  fresh(): string[];
  /** They are in the case. */
  taken(addresses: readonly string[]): void;
}

export function createAddresses(): Addresses {
  const done = new Set<string>();
  return {
    fresh() {
      const page = new URL(document.URL);
      const fresh = new Set<string>();
      for (const { href } of document.querySelectorAll<HTMLAnchorElement>(VIDEO_LINKS)) {
        if (fresh.size >= MOST_AT_ONCE) break;
        if (done.has(href) || !URL.canParse(href)) continue;
        if (isOfAccount(new URL(href), page)) fresh.add(href);
        else done.add(href);
      }
      return [...fresh];
    },
    taken: (addresses) => addresses.forEach((address) => done.add(address)),
  };
}
