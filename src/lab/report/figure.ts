/** Numbers behind a plot, as they are printed. Every row has one cell a column. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How one series is drawn. `colour` is a CSS variable of the page; the dash tells series apart without colour. */
export interface SeriesStyle {
  readonly colour: string;
  readonly dash: string;
}

/** A line of the legend. */
export interface LegendEntry extends SeriesStyle {
  readonly label: string;
}

/** A plot of the report, or a sentence that says why there is none. */
export interface Figure {
  /** Unique in the page; letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Two plain sentences: what is shown, and how to read it. */
  readonly words: readonly [shows: string, reading: string];
  /** SVG text. Null: nothing to draw, and `instead` says why. */
  readonly svg: string | null;
  readonly instead: string | null;
  readonly legend: readonly LegendEntry[];
  readonly table: DataTable | null;
}

/** What every figure has, drawn or not. */
export type FigureText = Pick<Figure, 'id' | 'title' | 'words'>;

/** A figure that could not be drawn. in  sentence: why, in plain words */
export function figureWithout(text: FigureText, sentence: string): Figure {
  return { ...text, svg: null, instead: sentence, legend: [], table: null };
}

/** A drawn figure. */
export function drawnFigure(
  text: FigureText,
  drawn: { readonly svg: string; readonly legend?: readonly LegendEntry[]; readonly table: DataTable },
): Figure {
  return { ...text, svg: drawn.svg, instead: null, legend: drawn.legend ?? [], table: drawn.table };
}
