import { numberedNames } from '../numbered-names';
import type { ColourPicture } from './colour-picture';

/** The most frequent colours that are listed (Wen et al.: 100). */
const LISTED = 100;

/** Colours are counted until they cover this share of the pixels. */
const COVERED = 0.99;

export const DIVERSITY_NAMES: readonly string[] = [...numberedNames('colour', LISTED, 1), 'colours'];

/**
 * Colour diversity: shares of the 100 most frequent of 32 x 32 x 32 colours, falling, in [0, 1]; and how many colours it
 * takes to cover 99 % of the pixels. 101 values.
 * from Wen et al. 2015. Free choice: shares and not counts, as faces here have many sizes; "number of distinct
 *      colours" by the authors' program, which leaves out the rarest 1 % of pixels (and divides by 2000, which is left out here)
 */
export function colourDiversity({ colours, count }: ColourPicture): number[] {
  const found = colours.filter((pixels) => pixels > 0).sort();
  found.reverse();
  const shares = Array.from({ length: LISTED }, (_, i) => (found[i] ?? 0) / count);
  let distinct = 0;
  for (let covered = 0; covered < COVERED * count; distinct += 1) covered += found[distinct]!;
  return [...shares, distinct];
}
