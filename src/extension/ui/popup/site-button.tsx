import { grantSite, switchSite } from './model';
import type { PopupView } from './view';

/** The button that has the site watched, or no longer; nothing where there is none. */
export function SiteButton({ site }: { readonly site: PopupView['site'] }) {
  if (site === null) return null;
  // Straight from the click: the browser asks for permission only then.
  const press = (): void => void (site.kind === 'grant' ? grantSite() : switchSite(site.on));
  return (
    <button type="button" onClick={press}>
      {site.label}
    </button>
  );
}
