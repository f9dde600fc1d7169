import * as Plot from '@observablehq/plot';
import { equalErrorRate } from '../../metrics/eer';
import { rocCurve } from '../../metrics/roc';
import { drawSvg } from '../drawing/draw-svg';
import { percent } from '../drawing/numbers';
import { probit } from '../drawing/probit';
import { comparedStyle } from '../drawing/series';
import { drawnFigure, figureWithout, type Figure } from '../figure';
import { scoredByLlr, type JudgedSystem } from '../measures/judged-system';

const TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8];
const LOWEST = 0.005;
const HIGHEST = 0.95;

/** DET curves (Martin et al. 1997, Eurospeech, p. 1895) of systems on the same held-out clips. */
export function detFigure(systems: readonly JudgedSystem[]): Figure {
  const text = {
    id: 'det',
    title: 'The two kinds of error against each other (DET)',
    words: [
      'The same choices of strictness as errors only: untouched clips flagged (across) against manipulated clips missed (up), on scales that stretch small shares.',
      'Lower left is better; on the diagonal both errors are equally frequent, and what is read there is the equal error rate.',
    ] as const,
  };
  const curves = systems
    .map(({ name, judged }, i) => ({ name, items: scoredByLlr(judged), style: comparedStyle(i) }))
    .filter(({ items }) => rocCurve(items).length > 0);
  if (curves.length === 0) return figureWithout(text, 'No system judged clips of both kinds.');
  const axis = {
    domain: [probit(LOWEST), probit(HIGHEST)],
    ticks: TICKS.map(probit),
    tickFormat: (_: number, i: number) => String(Math.round(TICKS[i]! * 100)),
    grid: true,
  };
  return drawnFigure(text, {
    svg: drawSvg(
      {
        height: 480,
        x: { ...axis, label: 'untouched clips flagged by mistake (%)' },
        y: { ...axis, label: 'manipulated clips missed (%)' },
        marks: [
          Plot.line([[LOWEST, LOWEST], [HIGHEST, HIGHEST]].map((point) => point.map(probit)), { strokeOpacity: 0.5 }), // prettier-ignore
          ...curves.map(({ items, style }) =>
            Plot.line(
              rocCurve(items).map(({ fpr, tpr }) => ({ alarms: onAxis(fpr), misses: onAxis(1 - tpr) })),
              { x: 'alarms', y: 'misses', stroke: style.colour, strokeWidth: 2.5, strokeDasharray: style.dash },
            ),
          ),
        ],
      },
      `DET curves: ${curves.map(({ name, items }) => `${name}, equal error rate ${percent(equalErrorRate(items))}`).join('; ')}.`,
    ),
    legend: curves.map(({ name, items, style }) => ({
      label: `${name}: equal error rate ${percent(equalErrorRate(items))}`,
      ...style,
    })),
    table: {
      columns: ['system', 'equal error rate'],
      rows: curves.map(({ name, items }) => [name, percent(equalErrorRate(items))]),
    },
  });
}

/** Shares beyond the axis lie on its edge. */
function onAxis(share: number): number {
  return probit(Math.min(HIGHEST, Math.max(LOWEST, share)));
}
