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

const ROW_PX = 30;
const PANEL_PX = 44;
/** Letters of a label that fit beside the plot. */
const LABEL_LETTERS = 22;

/** Draws rows in panels below each other, labels at the left. Panels and labels keep the order in which they come. Throws RangeError for no rows. */
export function drawIntervalRows(rows: readonly IntervalRow[], axis: IntervalAxis, description: string): string {
  if (rows.length === 0) throw new RangeError('drawIntervalRows: no rows');
  const panels = [...new Set(rows.map(({ panel }) => panel))];
  const labels = [...new Set(rows.map(({ label }) => label))];
  const known = rows.filter(({ low, high }) => low !== null && high !== null);
  const place = { fy: 'panel', y: 'label' } as const;
  return drawSvg(
    {
      marginLeft: 178,
      height: 80 + panels.length * (PANEL_PX + labels.length * ROW_PX),
      fy: { domain: panels, padding: panels.length > 1 ? 0.22 : 0, axis: null },
      x: { label: axis.label, domain: [...axis.domain], percent: axis.percent ?? false, grid: true },
      y: { domain: labels, label: null, tickFormat: shortened, tickSize: 0 },
      marks: [
        Plot.frame({ strokeOpacity: 0.15 }),
        Plot.ruleX(axis.marks ?? [], { strokeDasharray: '2 3' }),
        Plot.ruleY(known, {
          ...place,
          x1: 'low',
          x2: 'high',
          stroke: ({ style }: IntervalRow) => style.colour,
          strokeWidth: 2,
        }),
        Plot.dot(rows, {
          ...place,
          x: 'value',
          fill: ({ style }: IntervalRow) => style.colour,
          symbol: ({ symbol }: IntervalRow) => symbol ?? 'circle',
          r: 5,
        }),
        Plot.text(panels, {
          fy: (panel: string) => panel,
          text: (panel: string) => panel,
          frameAnchor: 'top-left',
          dy: -18,
          dx: -170,
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
