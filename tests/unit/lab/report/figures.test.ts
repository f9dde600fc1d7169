import { describe, expect, it } from 'vitest';
import { ablationFigure } from '../../../../src/lab/report/figures/ablation-figure';
import { clipCostFigure, modelSizeFigure } from '../../../../src/lab/report/figures/cost-figures';
import { framesNeededFigure, learningCurveFigure } from '../../../../src/lab/report/figures/curve-figures';
import { detFigure } from '../../../../src/lab/report/figures/det-figure';
import {
  falseAlarmsByQualityFigure,
  falseAlarmsBySourceFigure,
} from '../../../../src/lab/report/figures/false-alarms-figure';
import { reliabilityFigure } from '../../../../src/lab/report/figures/reliability-figure';
import { rocFigure } from '../../../../src/lab/report/figures/roc-figure';
import { settingsFigure } from '../../../../src/lab/report/figures/settings-figure';
import { meanSpectraFigure, spectrumDifferenceFigure } from '../../../../src/lab/report/figures/spectrum-figures';
import { strongestFeaturesFigure } from '../../../../src/lab/report/figures/strongest-features-figure';
import { tippettFigure } from '../../../../src/lab/report/figures/tippett-figure';
import type { Figure } from '../../../../src/lab/report/figure';
import { falseAlarmsBySource } from '../../../../src/lab/report/measures/false-alarms';
import type { ReportRow } from '../../../../src/lab/report/measures/total-rows';
import { svgParts } from './svg-parts';
import { verdict } from './verdicts';

const JUDGED = [verdict('fake', 2), verdict('fake', 0.5), verdict('real', 1), verdict('real', -1)];

const ROW: ReportRow = {
  protocol: 'group-cv',
  system: 'swapwatch',
  variant: 'clean',
  dataset: 'all',
  method: 'all',
  kind: 'all',
  nFake: 20,
  nReal: 30,
  auc: 0.9,
  aucLow: 0.8,
  aucHigh: 0.95,
  tprAtFpr5: 0.6,
  pairedRate: 1,
  nPairs: 7,
  cllr: 0.5,
};

const point = (amount: number, auc: number) => ({ amount, auc, low: auc - 0.1, high: auc + 0.05 });

describe('curves of errors', () => {
  const systems = [
    { name: 'ours', judged: JUDGED },
    { name: 'theirs', judged: JUDGED.map((one) => ({ ...one, llr: -one.llr })) },
  ];

  it('ROC: a line a system beside the diagonal, from corner to corner, found left of the alarm', () => {
    const { svg, legend, table } = rocFigure(systems);
    const { lines, texts } = svgParts(svg);
    expect(lines).toHaveLength(3);
    expect(lines[1]![0]).toEqual(lines[0]![0]);
    expect(lines[1]!.at(-1)).toEqual(lines[0]!.at(-1));
    // The strictest choice finds half of the fakes without an alarm: straight up at the left edge.
    expect(lines[1]!.filter(([x]) => x === lines[0]![0]![0]).length).toBeGreaterThan(1);
    expect(texts).toContain('untouched clips flagged by mistake (%) →');
    expect(legend.map(({ label }) => label)).toEqual(['ours: AUC 0.75', 'theirs: AUC 0.25']);
    expect(table!.rows[0]!.slice(0, 3)).toEqual(['ours', '0.75', '50 %']);
  });

  it('DET: ticks in percent, one curve a system', () => {
    const { svg, legend } = detFigure(systems);
    const { lines, texts } = svgParts(svg);
    expect(lines).toHaveLength(3);
    expect(texts).toEqual(expect.arrayContaining(['1', '5', '20', 'untouched clips flagged by mistake (%) →']));
    expect(legend[0]!.label).toBe('ours: equal error rate 50 %');
  });
});

it('reliability: a dot a bin', () => {
  const { svg, table } = reliabilityFigure(JUDGED);
  expect(svgParts(svg).count('dot')).toBe(4);
  expect(table!.rows[0]).toEqual(['9.1 %', '0 %', '0', '1']);
});

it('Tippett: two falling curves, and who was judged the wrong way round', () => {
  const { svg, legend } = tippettFigure(JUDGED);
  const { lines } = svgParts(svg);
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    const heights = line.map(([, y]) => y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  }
  expect(legend.map(({ label }) => label)).toEqual([
    'manipulated: 0 % the wrong way round',
    'untouched: 50 % the wrong way round',
  ]);
});

it('settings: a dot and an interval for each system in each setting', () => {
  const harder = { ...ROW, protocol: 'leave-dataset-out', auc: 0.6, aucLow: null, aucHigh: null };
  const figure = settingsFigure([
    { setting: 'at home', row: ROW },
    { setting: 'at home', row: { ...ROW, system: 'iqm-svm', auc: 0.7 } },
    { setting: 'far away', row: harder },
  ]);
  const parts = svgParts(figure.svg);
  expect(parts.count('dot')).toBe(3);
  expect(parts.texts).toEqual(expect.arrayContaining(['at home', 'far away', 'iqm-svm', 'AUC →']));
  expect(figure.table!.rows[0]).toEqual([
    'at home',
    'swapwatch',
    '20/30',
    '0.90 (0.80 to 0.95)',
    '60 %',
    '100 % of 7',
    '0.50',
  ]);
});

it('false alarms by source: small sources together, the interval wide where nothing was seen', () => {
  const reals = Array.from({ length: 6 }, (_, i) => verdict('real', -1, { id: `a${i}`, dataset: 'large' }));
  const figure = falseAlarmsBySourceFigure(
    falseAlarmsBySource([...reals, verdict('real', 1, { id: 'b', dataset: 'tiny' }), verdict('fake', 2)]),
  );
  expect(svgParts(figure.svg).count('dot')).toBe(2);
  expect(figure.table!.rows.map((row) => row.slice(1, 4))).toEqual([
    ['large', '6', '0 % (0 % to 39 %)'],
    ['all smaller sources', '1', '100 % (21 % to 100 %)'],
  ]);
});

it('false alarms without a limit say why', () => {
  const unknown = falseAlarmsBySource([verdict('real', 0, { suspicious: null })]);
  expect(falseAlarmsBySourceFigure(unknown).instead).toMatch(/too few untouched clips/);
});

it('mean spectra: two bands and two lines; the zero line in differences', () => {
  const curve = [0, 1].map((frequency) => ({ frequency, mean: 10 - frequency, low: 5, high: 12 }));
  const spectra = svgParts(meanSpectraFigure({ fakes: curve, reals: curve, nFakes: 3, nReals: 2 }).svg);
  expect([spectra.count('area'), spectra.count('line')]).toEqual([2, 2]);
  expect(spectra.texts).toContain('fineness of detail (% of the finest possible) →');
  const difference = svgParts(spectrumDifferenceFigure(curve, 4).svg);
  expect([difference.count('area'), difference.count('line'), difference.count('rule')]).toEqual([1, 1, 1]);
});

it('strongest features: a row each, with what they look at', () => {
  const feature = { group: 'residual', pull: -0.5, fakes: [0, 1, 2], reals: [-1, 0, 9] } as const;
  const figure = strongestFeaturesFigure([
    { ...feature, name: 'a.x' },
    { ...feature, name: 'b.y' },
  ]);
  const parts = svgParts(figure.svg);
  expect(parts.count('line')).toBe(4);
  expect(parts.texts).toContain('a.x (pattern of the noise)');
  expect(figure.table!.rows[0]).toEqual(['a.x', 'pattern of the noise', '-0.50', '1.00', '0.00', '67 %']);
});

it('ablations: both panels, the whole model as a line', () => {
  const whole = { auc: 0.87, low: 0.8, high: 0.9 };
  const figure = ablationFigure(whole, [{ family: 'lbp', without: { ...whole, auc: 0.85 }, alone: null }]);
  const parts = svgParts(figure.svg);
  expect(parts.count('dot')).toBe(1);
  expect(parts.texts).toContain('without it');
  expect(figure.table!.rows.at(-1)).toEqual(['lbp', '0.850 (0.800 to 0.900)', '–']);
});

it('curves: learning and frames', () => {
  expect(svgParts(learningCurveFigure([point(25, 0.7), point(100, 0.8)]).svg).count('dot')).toBe(2);
  const frames = framesNeededFigure({
    frames: [point(1, 0.6), point(2, 0.7)],
    bursts: [point(1, 0.75)],
    all: { auc: 0.8, low: null, high: null },
  });
  const parts = svgParts(frames.svg);
  expect(parts.count('dot')).toBe(3);
  expect(frames.table!.rows.map(([what, amount]) => [what, amount])).toEqual([
    ['single pictures', '1'],
    ['single pictures', '2'],
    ['bursts', '2'],
    ['everything', '–'],
  ]);
});

it('cost: medians by number of pictures', () => {
  const { svg, table } = clipCostFigure([
    { frames: 6, elapsedMs: 100 },
    { frames: 6, elapsedMs: 300 },
    { frames: 12, elapsedMs: 360 },
  ]);
  expect(svgParts(svg).count('dot')).toBe(3);
  expect(table!.rows).toEqual([
    ['6', '2', '200', '33.3'],
    ['12', '1', '360', '30.0'],
  ]);
  expect(modelSizeFigure([{ features: 3, bytes: 1500, family: 'lbp' }]).table!.rows).toEqual([['lbp', '3', '1.5']]);
});

describe('nothing to draw', () => {
  const empty: Figure[] = [
    rocFigure([]),
    detFigure([{ name: 'ours', judged: [verdict('fake', 1)] }]),
    reliabilityFigure([]),
    tippettFigure([]),
    settingsFigure([]),
    falseAlarmsBySourceFigure([]),
    falseAlarmsByQualityFigure([]),
    meanSpectraFigure({ fakes: [], reals: [], nFakes: 0, nReals: 0 }),
    spectrumDifferenceFigure([], 0),
    strongestFeaturesFigure([]),
    ablationFigure(null, []),
    learningCurveFigure([]),
    framesNeededFigure({ frames: [], bursts: [], all: null }),
    clipCostFigure([]),
    modelSizeFigure([]),
  ];

  it.each(empty.map((figure) => [figure.id, figure] as const))('%s says so in a sentence', (_, { svg, instead }) => {
    expect(svg).toBeNull();
    expect(instead).toMatch(/^[A-Z].+\.$/);
  });
});
