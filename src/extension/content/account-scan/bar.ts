import { barTexts } from '../../texts/casework/bar-words';
import { spokenIn } from '../../texts/translate';
import { keepEvents } from '../overlay/badge';
import { element } from '../overlay/element';
import { createLayer } from '../overlay/layer';
import { STEP_EVERY_MS } from './pacing';

/** What the user can press, in the order of the buttons. */
export type Press = 'start' | 'pause' | 'resume' | 'stop' | 'close';

/** What the bar says, and which buttons it has. */
export interface BarView {
  /** Spoken by screen readers whenever it changes. */
  readonly text: string;
  /** Figures that change all the time; not spoken. */
  readonly figures: string;
  readonly presses: readonly Press[];
}

export interface Bar {
  show(view: BarView): void;
  /** Whether an event comes from the bar. */
  owns(event: Event): boolean;
  remove(): void;
}

const STYLE = `
.bar-of-scan { position: fixed; left: 50%; bottom: 16px; display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 8px 12px;
  width: max-content; max-width: calc(100vw - 32px); padding: 10px 14px; transform: translateX(-50%); border: 1px solid #8ab4ff; border-radius: 10px; color: #fff;
  background: #14181ef7; box-shadow: 0 6px 24px #0008; font: 500 13px/1.35 system-ui, sans-serif; text-align: start; pointer-events: auto; }
.bar-of-scan p { margin: 0; }
.bar-of-scan p:empty { display: none; }
.bar-of-scan small { color: #aab4c0; font-size: 12px; }
.bar-of-scan button { font: inherit; color: #fff; background: #ffffff1f; border: 1px solid #ffffff38; border-radius: 6px; min-height: 26px; padding: 4px 12px; cursor: pointer; }
.bar-of-scan button:hover { background: #ffffff38; }
.bar-of-scan button:focus-visible { outline: 2px solid #8ab4ff; outline-offset: 1px; }
@media (forced-colors: active) { .bar-of-scan { border: 1px solid CanvasText; } }
`;

/** Lays the bar over the page. in: what is called when a button is pressed; Escape presses pause, or close */
export function createBar(pressed: (press: Press) => void): Bar {
  const layer = createLayer();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  layer.root.adoptedStyleSheets.push(sheet);
  const text = element('p', { role: 'status' });
  const figures = element('p');
  const rate = element('small', {}, barTexts.rate(STEP_EVERY_MS / 1000));
  const buttons = new Map<Press, HTMLButtonElement>();
  const node = element('div', { class: 'bar-of-scan', role: 'region', 'aria-label': barTexts.name, ...spokenIn() });
  node.append(text, figures, rate);
  for (const press of ['start', 'pause', 'resume', 'stop', 'close'] as const) {
    const button = element('button', { type: 'button', 'data-press': press }, barTexts[press]);
    button.hidden = true;
    button.addEventListener('click', () => pressed(press));
    buttons.set(press, button);
    node.append(button);
  }
  keepEvents(node);
  node.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    for (const press of ['pause', 'close'] as const) if (!buttons.get(press)!.hidden) return pressed(press);
  });
  node.addEventListener('keyup', (event) => event.stopPropagation());
  layer.root.append(node);
  let first = true;

  return {
    show(view) {
      layer.settle();
      if (text.textContent !== view.text) text.textContent = view.text;
      figures.textContent = view.figures;
      const focused = layer.root.activeElement;
      for (const [press, button] of buttons) button.hidden = !view.presses.includes(press);
      const next = buttons.get(view.presses[0]!)!;
      // The analyst has just asked for the bar; and a button that goes must not take the place in the page with it.
      if (first || (focused instanceof HTMLElement && focused.hidden)) next.focus({ preventScroll: true });
      first = false;
    },
    owns: (event) => event.composedPath().includes(layer.root.host),
    remove: () => layer.remove(),
  };
}
