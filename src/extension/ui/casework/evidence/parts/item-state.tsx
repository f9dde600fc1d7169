import type { ItemRecord } from '../../../../../casework/model/records';
import { evidenceTexts } from '../../../../texts/casework/evidence-words';
import { itemProblemText } from '../../../../texts/casework/problem-words';
import { isToFetch } from '../../add/whereabouts';

/** Why nothing is shown of an item yet, as a sentence. */
export function whyNothing(item: ItemRecord | undefined, read: boolean): string {
  if (!item) return read ? evidenceTexts.noItem : evidenceTexts.reading;
  switch (item.state) {
    case 'waiting':
      return evidenceTexts.waiting;
    case 'running':
      return evidenceTexts.running;
    case 'elsewhere':
      return isToFetch(item) ? evidenceTexts.toFetch() : evidenceTexts.elsewhere;
    case 'failed':
      return evidenceTexts.failed(item.problem ? itemProblemText(item.problem) : '');
    case 'done':
      return evidenceTexts.reading;
  }
}
