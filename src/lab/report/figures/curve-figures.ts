import * as Plot from '@observablehq/plot';
import { drawSvg } from '../drawing/draw-svg';
import { withInterval } from '../drawing/numbers';
import { comparedStyle } from '../drawing/series';
import { drawnFigure, figureWithout, type DataTable, type Figure, type FigureText } from '../figure';

/** AUC at one amount of something, with the range it was seen in (bootstrap or draws). */
export interface AmountPoint {
  /** Above 0. */
  readonly amount: number;
  readonly auc: number;
  readonly low: number | null;
  readonly high: number | null;
}

const FEW = 2;

/** AUC against the number of groups trained on. */
export function learningCurveFigure(points: readonly AmountPoint[]): Figure {
  const text: FigureText = {
    id: 'learning-curve',
    title: 'What more training data would bring',
    words: [
      'How well new clips are told when only a part of the persons and sources (groups) is used for training.',
      'A line that still rises at its right end says that more data would help; one that has become flat says that something else is the limit.',
    ],
  };
  return curveFigure(text, points, {
    axis: 'groups trained on',
    columns: ['groups trained on', 'AUC (lowest to highest draw)'],
    instead: 'Training was not repeated with less data.',
  });
}

/** AUC against the number of bursts looked at. */
export function framesNeededFigure(points: readonly AmountPoint[]): Figure {
  const text: FigureText = {
    id: 'frames-needed',
    title: 'How many looks a verdict needs',
    words: [
      'How well clips are told when only some short bursts of six consecutive pictures are looked at, by one and the same model.',
      'Where the line becomes flat, more looks at a clip bring nothing; what is left of that point is too early for a sure verdict.',
    ],
  };
  return curveFigure(text, points, {
    axis: 'bursts of six pictures looked at',
    columns: ['bursts', 'AUC (95 % interval)'],
    instead: 'Clips were not looked at in more than one number of bursts.',
  });
}

function curveFigure(
  text: FigureText,
  points: readonly AmountPoint[],
  { axis, columns, instead }: { axis: string; columns: DataTable['columns']; instead: string },
): Figure {
  if (points.length < FEW) return figureWithout(text, instead);
  const { colour } = comparedStyle(0);
  const ranged = points.filter(({ low, high }) => low !== null && high !== null);
  const lowest = Math.min(0.5, ...points.map(({ auc, low }) => low ?? auc));
  return drawnFigure(text, {
    svg: drawSvg(
      {
        x: { label: axis, domain: [0, Math.max(...points.map(({ amount }) => amount)) * 1.05] },
        y: { label: 'AUC', domain: [Math.floor(lowest * 10) / 10, 1], grid: true },
        marks: [
          Plot.ruleY([0.5], { strokeDasharray: '2 3' }),
          Plot.ruleX(ranged, { x: 'amount', y1: 'low', y2: 'high', stroke: colour, strokeWidth: 2 }),
          Plot.line(points, { x: 'amount', y: 'auc', stroke: colour, strokeWidth: 2.5 }),
          Plot.dot(points, { x: 'amount', y: 'auc', fill: colour, r: 5 }),
        ],
      },
      `${text.title}: ${points.map(({ amount, auc }) => `${amount}: AUC ${auc.toFixed(2)}`).join('; ')}.`,
    ),
    table: {
      columns,
      rows: points.map(({ amount, auc, low, high }) => [String(amount), withInterval(auc, low, high)]),
    },
  });
}
