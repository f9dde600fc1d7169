import { messageDirection, spokenIn } from '../../texts/translate';
import { panelTexts } from '../../texts/words';
import { keepEvents, type Badge } from './badge';
import type { ScanProgress } from '../../messages/scan-progress';
import { scanTexts } from '../../texts/scan-words';
import type { VerdictView } from '../../texts/verdict-view';
import { element, icon } from './element';
import { icons } from './icons';
import type { Offer } from '../../platform/offers';
import { panelOffers } from './panel-offers';
import { panelPut } from './panel-put';
import { panelScan } from './panel-scan';
import { placePanel } from './place';
import { placing } from './placing';
import { zoomedOutBy } from './zoom';

/** The small window that a press on a badge opens; there is one at a time. */
export interface Panel {
  /** Whose panel it is. */
  readonly badge: Badge;
  /** in: `progress` of a scan that the user asked for, null when none runs */
  show(view: VerdictView, progress: ScanProgress | null): void;
  /** What the user can do about a video that could not be read. */
  offer(offers: readonly Offer[]): void;
  /** Moves it to its badge again. */
  place(): void;
  close(): void;
}

function reasonRow({ text, direction, share }: VerdictView['reasons'][number]): HTMLElement {
  const width = `${Math.round(Math.abs(share) * 50)}%`;
  const bar = element('i', { 'data-side': share > 0 ? 'towards' : 'away' });
  bar.style.width = width;
  bar.style.insetInlineStart = share > 0 ? '50%' : `${50 - Math.round(Math.abs(share) * 50)}%`;
  return element(
    'li',
    {},
    text,
    ' ',
    element('small', {}, direction),
    element('div', { class: 'bar', 'aria-hidden': 'true' }, bar),
  );
}

function contents(view: VerdictView): HTMLElement[] {
  const parts: HTMLElement[] = [element('h2', { id: 'title' }, icon(icons[view.tone]), view.text)];
  for (const sentence of view.sentences) parts.push(element('p', {}, sentence));
  if (view.reasons.length > 0) {
    parts.push(element('h3', {}, panelTexts.reasons), element('ul', {}, ...view.reasons.map(reasonRow)));
  }
  if (view.frames) parts.push(element('p', { class: 'quiet' }, view.frames));
  return parts;
}

/** Opens a panel at `badge`. `rescan`, `cancel` and `details` are called when the user asks for a new scan, no longer wants the one that runs, wants to know all; `closed` once when it goes. `videoId`: that the video goes by now. */
export function openPanel(
  parent: ShadowRoot,
  badge: Badge,
  actions: {
    rescan: () => void;
    cancel: () => void;
    details: () => void;
    take: (offer: Offer) => Promise<string | null>;
    videoId: () => string;
    closed: () => void;
  },
): Panel {
  const dialog = element('div', { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', ...spokenIn() });
  const body = element('div');
  const again = element('button', { type: 'button', class: 'rescan' }, panelTexts.rescan);
  const shut = element('button', { type: 'button', class: 'close', 'aria-label': panelTexts.close }, '×');
  const more = element('button', { type: 'button' }, scanTexts.details);
  const scan = panelScan(actions.cancel);
  const offers = panelOffers(actions.take);
  const put = panelPut(actions.videoId, () => dialog.isConnected && place());
  // First, since it takes the focus: Tab leads from it to what the panel offers, not out of the panel.
  dialog.append(shut, body, offers.node, scan.node, element('div', { class: 'buttons' }, again, more), put.node);
  keepEvents(dialog);
  parent.append(dialog);
  badge.button.setAttribute('aria-expanded', 'true');

  const close = (): void => {
    if (!dialog.isConnected) return;
    document.removeEventListener('pointerdown', close);
    dialog.remove();
    badge.button.setAttribute('aria-expanded', 'false');
    actions.closed();
  };
  const closeToBadge = (): void => {
    close();
    badge.button.focus();
  };
  again.addEventListener('click', actions.rescan);
  more.addEventListener('click', actions.details);
  shut.addEventListener('click', closeToBadge);
  dialog.addEventListener('keydown', (event) => {
    // Keys pressed here are meant for us, not for the player's shortcuts.
    event.stopPropagation();
    if (event.key === 'Escape') closeToBadge();
  });
  dialog.addEventListener('keyup', (event) => event.stopPropagation());
  // Presses on our own elements do not come this far.
  document.addEventListener('pointerdown', close);

  const dir = messageDirection();
  let entered = false;
  const place = (): void => {
    if (badge.button.hidden) return close();
    const viewport = { width: innerWidth, height: innerHeight };
    const { x, y } = placePanel(badge.button.getBoundingClientRect(), dialog.getBoundingClientRect(), viewport, dir);
    dialog.style.transform = placing({ x, y, dir: 'ltr', scale: zoomedOutBy(window) });
  };
  return {
    badge,
    show(view, progress) {
      body.replaceChildren(...contents(view));
      scan.show(progress);
      put.follow();
      place();
      // Once: later reports must not take the focus from where the user has gone since.
      if (!entered) shut.focus({ preventScroll: true });
      entered = true;
    },
    offer(list) {
      offers.show(list);
      place();
    },
    place,
    close,
  };
}
