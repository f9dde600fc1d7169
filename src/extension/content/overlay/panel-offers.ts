import type { Offer } from '../../platform/offers';
import { leaveTexts, screenCopyTexts } from '../../texts/words';
import { element } from './element';

/** The part of a panel in which the user can do something about a video that could not be read. */
export interface PanelOffers {
  readonly node: HTMLElement;
  show(offers: readonly Offer[]): void;
}

/** in: `taken` does what was offered, straight from the click; it gives the sentence that says why it did not work, null when it did. */
export function panelOffers(taken: (offer: Offer) => Promise<string | null>): PanelOffers {
  const list = element('div');
  const status = element('p', { role: 'status' });
  const node = element('div', { class: 'offers' }, list, status);
  node.hidden = true;
  let shown = '';
  const rowOf = (offer: Offer): HTMLElement => {
    const [explained, label] =
      offer.kind === 'leave'
        ? [leaveTexts.explained(offer.host), leaveTexts.button(offer.host)]
        : [screenCopyTexts.explained, screenCopyTexts.button];
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => {
      status.textContent = '';
      void taken(offer).then((sentence) => {
        status.textContent = sentence ?? '';
      });
    });
    return element('div', {}, element('p', { class: 'quiet' }, explained), button);
  };
  return {
    node,
    show(offers) {
      const next = JSON.stringify(offers);
      if (next === shown) return;
      shown = next;
      // A button that has the focus must not be taken from under it by a report that changes nothing.
      list.replaceChildren(...offers.map(rowOf));
      status.textContent = '';
      node.hidden = offers.length === 0;
    },
  };
}
