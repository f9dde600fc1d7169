import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Width of every plot, CSS pixels: on a phone it shrinks to about two thirds, and letters of 15 px stay readable. */
const WIDTH_PX = 560;
const LETTERS_PX = 15;
const HEIGHT_PX = 340;

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/**
 * Draws a plot as SVG text: no script, no style sheet, no address.
 * in   options: as for `Plot.plot`, without legends; description: one sentence for readers who do not see it
 * Throws TypeError when the options ask for a legend (the page writes its own).
 */
export function drawSvg(options: Plot.PlotOptions, description: string): string {
  const drawn = Plot.plot({
    marginLeft: 58,
    marginBottom: 54,
    marginTop: 30,
    marginRight: 24,
    height: HEIGHT_PX,
    ...options,
    document,
    width: WIDTH_PX,
    className: 'plot',
    style: { fontSize: `${LETTERS_PX}px` },
  });
  if (drawn.tagName.toLowerCase() !== 'svg') throw new TypeError(`drawSvg: a ${drawn.tagName} was drawn, not an svg`);
  drawn.querySelectorAll('style').forEach((sheet) => sheet.remove());
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', description);
  return drawn.outerHTML;
}
