import { FEEDS, originsOf, pagePatterns, type FeedId } from '../../platform/sites';

/** A feed as the options page lists it. */
export interface FeedRow {
  readonly id: FeedId;
  readonly name: string;
  readonly watched: boolean;
  /** False for what the installed build has from the start: that cannot be given back. */
  readonly canRevoke: boolean;
}

/** Another site that the user granted. */
export interface HostRow {
  readonly pattern: string;
  readonly host: string;
}

function isWatched(pages: readonly string[], granted: readonly string[]): boolean {
  return pages.every((page) => granted.includes(page));
}

/** in: match patterns that are granted now, and those among them that belong to the build. Pure. */
export function feedRows(granted: readonly string[], builtIn: readonly string[]): FeedRow[] {
  return FEEDS.map(({ id, name, pages }) => ({
    id,
    name,
    watched: isWatched(pages, granted),
    canRevoke: !pages.some((page) => builtIn.includes(page)),
  }));
}

/** Sites granted beyond the feeds. Pure. */
export function hostRows(granted: readonly string[], builtIn: readonly string[]): HostRow[] {
  const ofFeeds = FEEDS.flatMap(({ pages }) => pages);
  return pagePatterns(granted)
    .filter((pattern) => !ofFeeds.includes(pattern) && !builtIn.includes(pattern))
    .map((pattern) => ({ pattern, host: pattern.replace(/^[^:]+:\/\/(\*\.)?/, '').replace(/\/.*$/, '') }));
}

/** What goes with a feed that is no longer to be watched: its patterns without those that another watched feed needs. Pure. */
export function patternsToRevoke(id: FeedId, granted: readonly string[]): string[] {
  const others = FEEDS.filter((feed) => feed.id !== id && isWatched(feed.pages, granted)).map((feed) => feed.id);
  const needed = originsOf(others);
  return originsOf([id]).filter((pattern) => granted.includes(pattern) && !needed.includes(pattern));
}
