import * as Plot from '@observablehq/plot';
import type { SeriesStyle } from '../figure';
import { drawSvg } from './draw-svg';

/** One value with its interval, drawn as a dot on a line of its own. */
export interface IntervalRow {
  /** Heading of the panel that the row lies in; '' where there is one panel only. */
  readonly panel: string;
  readonly label: string;
  readonly value: number;
  /** Null: no interval is known. */
  readonly low: number | null;
  readonly high: number | null;
  readonly style: SeriesStyle;
  /** Rows of one label may differ in shape; default a circle. */
  readonly symbol?: 'circle' | 'square' | 'triangle' | 'diamond2';
}

export interface IntervalAxis {
  readonly label: string;
  readonly domain: readonly [number, number];
  readonly percent?: boolean;
  /** Values marked by an upright line. */
  readonly marks?: readonly number[];
}

const ROW_PX = 28;
const AXIS_PX = 90;
const LEFT_PX = 200;
/** Letters of a label that fit beside the plot. */
const LABEL_LETTERS = 25;

/** Draws rows below each other under the headings of their panels, labels at the left, all in the order in which they come. Throws RangeError for no rows. */
export function drawIntervalRows(rows: readonly IntervalRow[], axis: IntervalAxis, description: string): string {
  if (rows.length === 0) throw new RangeError('drawIntervalRows: no rows');
  const panels = [...new Set(rows.map(({ panel }) => panel))];
  const placed = rows.map((row) => ({ ...row, place: JSON.stringify([row.panel, row.label]) }));
  const headings = panels.filter((panel) => panel !== '').map((panel) => ({ panel, place: JSON.stringify([panel]) }));
  const labels = new Map(placed.map(({ place, label }) => [place, label]));
  const places = panels.flatMap((panel) => [
    ...headings.filter((heading) => heading.panel === panel).map(({ place }) => place),
    ...new Set(placed.filter((row) => row.panel === panel).map(({ place }) => place)),
  ]);
  const known = placed.filter(({ low, high }) => low !== null && high !== null);
  return drawSvg(
    {
      marginLeft: LEFT_PX,
      height: AXIS_PX + places.length * ROW_PX,
      x: { label: axis.label, domain: [...axis.domain], percent: axis.percent ?? false, grid: true },
      y: {
        domain: places,
        label: null,
        tickFormat: (place: string) => shortened(labels.get(place) ?? ''),
        tickSize: 0,
      },
      marks: [
        Plot.ruleX(axis.marks ?? [], { strokeDasharray: '2 3' }),
        Plot.ruleY(known, {
          y: 'place',
          x1: 'low',
          x2: 'high',
          stroke: ({ style }: IntervalRow) => style.colour,
          strokeWidth: 2,
        }),
        Plot.dot(placed, {
          y: 'place',
          x: 'value',
          fill: ({ style }: IntervalRow) => style.colour,
          symbol: ({ symbol }: IntervalRow) => symbol ?? 'circle',
          r: 5,
        }),
        Plot.text(headings, {
          y: 'place',
          text: 'panel',
          frameAnchor: 'left',
          textAnchor: 'start',
          dx: 4 - LEFT_PX,
          fontWeight: 'bold',
        }),
      ],
      color: { type: 'identity' },
      symbol: { type: 'identity' },
    },
    description,
  );
}

function shortened(label: string): string {
  return label.length <= LABEL_LETTERS ? label : `${label.slice(0, LABEL_LETTERS - 1)}…`;
}
