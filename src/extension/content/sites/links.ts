/** The address that an anchor leads to on `page`; null when it has none. */
export function addressOf(anchor: Element | null | undefined, page: URL): URL | null {
  const href = anchor?.getAttribute('href');
  return href && URL.canParse(href, page.href) ? new URL(href, page.href) : null;
}

/** A link to a post: what the site's pattern says of it, and the anchor. */
export interface PostLink<T> {
  readonly anchor: Element;
  readonly named: T;
}

/** All links in `ground` that `read` understands, in the order of the page; those to other sites are left out. */
export function postLinks<T>(ground: ParentNode, page: URL, read: (address: URL) => T | null): PostLink<T>[] {
  const links: PostLink<T>[] = [];
  for (const anchor of ground.querySelectorAll('a[href]')) {
    const address = addressOf(anchor, page);
    const named = address && sameSite(address, page) ? read(address) : null;
    if (named !== null) links.push({ anchor, named });
  }
  return links;
}

/** Hosts that differ in what stands before the last two labels are one site: www.x.com, mobile.x.com. */
function sameSite(a: URL, b: URL): boolean {
  const base = ({ hostname }: URL): string => {
    const name = hostname.split('.').slice(-2).join('.');
    return OTHER_NAMES[name] ?? name;
  };
  return base(a) === base(b);
}

/** One site under two names: embedded posts link from one to the other. */
const OTHER_NAMES: Readonly<Record<string, string>> = { 'twitter.com': 'x.com', 'youtube-nocookie.com': 'youtube.com' };

/** What all of `values` are; null when there are none or they differ. */
export function theOne<T>(values: readonly T[], key: (value: T) => string): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => key(value) === key(first)) ? first : null;
}
