import type { ScanProgress } from '../../messages/scan-progress';
import { scanTexts } from '../../texts/scan-words';
import { element } from './element';

/** The part of a panel about the scan that the user asked for. */
export interface PanelScan {
  readonly node: HTMLElement;
  /** Null: no such scan runs. */
  show(progress: ScanProgress | null): void;
}

/** Progress and a way out of it; stays in the panel while its text is drawn anew, so that the focus stays too. */
export function panelScan(cancel: () => void): PanelScan {
  const bar = element('progress', { 'aria-label': scanTexts.running });
  const text = element('span', { class: 'quiet' });
  const stop = element('button', { type: 'button' }, scanTexts.cancel);
  const node = element('div', { class: 'scan' }, bar, text, stop);
  stop.addEventListener('click', cancel);
  return {
    node,
    show(progress) {
      node.hidden = progress === null;
      if (progress === null) return;
      bar.max = progress.planned;
      bar.value = progress.done;
      text.textContent = scanTexts.progress(progress.done, progress.planned);
    },
  };
}
