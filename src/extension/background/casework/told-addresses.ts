import type { Sender } from '../sender';

/**
 * The addresses of videos that a page may bring into a case by itself: those of its own origin, told by the page that the analyst sees, not by one that it embeds. The
 * script looks for no others, but it runs in the page's process, which is not ours.
 */
export function toldAddresses(addresses: readonly string[], { origin, url, frameId }: Sender): string[] {
  const page = origin ?? url ?? '';
  if (frameId !== 0 || !URL.canParse(page)) return [];
  const own = new URL(page).origin;
  return addresses.filter((address) => URL.canParse(address) && new URL(address).origin === own);
}
