import type { Markish } from '@observablehq/plot';
import type { Reference } from '../../../../../casework/evidence-view/reference';
import { referenceSpectrum, type SpectrumPoint } from '../../../../../casework/evidence-view/spectrum';
import { plotTexts } from '../../../../texts/casework/evidence-words';
import { figureText } from '../../../../texts/scan-words';
import { inColour, ITEM_STYLES, plotOptions, type Figure, type LegendEntry } from './figure';

const HEIGHT_PX = 340;
const KINDS = ['untouched', 'manipulated'] as const;

/** Spectra of one item. */
export interface ItemSpectra {
  readonly name: string;
  /** Mean over the measured frames of its track. */
  readonly mean: readonly SpectrumPoint[];
  /** Of the one frame of which the luma was kept; null where none was. */
  readonly frame: { readonly timeS: number; readonly points: readonly SpectrumPoint[] } | null;
}

type References = NonNullable<Reference['spectrum']>;

function legendOf(items: readonly ItemSpectra[]): LegendEntry[] {
  return [
    ...items.flatMap(({ name, frame }, i): LegendEntry[] => {
      const { colour } = ITEM_STYLES[i]!;
      const whole = { label: plotTexts.spectrumMean(name), colour, mark: 'line' } as const;
      return frame === null
        ? [whole]
        : [whole, { label: plotTexts.spectrumFrame(name, frame.timeS), colour, mark: 'dotted' }];
    }),
    ...KINDS.map((kind): LegendEntry => ({ label: plotTexts.spreadOf(plotTexts[kind]), colour: kind, mark: 'bar' })),
  ];
}

function figure(
  items: readonly ItemSpectra[],
  references: References,
  text: { readonly id: string; readonly title: string; readonly words: string; readonly axis: string },
  /** What is taken off every curve at a point. */
  base: (i: number) => number,
): Figure {
  const spread = (kind: 'untouched' | 'manipulated') =>
    referenceSpectrum(references, kind).map((point, i) => ({
      frequency: point.frequency,
      decibels: point.decibels - base(i),
      low: point.low - base(i),
      high: point.high - base(i),
    }));
  const curves = { untouched: spread('untouched'), manipulated: spread('manipulated') };
  const lowered = (points: readonly SpectrumPoint[]) =>
    points.map((point, i) => ({ ...point, decibels: point.decibels - base(i) }));
  const drawn = items.map(({ name, mean, frame }) => ({
    name,
    mean: lowered(mean),
    frame: frame === null ? null : lowered(frame.points),
  }));
  return {
    id: text.id,
    title: text.title,
    words: [text.words],
    summary: plotTexts.spectrumSummary(curves.untouched.length),
    legend: legendOf(items),
    table: {
      columns: [
        plotTexts.frequency,
        ...items.map(({ name }) => plotTexts.spectrumMean(name)),
        ...KINDS.map((kind) => plotTexts[kind]),
      ],
      rows: curves.untouched.map(({ frequency, decibels }, i) => [
        figureText(frequency),
        ...drawn.map(({ mean }) => figureText(mean[i]!.decibels)),
        figureText(decibels),
        figureText(curves.manipulated[i]!.decibels),
      ]),
    },
    draw: (Plot, widthPx) => {
      const marks: Markish[] = [
        ...KINDS.flatMap((kind) => [
          Plot.areaY(curves[kind], { x: 'frequency', y1: 'low', y2: 'high', fill: inColour(kind), fillOpacity: 0.14 }),
          Plot.lineY(curves[kind], { x: 'frequency', y: 'decibels', stroke: inColour(kind), strokeWidth: 1.5 }),
        ]),
        ...drawn.flatMap(({ mean, frame }, i) => {
          const stroke = inColour(ITEM_STYLES[i]!.colour);
          return [
            ...(frame === null
              ? []
              : [Plot.lineY(frame, { x: 'frequency', y: 'decibels', stroke, strokeDasharray: '2 3' })]),
            Plot.lineY(mean, { x: 'frequency', y: 'decibels', stroke, strokeWidth: 2.5 }),
          ];
        }),
      ];
      return Plot.plot(
        plotOptions(widthPx, {
          height: HEIGHT_PX,
          x: { label: plotTexts.frequency, domain: [0, 1], ticks: 6 },
          y: { label: text.axis, grid: true, nice: true },
          marks,
        }),
      );
    },
  };
}

/** Azimuthally averaged spectra of one or two items beside those of the reference. */
export function spectrumFigure(items: readonly ItemSpectra[], references: References): Figure {
  const { spectrum: title, spectrumText: words, decibels: axis } = plotTexts;
  return figure(items, references, { id: 'spectrum', title, words, axis }, () => 0);
}

/** The same less the average of untouched faces, which shows what the slope of all spectra hides. */
export function spectrumDifferenceFigure(items: readonly ItemSpectra[], references: References): Figure {
  const { spectrumDifference: title, spectrumDifferenceText: words, decibelsMore: axis } = plotTexts;
  const untouched = referenceSpectrum(references, 'untouched');
  return figure(items, references, { id: 'spectrum-difference', title, words, axis }, (i) => untouched[i]!.decibels);
}
