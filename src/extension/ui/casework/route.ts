import { signal } from '@preact/signals';

/** Where the casework page is. Ids are those of records. */
export type Route =
  | { readonly view: 'cases' }
  | { readonly view: CaseView; readonly caseId: string }
  | { readonly view: 'item'; readonly caseId: string; readonly itemId: string }
  | { readonly view: 'compare'; readonly caseId: string; readonly aId: string; readonly bId: string }
  | { readonly view: 'person'; readonly caseId: string; readonly personId: string };

/** Views of a whole case. */
export const CASE_VIEWS = ['items', 'add', 'people', 'journal', 'report', 'hand-over'] as const;
export type CaseView = (typeof CASE_VIEWS)[number];

/** The address of a route within the page, `#/case/...`; what `routeOf` reads. */
export function hrefOf(route: Route): string {
  return `#/${partsOf(route).map(encodeURIComponent).join('/')}`;
}

function partsOf(route: Route): readonly string[] {
  switch (route.view) {
    case 'cases':
      return [];
    case 'items':
      return ['case', route.caseId];
    case 'item':
      return ['case', route.caseId, 'item', route.itemId];
    case 'compare':
      return ['case', route.caseId, 'compare', route.aId, route.bId];
    case 'person':
      return ['case', route.caseId, 'person', route.personId];
    case 'add':
    case 'people':
    case 'journal':
    case 'report':
    case 'hand-over':
      return ['case', route.caseId, route.view];
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The route that an address names. in: `location.hash`; out: the list of cases for any that names nothing of ours */
export function routeOf(hash: string): Route {
  const [room, caseId, view, first, second] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (room !== 'case' || !caseId) return { view: 'cases' };
  if (view === 'item' && first) return { view, caseId, itemId: first };
  if (view === 'compare' && first && second) return { view, caseId, aId: first, bId: second };
  if (view === 'person' && first) return { view, caseId, personId: first };
  return { view: CASE_VIEWS.find((one) => one === view) ?? 'items', caseId };
}

/** Where the page is now; follows the address, so that the browser's own back and forward work. */
export const route = signal<Route>(routeOf(globalThis.location?.hash ?? ''));

/** Keeps `route` with the address. */
export function followAddress(): void {
  addEventListener('hashchange', () => (route.value = routeOf(location.hash)));
  route.value = routeOf(location.hash);
}

/** Goes somewhere; the place before stays in the history of the tab. */
export function go(to: Route): void {
  location.hash = hrefOf(to);
}
