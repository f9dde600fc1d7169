import * as Plot from '@observablehq/plot';
import { auc } from '../../metrics/auc';
import { rocCurve } from '../../metrics/roc';
import { tprAtFpr } from '../../metrics/tpr-at-fpr';
import { drawSvg } from '../drawing/draw-svg';
import { percent, twoDecimals } from '../drawing/numbers';
import { comparedStyle } from '../drawing/series';
import { drawnFigure, figureWithout, type Figure } from '../figure';
import { scoredByLlr, type JudgedSystem } from '../measures/judged-system';

/** False alarms at which the table reads the curve. */
const READ_AT = [0.01, 0.05, 0.1, 0.2];

/** ROC curves of systems on the same held-out clips. */
export function rocFigure(systems: readonly JudgedSystem[]): Figure {
  const text = {
    id: 'roc',
    title: 'Found against falsely accused (ROC)',
    words: [
      'Every point is one choice of strictness: how many untouched clips are then flagged by mistake (across), and how many manipulated ones are found (up).',
      'A curve that hugs the upper left corner is good, the thin diagonal is guessing; the upright line marks 5 % false alarms, where the “suspicious” band is meant to lie.',
    ] as const,
  };
  const curves = systems
    .map(({ name, judged }, i) => ({ name, items: scoredByLlr(judged), style: comparedStyle(i) }))
    .filter(({ items }) => rocCurve(items).length > 0);
  if (curves.length === 0) return figureWithout(text, 'No system judged clips of both kinds.');
  return drawnFigure(text, {
    svg: drawSvg(
      {
        height: 480,
        x: { label: 'untouched clips flagged by mistake (%)', percent: true, domain: [0, 100], grid: true },
        y: { label: 'manipulated clips found (%)', percent: true, domain: [0, 100], grid: true },
        marks: [
          Plot.line([[0, 0], [1, 1]], { strokeOpacity: 0.5 }), // prettier-ignore
          Plot.ruleX([0.05], { strokeOpacity: 0.5 }),
          ...curves.map(({ items, style }) =>
            Plot.line(rocCurve(items), {
              x: 'fpr',
              y: 'tpr',
              curve: 'step-after',
              stroke: style.colour,
              strokeWidth: 2.5,
              strokeDasharray: style.dash,
            }),
          ),
        ],
      },
      `ROC curves: ${curves.map(({ name, items }) => `${name}, area ${twoDecimals(auc(items))}`).join('; ')}.`,
    ),
    legend: curves.map(({ name, items, style }) => ({ label: `${name}: AUC ${twoDecimals(auc(items))}`, ...style })),
    table: {
      columns: ['system', 'AUC', ...READ_AT.map((fpr) => `found at ${percent(fpr)} false alarms`)],
      rows: curves.map(({ name, items }) => [
        name,
        twoDecimals(auc(items)),
        ...READ_AT.map((fpr) => percent(tprAtFpr(items, fpr))),
      ]),
    },
  });
}
