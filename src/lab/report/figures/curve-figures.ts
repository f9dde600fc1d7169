import * as Plot from '@observablehq/plot';
import { drawSvg } from '../drawing/draw-svg';
import { withInterval } from '../drawing/numbers';
import { comparedStyle } from '../drawing/series';
import { drawnFigure, figureWithout, type Figure, type FigureText, type SeriesStyle } from '../figure';
import type { AucFigure } from './ablation-figure';

/** AUC at one amount of something, with the range it was seen in (95 % interval, or lowest and highest draw). */
export interface AmountPoint extends AucFigure {
  /** Above 0. */
  readonly amount: number;
}

/** Pictures of a burst that are measured by themselves. */
const MEASURED_A_BURST = 2;
const FEW = 2;

/** AUC against the share of groups trained on. in  amounts: percent of the training groups */
export function learningCurveFigure(points: readonly AmountPoint[]): Figure {
  const text: FigureText = {
    id: 'learning-curve',
    title: 'What more training data would bring',
    words: [
      'How well new clips are told when only a part of the persons and sources (groups) is used for training, with the lowest and highest of several draws.',
      'A line that still rises at its right end says that more data would help; one that has become flat says that something else is the limit.',
    ],
  };
  if (points.length < FEW) return figureWithout(text, 'Training was not repeated with less data.');
  return drawnFigure(text, {
    svg: drawSvg(
      {
        x: { label: 'groups trained on (%)', domain: [0, 105] },
        y: aucAxis(points),
        marks: [Plot.ruleY([0.5], { strokeDasharray: '2 3' }), ...pointMarks(points, comparedStyle(0))],
      },
      `Learning curve: ${points.map(({ amount, auc }) => `${amount} percent: AUC ${auc.toFixed(2)}`).join('; ')}.`,
    ),
    table: {
      columns: ['groups trained on', 'AUC (lowest to highest draw)'],
      rows: points.map(({ amount, auc, low, high }) => [`${amount} %`, withInterval(auc, low, high)]),
    },
  });
}

/**
 * AUC against the pictures measured.
 * in   frames: by single pictures, amounts in pictures; bursts: by whole bursts, amounts in bursts; all: by everything there is of each clip
 */
export function framesNeededFigure(seen: {
  readonly frames: readonly AmountPoint[];
  readonly bursts: readonly AmountPoint[];
  readonly all: AucFigure | null;
}): Figure {
  const text: FigureText = {
    id: 'frames-needed',
    title: 'How many looks a verdict needs',
    words: [
      'How well clips are told when only the first few pictures of each are measured, once as single pictures and once as bursts of six consecutive ones (two of them measured), which also show movement.',
      'Where a line comes up to the dotted one (everything there is of a clip), more looks bring nothing; what is left of that point is too early for a sure verdict.',
    ],
  };
  const series = [
    { label: 'single pictures', style: comparedStyle(0), points: seen.frames },
    {
      label: 'bursts',
      style: comparedStyle(1),
      points: seen.bursts.map((point) => ({ ...point, amount: point.amount * MEASURED_A_BURST })),
    },
  ].filter(({ points }) => points.length > 0);
  const points = series.flatMap((one) => one.points);
  if (points.length < FEW) return figureWithout(text, 'Clips were not judged by fewer pictures.');
  const amounts = [...new Set(points.map(({ amount }) => amount))].sort((a, b) => a - b);
  return drawnFigure(text, {
    svg: drawSvg(
      {
        x: { label: 'pictures measured', type: 'log', base: 2, ticks: amounts, tickFormat: 'd' },
        y: aucAxis(points),
        marks: [
          ...(seen.all === null ? [] : [Plot.ruleY([seen.all.auc], { strokeDasharray: '2 3' })]),
          ...series.flatMap((one) => pointMarks(one.points, one.style)),
        ],
      },
      `AUC by pictures measured: ${series.map(({ label, points: here }) => `${label} ${here.map(({ amount, auc }) => `${amount}: ${auc.toFixed(2)}`).join(', ')}`).join('; ')}.`,
    ),
    legend: series.map(({ label, style }) => ({ label, ...style })),
    table: {
      columns: ['', 'pictures measured', 'AUC (95 % interval)'],
      rows: [
        ...series.flatMap(({ label, points: here }) =>
          here.map(({ amount, auc, low, high }) => [label, String(amount), withInterval(auc, low, high)]),
        ),
        ...(seen.all === null ? [] : [['everything', '–', withInterval(seen.all.auc, seen.all.low, seen.all.high)]]),
      ],
    },
  });
}

function aucAxis(points: readonly AmountPoint[]): Plot.ScaleOptions {
  const lowest = Math.min(0.5, ...points.map(({ auc, low }) => low ?? auc));
  return { label: 'AUC', domain: [Math.floor(lowest * 10) / 10, 1], grid: true };
}

function pointMarks(points: readonly AmountPoint[], { colour, dash }: SeriesStyle): Plot.Markish[] {
  const ranged = points.filter(({ low, high }) => low !== null && high !== null);
  return [
    Plot.ruleX(ranged, { x: 'amount', y1: 'low', y2: 'high', stroke: colour, strokeWidth: 2 }),
    Plot.line(points, { x: 'amount', y: 'auc', stroke: colour, strokeWidth: 2.5, strokeDasharray: dash }),
    Plot.dot(points, { x: 'amount', y: 'auc', fill: colour, r: 5 }),
  ];
}
