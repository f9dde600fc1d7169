import { placeAmong, type RangeRow } from '../../../../../casework/evidence-view/range-rows';
import type { Spread } from '../../../../../casework/evidence-view/reference';
import { placeTexts, plotTexts } from '../../../../texts/casework/evidence-words';
import { signedText } from '../../../../texts/scan-words';
import {
  inColour,
  ITEM_STYLES,
  plotOptions,
  type Colour,
  type DataTable,
  type Figure,
  type PlotLibrary,
} from './figure';

const ROW_PX = 58;
/** Heights within a row, which is 0 to 3 high: manipulated above, the items in the middle, untouched below. */
const LEVELS = { manipulated: 2.2, item: 1.4, untouched: 0.6 } as const;
const HALF_BAR = 0.28;

export interface RangeFigureOptions {
  readonly id: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly axis: string;
  readonly nameOf: (row: RangeRow) => string;
  /** Rows that are drawn; the table holds all. */
  readonly most: number;
  /** Names of the items, one or two. */
  readonly items: readonly string[];
  /** The values are in the same unit as what they moved: said once. */
  readonly valuesMove: boolean;
}

const figureOf = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : signedText(value);

function tableOf(rows: readonly RangeRow[], { items, nameOf, valuesMove }: RangeFigureOptions): DataTable {
  const middle = ([, p25, , p75]: Spread['untouched']): string => `${signedText(p25)} … ${signedText(p75)}`;
  return {
    columns: [
      plotTexts.part,
      ...items.flatMap((item) => [
        plotTexts.valueOf(item),
        ...(valuesMove ? [] : [plotTexts.movesOf(item)]),
        plotTexts.placeOf(item),
      ]),
      plotTexts.middleOf(plotTexts.untouched),
      plotTexts.middleOf(plotTexts.manipulated),
    ],
    rows: rows.map((row) => [
      nameOf(row),
      ...items.flatMap((_, i) => {
        const value = row.values[i] ?? null;
        return [
          figureOf(value),
          ...(valuesMove ? [] : [figureOf(row.llrs[i])]),
          value === null ? '–' : placeTexts[placeAmong(value, row.untouched)],
        ];
      }),
      middle(row.untouched),
      middle(row.manipulated),
    ]),
  };
}

function summaryOf(rows: readonly RangeRow[], { nameOf }: RangeFigureOptions): string {
  const largest = rows[0];
  const value = largest?.values[0] ?? null;
  if (!largest || value === null) return plotTexts.rangeSummary(rows.length, '–');
  const said = `${signedText(value)}, ${placeTexts[placeAmong(value, largest.untouched)]}`;
  return plotTexts.rangeSummary(rows.length, plotTexts.groupRow(nameOf(largest), said));
}

function draw(
  Plot: PlotLibrary,
  rows: readonly RangeRow[],
  options: RangeFigureOptions,
  widthPx: number,
): SVGSVGElement | HTMLElement {
  // In ems of the plot's letters.
  const shortened = { lineWidth: (widthPx - 40) / 15, textOverflow: 'ellipsis' } as const;
  const named = rows.map((row) => ({ ...row, name: options.nameOf(row) }));
  const bars = (kind: 'untouched' | 'manipulated') => {
    const y = LEVELS[kind];
    const data = named.map((row) => ({ id: row.id, y, quantiles: row[kind] }));
    const at = (i: number) => (row: (typeof data)[number]) => row.quantiles[i]!;
    const colour = inColour(kind);
    return [
      Plot.ruleY(data, { fy: 'id', y: 'y', x1: at(0), x2: at(4), stroke: colour, strokeWidth: 1.5 }),
      Plot.rect(data, {
        fy: 'id',
        x1: at(1),
        x2: at(3),
        y1: y - HALF_BAR,
        y2: y + HALF_BAR,
        fill: colour,
        fillOpacity: 0.55,
      }),
      Plot.ruleX(data, { fy: 'id', x: at(2), y1: y - 0.42, y2: y + 0.42, stroke: colour, strokeWidth: 2.5 }),
    ];
  };
  const items = options.items.flatMap((_, i) => {
    const { colour, symbol } = ITEM_STYLES[i]!;
    const data = named.flatMap((row) => {
      const value = row.values[i] ?? null;
      return value === null ? [] : [{ id: row.id, value }];
    });
    return [
      Plot.ruleX(data, { fy: 'id', x: 'value', y1: 0, y2: 3, stroke: inColour(colour), strokeWidth: 1 }),
      Plot.dot(data, { fy: 'id', x: 'value', y: LEVELS.item, fill: inColour(colour), symbol, r: 5.5 }),
    ];
  });
  return Plot.plot(
    plotOptions(widthPx, {
      marginLeft: 20,
      height: 70 + ROW_PX * named.length,
      fy: { domain: named.map(({ id }) => id), padding: 0.42, axis: null },
      x: { label: options.axis, grid: true, nice: true },
      y: { domain: [0, 3], axis: null },
      marks: [
        Plot.ruleX([0], { stroke: inColour('quiet') }),
        ...bars('untouched'),
        ...bars('manipulated'),
        ...items,
        Plot.text(named, { fy: 'id', text: 'name', frameAnchor: 'top-left', dy: -15, fontWeight: 600, ...shortened }),
      ],
    }),
  );
}

/** Values of one or two items against those of untouched and manipulated faces, a row each. in: rows, those that tell most first */
export function rangeFigure(rows: readonly RangeRow[], options: RangeFigureOptions): Figure {
  const kinds: readonly ['untouched' | 'manipulated', Colour][] = [
    ['manipulated', 'manipulated'],
    ['untouched', 'untouched'],
  ];
  return {
    id: options.id,
    title: options.title,
    words: options.words,
    summary: summaryOf(rows, options),
    legend: [
      ...options.items.map((label, i) => ({ label, colour: ITEM_STYLES[i]!.colour, mark: ITEM_STYLES[i]!.mark })),
      ...kinds.map(([kind, colour]) => ({ label: plotTexts[kind], colour, mark: 'bar' as const })),
    ],
    table: tableOf(rows, options),
    draw: (plot, widthPx) => draw(plot, rows.slice(0, options.most), options, widthPx),
  };
}
