import type * as Plot from '@observablehq/plot';

/** The chart library, which is loaded when the first plot is drawn. */
export type PlotLibrary = typeof Plot;

/** Numbers behind a plot, as they are printed. Every row has one cell a column. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A line of the legend. `colour`: a CSS variable of `PALETTE`; the dash or mark tells series apart without colour. */
export interface LegendEntry {
  readonly label: string;
  readonly colour: Colour;
  readonly mark: 'line' | 'dashed' | 'dotted' | 'bar' | 'dot' | 'diamond' | 'tick';
}

/** A plot with all that stands around it. */
export interface Figure {
  /** Names saved files: letters and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Plain sentences: what is shown, how to read it. */
  readonly words: readonly string[];
  /** What a screen reader says of the picture. */
  readonly summary: string;
  readonly legend: readonly LegendEntry[];
  readonly table: DataTable;
  /** in: pixels that the picture may be wide */
  readonly draw: (plot: PlotLibrary, widthPx: number) => SVGSVGElement | HTMLElement;
}

/** Colours of series by what they mean, as in `evidence.css`: there one set for light and one for dark, here that for saved pictures, which are light. */
export const PALETTE = {
  untouched: '#2166ac',
  manipulated: '#b35806',
  first: '#14181d',
  second: '#8e2ac0',
  third: '#0b6e4f',
  fourth: '#8a6100',
  quiet: '#59636e',
  grid: '#c9d0d8',
} as const;
export type Colour = keyof typeof PALETTE;

/** A colour as the style sheet of the page defines it. */
export const inColour = (colour: Colour): string => `var(--ev-${colour})`;

/** Plots are as wide as their place on the page within these, CSS pixels; in narrower places they shrink. */
const MOST_WIDTH_PX = 720;
const LEAST_WIDTH_PX = 380;

/** Width to draw with, CSS pixels. in: width of the place, CSS pixels */
export function plotWidth(placePx: number): number {
  return Math.min(MOST_WIDTH_PX, Math.max(LEAST_WIDTH_PX, Math.round(placePx)));
}

/** Options that all plots share. */
export function plotOptions(widthPx: number, options: Plot.PlotOptions): Plot.PlotOptions {
  return {
    width: widthPx,
    marginLeft: 56,
    marginRight: 20,
    marginTop: 24,
    marginBottom: 44,
    ...options,
    className: 'ev-svg',
    style: { fontSize: '13px', overflow: 'visible' },
  };
}

/** Colour and dash of the first and the second item shown. */
export const ITEM_STYLES = [
  { colour: 'first', mark: 'dot', symbol: 'circle' },
  { colour: 'second', mark: 'diamond', symbol: 'diamond2' },
] as const;
