import { percentText, scanTexts } from '../../texts/scan-words';
import { verdictView } from '../../texts/verdict-view';
import type { Job } from './jobs';

/** How much is done, as a percentage; null until it is known how much there is to do. */
export function percentDone({ burstsDone, burstsPlanned }: Job): string | null {
  return burstsPlanned === 0 ? null : percentText(burstsDone / burstsPlanned);
}

/** What a file's scan is doing, in a few words; at its end the verdict. */
export function stateText({ state, record }: Job): string {
  switch (state) {
    case 'waiting':
      return scanTexts.waiting;
    case 'opening':
      return scanTexts.opening;
    case 'running':
      return scanTexts.running;
    case 'cancelled':
      return scanTexts.cancelled;
    case 'failed':
      return scanTexts.failed;
    case 'ended':
      return record ? verdictView({ ...record, slowedBy: null, waitsToPlay: false }).text : scanTexts.failed;
  }
}
