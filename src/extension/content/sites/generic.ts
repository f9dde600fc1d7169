import { CORNER, type SiteHandler } from './site';

/** Any other site: every video counts, and of its post nothing is known. */
export const generic: SiteHandler = {
  id: 'generic',
  counts: () => true,
  find: () => null,
  inset: () => CORNER,
};
