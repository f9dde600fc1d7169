import type { SeriesStyle } from '../figure';

/** Manipulated and untouched faces look the same in every plot. Colours are set by the page, one set for light and one for dark. */
export const MANIPULATED: SeriesStyle = { colour: 'var(--manipulated)', dash: '' };
export const UNTOUCHED: SeriesStyle = { colour: 'var(--untouched)', dash: '6 3' };

/** Styles for things compared, in order: told apart by colour (Okabe & Ito 2008) and by dash. */
const COMPARED: readonly SeriesStyle[] = [
  { colour: 'var(--first)', dash: '' },
  { colour: 'var(--second)', dash: '7 4' },
  { colour: 'var(--third)', dash: '2 3' },
  { colour: 'var(--fourth)', dash: '9 3 2 3' },
];

/** Style of the i-th of several things compared; comes round after four. */
export function comparedStyle(i: number): SeriesStyle {
  return COMPARED[i % COMPARED.length]!;
}
