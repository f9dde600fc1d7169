import * as Plot from '@observablehq/plot';
import { drawSvg } from '../drawing/draw-svg';
import { percent, twoDecimals } from '../drawing/numbers';
import { MANIPULATED, UNTOUCHED } from '../drawing/series';
import { drawnFigure, figureWithout, type Figure, type SeriesStyle } from '../figure';
import { median } from '../measures/quantile';
import { sharesByBin } from '../measures/shares-by-bin';
import type { StrongFeature } from '../measures/strongest-features';

/** Scores shown to both sides; what lies beyond is counted at the edge. */
const REACH = 3;
const BINS = 15;
const ROW_PX = 100;

/** What the groups of families look at, in plain words. */
const GROUP_WORDS: Readonly<Record<StrongFeature['group'], string>> = {
  quality: 'picture quality',
  spectrum: 'fineness of detail',
  residual: 'pattern of the noise',
  texture: 'texture of the skin',
  surround: 'face against what is around it',
  temporal: 'movement and flicker',
};

/** How the features that move the model most are spread over manipulated and untouched clips. */
export function strongestFeaturesFigure(features: readonly StrongFeature[]): Figure {
  const text = {
    id: 'strongest-features',
    title: 'The measures that move the verdict most',
    words: [
      'One row for each of the measures that weigh most in the model: the hills show how often manipulated and untouched clips have a low (left) or high (right) value of it.',
      'The less two hills overlap, the more that measure tells by itself; the model adds up hundreds of them, each of which tells little.',
    ] as const,
  };
  const shown = features.filter(({ fakes, reals }) => fakes.length > 0 && reals.length > 0);
  if (shown.length === 0) return figureWithout(text, 'There is no model, or there are no clips of both kinds.');
  const hill = (pick: (feature: StrongFeature) => readonly number[], { colour, dash }: SeriesStyle): Plot.Markish[] => {
    const steps = shown.flatMap((feature) =>
      sharesByBin(pick(feature), -REACH, REACH, BINS).flatMap(({ from, to, share }) => [
        { name: feature.name, z: from, share },
        { name: feature.name, z: to, share },
      ]),
    );
    return [
      Plot.areaY(steps, { x: 'z', y1: 0, y2: 'share', fy: 'name', fill: colour, fillOpacity: 0.15 }),
      Plot.lineY(steps, { x: 'z', y: 'share', fy: 'name', stroke: colour, strokeWidth: 2, strokeDasharray: dash }),
    ];
  };
  return drawnFigure(text, {
    svg: drawSvg(
      {
        height: 90 + ROW_PX * shown.length,
        fy: { domain: shown.map(({ name }) => name), padding: 0.3, axis: null },
        x: { label: 'score by place among the training samples', domain: [-REACH, REACH] },
        y: { label: null, ticks: 2, percent: true, grid: true },
        marks: [
          ...hill(({ reals }) => reals, UNTOUCHED),
          ...hill(({ fakes }) => fakes, MANIPULATED),
          Plot.text(shown, {
            fy: 'name',
            text: ({ name, group }: StrongFeature) => `${name} (${GROUP_WORDS[group]})`,
            frameAnchor: 'top-left',
            dy: -17,
          }),
        ],
      },
      `Histograms of the ${shown.length} features with the largest weights, manipulated against untouched clips, percent of clips.`,
    ),
    legend: [
      { label: 'manipulated, % of clips', ...MANIPULATED },
      { label: 'untouched, % of clips', ...UNTOUCHED },
    ],
    table: {
      columns: [
        'measure',
        'looks at',
        'adds to the margin a unit of score',
        'median manipulated',
        'median untouched',
        'manipulated above the untouched median',
      ],
      rows: shown.map(({ name, group, pull, fakes, reals }) => [
        name,
        GROUP_WORDS[group],
        pull.toPrecision(2),
        twoDecimals(median(fakes)),
        twoDecimals(median(reals)),
        percent(fakes.filter((value) => value > median(reals)).length / fakes.length),
      ]),
    },
  });
}
