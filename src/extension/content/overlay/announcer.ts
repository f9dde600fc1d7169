import type { Tone, VerdictView } from '../../texts/verdict-view';
import { badgeLabel } from '../../texts/words';
import { spokenIn } from '../../texts/translate';
import { element } from './element';

/** Tells screen readers of a verdict, when they have finished what they say. */
export interface Announcer {
  /** in: `asked`: the user asked for this scan, and wants to hear of any end of it */
  hear(videoId: string, view: VerdictView, asked: boolean): void;
}

/** Long enough to be taken up; what stayed would be found by who reads on through the page, when another video plays. */
const SPOKEN_MS = 5000;

/** Of so many videos it is remembered what was said, for a feed without end. */
const REMEMBERED = 200;

function isWorthSaying(tone: Tone, asked: boolean): boolean {
  if (tone === 'looking') return false;
  return asked || tone === 'suspicious' || tone === 'strong';
}

/** Says each verdict of a video once; a feed in which nothing is found is passed in silence. */
export function createAnnouncer(parent: ShadowRoot): Announcer {
  const status = element('div', { class: 'spoken', role: 'status', 'aria-live': 'polite', ...spokenIn() });
  parent.append(status);
  const said = new Map<string, Tone>();
  let leaving: ReturnType<typeof setTimeout> | undefined;
  return {
    hear(videoId, { tone, label }, asked) {
      if (!isWorthSaying(tone, asked) || said.get(videoId) === tone) return;
      said.delete(videoId);
      said.set(videoId, tone);
      if (said.size > REMEMBERED) said.delete(said.keys().next().value!);
      status.textContent = badgeLabel(label);
      clearTimeout(leaving);
      leaving = setTimeout(() => (status.textContent = ''), SPOKEN_MS);
    },
  };
}
