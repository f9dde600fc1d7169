/** True when one of the `matches` covers the page at `url`. Patterns are of the form scheme://host/* or scheme://*.host/*. */
export function covers(matches: readonly string[], url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return matches.some((match) => {
    if (match === '<all_urls>') return /^https?:$/.test(protocol);
    const parts = /^(\*|https?):\/\/(\*\.)?([^/]+)\/\*$/.exec(match);
    if (!parts) return false;
    const [, scheme, wild, host] = parts;
    if (scheme === '*' ? !/^https?:$/.test(protocol) : `${scheme}:` !== protocol) return false;
    return host === '*' || hostname === host || (wild !== undefined && hostname.endsWith(`.${host}`));
  });
}

/**
 * True when leave for the page at `url` went with the `removed` patterns: one of them covers it, and none of those that are left does.
 */
export function isWithdrawn(url: string, removed: readonly string[], left: readonly string[]): boolean {
  return covers(removed, url) && !covers(left, url);
}
