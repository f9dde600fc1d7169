import '../../../../../support/set-up-i18n';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { currentModel } from '../../../../../../assets/models/current';
import { familyText } from '../../../../../../src/extension/texts/casework/evidence-words';
import type { RangeRow } from '../../../../../../src/casework/evidence-view/range-rows';
import type { EvidenceTimeline } from '../../../../../../src/casework/evidence-view/timeline';
import type { Figure, PlotLibrary } from '../../../../../../src/extension/ui/casework/evidence/plots/figure';
import { composeSvg } from '../../../../../../src/extension/ui/casework/evidence/plots/compose-svg';
import { rangeFigure } from '../../../../../../src/extension/ui/casework/evidence/plots/range-figure';
import { fileNameOf } from '../../../../../../src/extension/ui/casework/evidence/plots/save-picture';
import {
  spectrumDifferenceFigure,
  spectrumFigure,
} from '../../../../../../src/extension/ui/casework/evidence/plots/spectrum-figure';
import { timelineFigure } from '../../../../../../src/extension/ui/casework/evidence/plots/timeline-figure';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
/** The chart library with a document to draw in, which a browser has by itself. */
const library: PlotLibrary = {
  ...Plot,
  plot: (options) => Plot.plot({ ...options, document: document as unknown as Document }),
};
const drawn = (figure: Figure): string => figure.draw(library, 720).outerHTML;

const SPREAD = { untouched: [-2, -1, 0, 1, 2], manipulated: [-1, 0, 1, 2, 3] } satisfies Partial<RangeRow>;
const row = (id: string, values: readonly (number | null)[]): RangeRow => ({
  ...{ id, group: 'residual', ...SPREAD, values, llrs: values },
});

describe('values against the reference', () => {
  const rows = [row('spam3', [2.5, null]), row('block-dct', [-1.5, 0.25]), row('lbp-top', [0, 0])];
  const figure = rangeFigure(rows, {
    ...{ id: 'families', title: 'Which', words: ['So'], axis: 'log10', nameOf: ({ id }) => `<${id}>`, most: 2 },
    ...{ items: ['Video A', 'Video B'], valuesMove: true },
  });

  test('the table holds all rows, each with its place among untouched faces', () => {
    expect(figure.table.columns).toHaveLength(7);
    expect(figure.table.rows).toEqual([
      ['<spam3>', '+2.50', 'higher than 95% of them', '–', '–', '-1.00 … +1.00', '0.00 … +2.00'],
      [
        '<block-dct>',
        '-1.50',
        'lower than 75% of them',
        '+0.25',
        'as the middle half of them',
        '-1.00 … +1.00',
        '0.00 … +2.00',
      ],
      [
        '<lbp-top>',
        '0.00',
        'as the middle half of them',
        '0.00',
        'as the middle half of them',
        '-1.00 … +1.00',
        '0.00 … +2.00',
      ],
    ]);
  });

  test('the plot shows the first of them, and a screen reader is told the largest', () => {
    const svg = drawn(figure);
    expect(svg).toContain('spam3');
    expect(svg).toContain('block-dct');
    expect(svg).not.toContain('lbp-top');
    expect(figure.summary).toBe('3 rows. The largest: <spam3>: +2.50, higher than 95% of them.');
    expect(figure.legend.map(({ label }) => label)).toEqual([
      ...['Video A', 'Video B', 'Manipulated faces', 'Untouched faces'],
    ]);
  });
});

describe('the timeline', () => {
  const timeline: EvidenceTimeline = {
    ...{ fromS: 0, toS: 2 },
    video: [
      { timeS: 1, llr: 0.4 },
      { timeS: 2, llr: 0.5 },
    ],
    tracks: [
      { trackId: 7, number: 1, points: [{ timeS: 1, llr: 0.6 }] },
      { trackId: 3, number: 2, points: [{ timeS: 2, llr: 0.2 }] },
    ],
    unused: [{ timeS: 0, rejections: null }],
  };
  const model = {
    bounds: { lowerLlr: -1.8, upperLlr: 2 },
    bands: { noSignBelowLlr: -0.25, suspiciousFromLlr: 0.63, strongFromLlr: null },
  };

  test('tells each moment, each face, and why there is nothing', () => {
    const { table } = timelineFigure(timeline, model);
    const unit = 'log10 likelihood ratio';
    expect(table.columns).toEqual([
      ...['Moment, minutes:seconds', `Whole video: ${unit}`, `Face 1: ${unit}`, `Face 2: ${unit}`, 'Usable'],
    ]);
    expect(table.rows).toEqual([
      ['0:00.000', '–', '–', '–', 'No face was found in the frames looked at.'],
      ['0:01.000', '+0.40', '+0.60', '–', 'yes'],
      ['0:02.000', '+0.50', '–', '+0.20', 'yes'],
    ]);
  });

  test('tells pictures of one burst apart', () => {
    const video = [0, 1, 2].map((k) => ({ timeS: 61 + k / 30, llr: 0.1 }));
    const { table } = timelineFigure({ ...timeline, video, tracks: [], unused: [] }, model);
    expect(table.rows.map(([moment]) => moment)).toEqual(['1:01.000', '1:01.033', '1:01.067']);
  });

  test('draws the limits that the model has, and none without a model', () => {
    const svg = drawn(timelineFigure(timeline, model));
    expect(svg).toContain('>signs from here');
    expect(svg).not.toContain('strong signs from here');
    expect(drawn(timelineFigure(timeline, null))).not.toContain('>signs from here');
  });

  test('has its words within where there is no room beside it', () => {
    expect(timelineFigure(timeline, model).draw(library, 380).outerHTML).toContain('text-anchor="end"');
  });

  test('has one line where there is one face', () => {
    const { legend } = timelineFigure({ ...timeline, tracks: timeline.tracks.slice(0, 1), unused: [] }, model);
    expect(legend.map(({ label }) => label)).toEqual(['Whole video']);
  });
});

describe('spectra', () => {
  const curve = (level: number) => ({
    mean: [level, level],
    low: [level - 1, level - 1],
    high: [level + 1, level + 1],
  });
  const references = { from: 0, to: 2, untouched: curve(5), manipulated: curve(6) };
  const points = [
    { frequency: 0, decibels: 30 },
    { frequency: 1, decibels: 20 },
  ];
  const items = [{ name: 'Video A', mean: points, frame: { timeS: 1.5, points } }];

  test('are told in decibels, and against the average untouched face', () => {
    const [plain, less] = [spectrumFigure(items, references), spectrumDifferenceFigure(items, references)];
    expect(plain.table.rows).toEqual([
      ['0.00', '30.00', '21.71', '26.06'],
      ['1.00', '20.00', '21.71', '26.06'],
    ]);
    expect(less.table.rows.map((cells) => cells[1])).toEqual(['8.29', '-1.71']);
    expect(less.table.rows.map((cells) => cells[2])).toEqual(['0.00', '0.00']);
    expect(plain.legend.map(({ label }) => label)).toContain('Video A, frame at 0:01.5');
    expect(drawn(plain)).toContain('<path');
  });
});

test('a saved picture stands by itself: colours, legend and where it comes from, nothing that runs or is fetched', () => {
  const inner = '<svg width="10" height="10"><path stroke="var(--ev-untouched)" fill="currentColor"/></svg>';
  const svg = composeSvg({
    ...{ title: 'A & B <c>', inner, widthPx: 10, heightPx: 10, lines: ['SHA-256 0"0'] },
    legend: [{ label: 'Untouched', colour: 'untouched', mark: 'bar' }],
  });
  expect(svg).toContain('A &amp; B &lt;c&gt;');
  expect(svg).toContain('SHA-256 0&quot;0');
  expect(svg).toContain('stroke="#2166ac"');
  expect(svg).toContain('>Untouched</text>');
  expect(svg).not.toMatch(/var\(|currentColor|<script|<style|href="http/);
});

test('names of saved files hold nothing that a file system minds', () => {
  expect(fileNameOf('a/b:c?.mp4', 'timeline', 'svg')).toBe('a-b-c-.mp4-timeline.svg');
  expect(fileNameOf('фильм 1', 'residual', 'png')).toBe('фильм-1-residual.png');
  expect(fileNameOf('***', 'x', 'png')).toBe('item-x.png');
});

test('every family that the model reads has a name in plain words', () => {
  const { families } = currentModel as { families: string[] };
  expect(families.filter((id) => familyText(id) === id)).toEqual([]);
});
