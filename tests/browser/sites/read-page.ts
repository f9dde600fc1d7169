import { chooseSite } from '../../../src/extension/content/sites/choose-site';
import type { Expected } from '../../fixtures/sites/cases';

function videosIn(root: ParentNode): HTMLVideoElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLVideoElement ? [element] : []),
    ...(element.shadowRoot ? videosIn(element.shadowRoot) : []),
  ]);
}

/** What the handler of this page's host reads of all its videos, by their ids. */
export function readPage(): Record<string, Expected> {
  const site = chooseSite(location.hostname);
  const page = new URL(document.URL);
  const read = videosIn(document).map((video): [string, Expected] => {
    const { post, identity, sure } = site.read(video, page);
    return [video.id, { ...post, identity, sure, counts: site.counts(video), insetY: site.inset(video).y }];
  });
  return Object.fromEntries(read);
}
