import type { Quiet } from '../../messages/preferences';
import type { Tone } from '../../texts/verdict-view';

/** Whether a badge may show. in: `asked`: the user asked for a scan of this video */
export function mayShow(tone: Tone, asked: boolean, quiet: Quiet): boolean {
  return quiet === 'all' || asked || tone === 'suspicious' || tone === 'strong';
}
