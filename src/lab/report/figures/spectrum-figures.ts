import * as Plot from '@observablehq/plot';
import { drawSvg } from '../drawing/draw-svg';
import { MANIPULATED, UNTOUCHED } from '../drawing/series';
import { twoDecimals } from '../drawing/numbers';
import { drawnFigure, figureWithout, type Figure, type SeriesStyle } from '../figure';
import type { CurvePoint, Spectra } from '../measures/spectra';

const AXIS = { label: 'fineness of detail (% of the finest possible)', domain: [0, 100], percent: true } as const;

/** Band of the middle 80 % and line of the mean. */
function curve(points: readonly CurvePoint[], { colour, dash }: SeriesStyle): Plot.Markish[] {
  return [
    Plot.areaY(points, { x: 'frequency', y1: 'low', y2: 'high', fill: colour, fillOpacity: 0.15 }),
    Plot.lineY(points, { x: 'frequency', y: 'mean', stroke: colour, strokeWidth: 2.5, strokeDasharray: dash }),
  ];
}

/** Mean spectra of manipulated and of untouched faces. */
export function meanSpectraFigure({ fakes, reals, nFakes, nReals }: Spectra): Figure {
  const text = {
    id: 'mean-spectra',
    title: 'How much detail faces hold, from coarse to fine',
    words: [
      'Each line is the average strength of details of every fineness in a face: broad shading at the left, single hairs, pores and noise at the right.',
      'Where the two lines part, manipulated faces hold more or less of such detail than untouched ones; the bands hold four of five clips each, and as far as they overlap, a single clip cannot be told by this alone.',
    ] as const,
  };
  if (fakes.length === 0 || reals.length === 0) {
    return figureWithout(text, 'There are no clips of both kinds whose spectrum was measured.');
  }
  return drawnFigure(text, {
    svg: drawSvg(
      {
        x: AXIS,
        y: { label: 'strength (decibels)', grid: true },
        marks: [...curve(reals, UNTOUCHED), ...curve(fakes, MANIPULATED)],
      },
      `Mean spectra of ${nFakes} manipulated and ${nReals} untouched faces with bands of the middle 80 percent.`,
    ),
    legend: [
      { label: `manipulated (${nFakes} clips)`, ...MANIPULATED },
      { label: `untouched (${nReals} clips)`, ...UNTOUCHED },
    ],
    table: {
      columns: ['fineness', 'manipulated: mean dB', 'middle 80 %', 'untouched: mean dB', 'middle 80 %'],
      rows: fakes.map((fake, i) => [twoDecimals(fake.frequency), ...cells(fake), ...cells(reals[i]!)]),
    },
  });
}

/** Spectra of fakes minus those of their own originals. */
export function spectrumDifferenceFigure(points: readonly CurvePoint[], pairs: number): Figure {
  const text = {
    id: 'spectrum-difference',
    title: 'What manipulation does to a face’s details',
    words: [
      'The same, but every manipulated clip is set against its own original, so that cameras and persons cancel out.',
      'Above the zero line manipulation adds detail, below it wipes detail out; the band holds four of five pairs.',
    ] as const,
  };
  if (points.length === 0) {
    return figureWithout(
      text,
      'None of these manipulated clips has its original beside it, or no spectrum was measured.',
    );
  }
  return drawnFigure(text, {
    svg: drawSvg(
      {
        x: AXIS,
        y: { label: 'manipulated minus original (decibels)', grid: true },
        marks: [Plot.ruleY([0]), ...curve(points, MANIPULATED)],
      },
      `Mean difference of the spectra of ${pairs} manipulated clips to those of their originals.`,
    ),
    legend: [{ label: `mean of ${pairs} pairs`, ...MANIPULATED }],
    table: {
      columns: ['fineness', 'mean dB', 'middle 80 %'],
      rows: points.map((point) => [twoDecimals(point.frequency), ...cells(point)]),
    },
  });
}

function cells({ mean, low, high }: CurvePoint): [string, string] {
  return [twoDecimals(mean), `${twoDecimals(low)} to ${twoDecimals(high)}`];
}
