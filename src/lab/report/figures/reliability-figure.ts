import * as Plot from '@observablehq/plot';
import { cllr } from '../../metrics/cllr';
import type { HeldOutVerdict } from '../../training/judge-held-out';
import { drawSvg } from '../drawing/draw-svg';
import { percent, twoDecimals } from '../drawing/numbers';
import { comparedStyle } from '../drawing/series';
import { drawnFigure, figureWithout, type Figure } from '../figure';
import { scoredByLlr } from '../measures/judged-system';
import { reliabilityBins } from '../measures/reliability';

const BINS = 8;

/** Whether stated probabilities come true. */
export function reliabilityFigure(judged: readonly HeldOutVerdict[]): Figure {
  const text = {
    id: 'reliability',
    title: 'Does it happen as often as it is said?',
    words: [
      'Clips are sorted by the probability of manipulation that was stated for them (across) and compared with the share that really was manipulated (up), as if both kinds were equally common.',
      'Points on the diagonal mean that statements can be taken at their word; below it the detector cries wolf, above it the detector understates.',
    ] as const,
  };
  const items = scoredByLlr(judged);
  const bins = reliabilityBins(items, BINS);
  if (bins.length === 0) return figureWithout(text, 'No clips of both kinds were judged.');
  const style = comparedStyle(0);
  return drawnFigure(text, {
    svg: drawSvg(
      {
        height: 480,
        x: { label: 'stated probability (%)', percent: true, domain: [0, 100], grid: true },
        y: { label: 'share that was manipulated (%)', percent: true, domain: [0, 100], grid: true },
        marks: [
          Plot.line([[0, 0], [1, 1]], { strokeOpacity: 0.5 }), // prettier-ignore
          Plot.line(bins, { x: 'stated', y: 'observed', stroke: style.colour, strokeWidth: 2 }),
          Plot.dot(bins, { x: 'stated', y: 'observed', fill: style.colour, r: 5 }),
        ],
      },
      `Reliability in ${bins.length} bins; Cllr ${twoDecimals(cllr(items))}.`,
    ),
    legend: [{ label: `held-out clips; Cllr ${twoDecimals(cllr(items))} (0 perfect, 1 worthless)`, ...style }],
    table: {
      columns: ['stated', 'observed', 'manipulated clips', 'untouched clips'],
      rows: bins.map(({ stated, observed, nFakes, nReals }) => [
        percent(stated),
        percent(observed),
        String(nFakes),
        String(nReals),
      ]),
    },
  });
}
