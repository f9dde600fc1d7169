import { spokenIn } from '../../texts/translate';
import { element } from './element';
import { createLayer } from './layer';

/** Long enough to read two sentences. */
const SHOWN_MS = 6000;
/** A screen reader speaks what is written into a status that it knows already. */
const SPEAK_AFTER_MS = 50;

/** Shows one short text at a time over the page, for a few seconds; it takes neither focus nor clicks. out: shows another text. */
export function createNotes(): (text: string) => void {
  let takeAway = (): void => undefined;
  return (text) => {
    takeAway();
    const layer = createLayer();
    const status = element('div', { class: 'note', role: 'status', ...spokenIn() });
    layer.root.append(status);
    const speaking = setTimeout(() => status.append(text), SPEAK_AFTER_MS);
    const leaving = setTimeout(() => takeAway(), SHOWN_MS);
    takeAway = () => {
      clearTimeout(speaking);
      clearTimeout(leaving);
      layer.remove();
    };
  };
}
