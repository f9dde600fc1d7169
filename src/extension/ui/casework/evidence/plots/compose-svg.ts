import { PALETTE, type Colour, type LegendEntry } from './figure';

/** A picture as it is saved: what stands around it on the page stands in it. */
export interface SavedPicture {
  readonly title: string;
  /** SVG text of the plot, or of a picture, with its size. */
  readonly inner: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly legend: readonly LegendEntry[];
  /** Where it comes from, one line each. */
  readonly lines: readonly string[];
}

const MARGIN_PX = 16;
const TITLE_PX = 30;
const LINE_PX = 18;
const DASHES = { dashed: '7 4', dotted: '2 3' } as const;

/** Text as it may stand in SVG. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A sample of how a series is drawn, 24 x 12, as SVG. */
export function markSvg({ mark }: Pick<LegendEntry, 'mark'>, colour: string): string {
  switch (mark) {
    case 'bar':
      return `<rect x="1" y="2" width="22" height="8" fill="${colour}" fill-opacity="0.55"/><path d="M12 0V12" stroke="${colour}" stroke-width="2.5"/>`;
    case 'dot':
      return `<circle cx="12" cy="6" r="5" fill="${colour}"/>`;
    case 'diamond':
      return `<path d="M12 0L18 6L12 12L6 6Z" fill="${colour}"/>`;
    case 'tick':
      return `<path d="M12 1V11" stroke="${colour}" stroke-width="3"/>`;
    case 'line':
      return `<path d="M0 6H24" stroke="${colour}" stroke-width="2.5"/>`;
    case 'dashed':
    case 'dotted':
      return `<path d="M0 6H24" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${DASHES[mark]}"/>`;
  }
}

/** Colours that a style sheet would give, put in: a saved file has none. */
function withColours(svg: string): string {
  return svg
    .replace(/var\(--ev-([a-z]+)\)/g, (whole, name: string) => PALETTE[name as Colour] ?? whole)
    .replaceAll('currentColor', PALETTE.first);
}

/** A complete SVG file: white ground, heading, picture, legend, where it comes from. No script, no style sheet, no address. */
export function composeSvg({ title, inner, widthPx, heightPx, legend, lines }: SavedPicture): string {
  const width = widthPx + 2 * MARGIN_PX;
  const legendY = MARGIN_PX + TITLE_PX + heightPx + LINE_PX;
  const linesY = legendY + legend.length * LINE_PX + 6;
  const height = linesY + lines.length * LINE_PX + MARGIN_PX;
  const text = (x: number, y: number, content: string, more = ''): string =>
    `<text x="${x}" y="${y}"${more}>${escaped(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="${PALETTE.first}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(MARGIN_PX, MARGIN_PX + 12, title, ' font-size="16" font-weight="600"'),
    `<g transform="translate(${MARGIN_PX} ${MARGIN_PX + TITLE_PX})">${withColours(inner)}</g>`,
    ...legend.map((entry, i) => {
      const y = legendY + i * LINE_PX;
      const mark = markSvg(entry, PALETTE[entry.colour]);
      return `<g transform="translate(${MARGIN_PX} ${y - 11})">${mark}</g>${text(MARGIN_PX + 32, y, entry.label)}`;
    }),
    ...lines.map((line, i) => text(MARGIN_PX, linesY + i * LINE_PX, line, ` font-size="11" fill="${PALETTE.quiet}"`)),
    '</svg>',
  ].join('\n');
}
