import * as Plot from '@observablehq/plot';
import { drawSvg } from '../drawing/draw-svg';
import { comparedStyle } from '../drawing/series';
import { drawnFigure, figureWithout, type Figure, type FigureText } from '../figure';
import { median } from '../measures/quantile';

/** One look at one clip. */
export interface ClipCost {
  /** Pictures decoded and looked at. */
  readonly frames: number;
  readonly elapsedMs: number;
}

/** How large a model of the first so many families becomes. */
export interface ModelSize {
  readonly features: number;
  readonly bytes: number;
  /** The family that came last. */
  readonly family: string;
}

/** Milliseconds a clip against pictures looked at. */
export function clipCostFigure(looks: readonly ClipCost[]): Figure {
  const text: FigureText = {
    id: 'clip-cost',
    title: 'What a clip costs',
    words: [
      'The time from opening a video file to having all its measures, against the number of pictures looked at; each dot is one look at one clip, on the machine that wrote this page.',
      'A straight line means that twice as many pictures take twice as long; where it would meet the left edge is what every clip costs for being opened.',
    ],
  };
  if (looks.length === 0) return figureWithout(text, 'No clip was timed.');
  const { colour } = comparedStyle(0);
  const medians = [...new Set(looks.map(({ frames }) => frames))]
    .sort((a, b) => a - b)
    .map((frames) => {
      const here = looks.filter((look) => look.frames === frames);
      return { frames, looks: here.length, elapsedMs: median(here.map((look) => look.elapsedMs)) };
    });
  return drawnFigure(text, {
    svg: drawSvg(
      {
        x: { label: 'pictures looked at', domain: [0, Math.max(...looks.map(({ frames }) => frames)) * 1.05] },
        y: {
          label: 'milliseconds',
          domain: [0, Math.max(...looks.map(({ elapsedMs }) => elapsedMs)) * 1.05],
          grid: true,
        },
        marks: [
          Plot.line(medians, { x: 'frames', y: 'elapsedMs', stroke: colour, strokeWidth: 2 }),
          Plot.dot(looks, { x: 'frames', y: 'elapsedMs', fill: colour, fillOpacity: 0.6, r: 5 }),
        ],
      },
      `Milliseconds a clip against pictures looked at, ${looks.length} looks.`,
    ),
    table: {
      columns: ['pictures', 'looks', 'median ms', 'ms a picture'],
      rows: medians.map(({ frames, looks: n, elapsedMs }) => [
        String(frames),
        String(n),
        elapsedMs.toFixed(0),
        (elapsedMs / frames).toFixed(1),
      ]),
    },
  });
}

/** Size of the model file against the number of measures it reads. */
export function modelSizeFigure(sizes: readonly ModelSize[]): Figure {
  const text: FigureText = {
    id: 'model-size',
    title: 'How large the model is',
    words: [
      'The size of the model as it is stored, as one family of measures after the other is added.',
      'The rightmost dot is the model itself; a steep step is a family with many measures.',
    ],
  };
  if (sizes.length === 0) return figureWithout(text, 'There is no model.');
  const { colour } = comparedStyle(0);
  return drawnFigure(text, {
    svg: drawSvg(
      {
        x: { label: 'measures read', domain: [0, Math.max(...sizes.map(({ features }) => features)) * 1.05] },
        y: {
          label: 'kilobytes',
          domain: [0, (Math.max(...sizes.map(({ bytes }) => bytes)) / 1000) * 1.05],
          grid: true,
        },
        marks: [
          Plot.line(sizes, { x: 'features', y: kilobytes, stroke: colour, strokeWidth: 2 }),
          Plot.dot(sizes, { x: 'features', y: kilobytes, fill: colour, r: 5 }),
        ],
      },
      `Model size against measures, up to ${Math.round(kilobytes(sizes.at(-1)!))} kilobytes.`,
    ),
    table: {
      columns: ['family added', 'measures', 'kilobytes'],
      rows: sizes.map((size) => [size.family, String(size.features), kilobytes(size).toFixed(1)]),
    },
  });
}

function kilobytes({ bytes }: ModelSize): number {
  return bytes / 1000;
}
