import type { Markish } from '@observablehq/plot';
import type { ModelNumbers } from '../../../../../casework/evidence-view/model-numbers';
import type { EvidenceTimeline } from '../../../../../casework/evidence-view/timeline';
import { plotTexts } from '../../../../texts/casework/evidence-words';
import { exactTimeText, signedText } from '../../../../texts/scan-words';
import { reasonTexts } from '../../../../texts/words';
import { inColour, plotOptions, type Colour, type DataTable, type Figure, type LegendEntry } from './figure';

const HEIGHT_PX = 300;
/** Room at the right for the words of the limits. */
const LIMIT_WORDS_PX = 165;
/** From this width on the words stand beside the plot, else in it. */
const WIDE_PX = 520;
const TRACK_STYLES: readonly { readonly colour: Colour; readonly mark: 'line' | 'dashed' | 'dotted' }[] = [
  { colour: 'second', mark: 'dashed' },
  { colour: 'third', mark: 'dotted' },
  { colour: 'fourth', mark: 'dashed' },
];
const DASHES = { line: '', dashed: '7 4', dotted: '2 3' } as const;
/** Where nothing tells how far figures may go, log10 likelihood ratio. */
const USUAL_BOUND = 2;

interface Limit {
  readonly llr: number;
  readonly text: string;
}

function limitsOf(model: Pick<ModelNumbers, 'bands'> | null): Limit[] {
  if (model === null) return [];
  const { noSignBelowLlr, suspiciousFromLlr, strongFromLlr } = model.bands;
  return [
    { llr: noSignBelowLlr, text: plotTexts.limitNoSign },
    ...(suspiciousFromLlr === null ? [] : [{ llr: suspiciousFromLlr, text: plotTexts.limitSuspicious }]),
    ...(strongFromLlr === null ? [] : [{ llr: strongFromLlr, text: plotTexts.limitStrong }]),
  ];
}

/** Tracks that have lines of their own: where there is but one face its line would lie on that of the video. */
const linesOf = ({ tracks }: EvidenceTimeline): EvidenceTimeline['tracks'] =>
  tracks.filter(({ points }) => points.length > 0).length > 1 ? tracks.filter(({ points }) => points.length > 0) : [];

function tableOf(timeline: EvidenceTimeline): DataTable {
  const tracks = linesOf(timeline);
  const unused = new Map(timeline.unused.map((frame) => [frame.timeS, frame.rejections]));
  const timesS = [
    ...new Set(
      [...timeline.video, ...tracks.flatMap(({ points }) => points), ...timeline.unused].map((one) => one.timeS),
    ),
  ].sort((a, b) => a - b);
  const at = (points: readonly { readonly timeS: number; readonly llr: number }[], timeS: number): string => {
    const point = points.find((one) => one.timeS === timeS);
    return point ? signedText(point.llr) : '–';
  };
  return {
    columns: [
      plotTexts.moment,
      plotTexts.groupRow(plotTexts.video, plotTexts.llr),
      ...tracks.map(({ number }) => plotTexts.groupRow(plotTexts.face(number), plotTexts.llr)),
      plotTexts.usable,
    ],
    rows: timesS.map((timeS) => {
      const rejections = unused.get(timeS);
      const why = rejections === null ? reasonTexts['no-face'] : rejections?.map((one) => reasonTexts[one]).join(' ');
      return [
        exactTimeText(timeS),
        at(timeline.video, timeS),
        ...tracks.map(({ points }) => at(points, timeS)),
        rejections === undefined ? plotTexts.yes : why!,
      ];
    }),
  };
}

/**
 * How the log10 likelihood ratio of an item went, by face.
 * in   model: null where its limits are not known; untilS: end of the time axis, the item's own when left out
 */
export function timelineFigure(
  timeline: EvidenceTimeline,
  model: Pick<ModelNumbers, 'bands' | 'bounds'> | null,
  options: { readonly title?: string; readonly id?: string; readonly untilS?: number } = {},
): Figure {
  const tracks = linesOf(timeline);
  const all = [...timeline.video, ...tracks.flatMap(({ points }) => points)].map(({ llr }) => llr);
  const low = Math.min(model?.bounds.lowerLlr ?? -USUAL_BOUND, ...all) - 0.25;
  const high = Math.max(model?.bounds.upperLlr ?? USUAL_BOUND, ...all) + 0.25;
  const limits = limitsOf(model);
  const styleOf = (i: number) => TRACK_STYLES[i % TRACK_STYLES.length]!;
  const legend: LegendEntry[] = [
    { label: plotTexts.video, colour: 'first', mark: 'line' },
    ...tracks.map(({ number }, i) => ({ label: plotTexts.face(number), ...styleOf(i) })),
    ...(timeline.unused.length > 0
      ? [{ label: plotTexts.unused, colour: 'quiet' as const, mark: 'tick' as const }]
      : []),
  ];
  return {
    id: options.id ?? 'timeline',
    title: options.title ?? plotTexts.timeline,
    words: [plotTexts.timelineText],
    summary: plotTexts.timelineSummary(
      timeline.video.length,
      all.length > 0 ? Math.min(...all) : 0,
      all.length > 0 ? Math.max(...all) : 0,
    ),
    legend,
    table: tableOf(timeline),
    draw: (Plot, widthPx) => {
      const beside = widthPx >= WIDE_PX;
      const wordsOf = (some: readonly Limit[], lineAnchor: 'top' | 'bottom'): Markish =>
        Plot.text(some, {
          ...{ y: 'llr', text: 'text', frameAnchor: 'right', fill: inColour('quiet'), lineAnchor },
          ...(beside ? { textAnchor: 'start', dx: 6 } : { textAnchor: 'end' }),
        });
      const marks: Markish[] = [
        Plot.ruleY([0], { stroke: inColour('quiet') }),
        Plot.ruleY(limits, { y: 'llr', stroke: inColour('quiet'), strokeDasharray: '2 4' }),
        // Of two near limits the upper one has its words above its line, the lower one below.
        wordsOf(limits.slice(0, -1), 'top'),
        wordsOf(limits.slice(-1), 'bottom'),
        ...tracks.map(({ points }, i) =>
          Plot.lineY(points, {
            x: 'timeS',
            y: 'llr',
            stroke: inColour(styleOf(i).colour),
            strokeWidth: 2,
            strokeDasharray: DASHES[styleOf(i).mark],
          }),
        ),
        Plot.lineY(timeline.video, { x: 'timeS', y: 'llr', stroke: inColour('first'), strokeWidth: 2 }),
        Plot.dot(timeline.video, { x: 'timeS', y: 'llr', fill: inColour('first'), r: 3 }),
        Plot.ruleX(timeline.unused, {
          x: 'timeS',
          y1: low,
          y2: low + 0.15,
          stroke: inColour('quiet'),
          strokeWidth: 3,
        }),
      ];
      return Plot.plot(
        plotOptions(widthPx, {
          height: HEIGHT_PX,
          marginRight: beside && limits.length > 0 ? LIMIT_WORDS_PX : 20,
          x: {
            label: plotTexts.time,
            domain: [timeline.fromS, Math.max(options.untilS ?? 0, timeline.toS, timeline.fromS + 0.1)],
          },
          y: { label: plotTexts.llr, domain: [low, high], grid: true, ticks: 6 },
          marks,
        }),
      );
    },
  };
}
