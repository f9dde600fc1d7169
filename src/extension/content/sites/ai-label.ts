import { textOf } from './climb';

/** A label is a few words in an element of their own. */
const MAX_LABEL_LENGTH = 80;

/** Letters alone, so that dashes, apostrophes and case of a translation do not matter. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '');
}

/**
 * The platform's own label in `ground`: an element without children whose whole text is one of `labels`, in the words shown; null when there is
 * none. `words`: where the people of the site write, and may write anything.
 */
export function labelByWords(ground: ParentNode, labels: readonly string[], words: string): string | null {
  const wanted = new Set(labels.map(letters));
  for (const element of ground.querySelectorAll('span, a, div, p')) {
    if (element.children.length > 0) continue;
    const text = element.textContent ?? '';
    if (text.length > MAX_LABEL_LENGTH || text.length < 4 || !wanted.has(letters(text))) continue;
    if (!element.closest(words)) return textOf(element);
  }
  return null;
}
