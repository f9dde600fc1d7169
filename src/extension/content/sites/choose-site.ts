import { facebook } from './facebook';
import { generic } from './generic';
import { instagram } from './instagram';
import { reddit } from './reddit';
import { readingOf, type Site, type SiteHandler } from './site';
import { tiktok } from './tiktok';
import { x } from './x';
import { youtube } from './youtube';

const HOSTS: readonly (readonly [RegExp, SiteHandler])[] = [
  [/(^|\.)(x|twitter)\.com$/, x],
  [/(^|\.)instagram\.com$/, instagram],
  [/(^|\.)tiktok\.com$/, tiktok],
  [/(^|\.)youtube(-nocookie)?\.com$/, youtube],
  [/(^|\.)facebook\.com$/, facebook],
  [/(^|\.)reddit\.com$/, reddit],
];

/** A layout that a handler stumbles over is an unknown layout. */
function guarded<T>(read: () => T, otherwise: () => T): T {
  try {
    return read();
  } catch {
    return otherwise();
  }
}

function guard(handler: SiteHandler): Site {
  const { id } = handler;
  return {
    id,
    counts: (video) =>
      guarded(
        () => handler.counts(video),
        () => generic.counts(video),
      ),
    read: (video, page) =>
      readingOf(
        id,
        guarded(
          () => handler.find(video, page),
          () => null,
        ),
      ),
    inset: (video) =>
      guarded(
        () => handler.inset(video),
        () => generic.inset(video),
      ),
    signs: (video) =>
      guarded(
        () => handler.signs?.(video) ?? [],
        () => [],
      ),
  };
}

/** The site of a page, by its host name alone; what it reads never throws. */
export function chooseSite(hostname: string): Site {
  return guard(HOSTS.find(([host]) => host.test(hostname))?.[1] ?? generic);
}
