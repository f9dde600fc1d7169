import { drawIntervalRows } from '../drawing/interval-rows';
import { percent, twoDecimals, withInterval } from '../drawing/numbers';
import { comparedStyle } from '../drawing/series';
import { drawnFigure, figureWithout, type Figure } from '../figure';
import type { TotalRow } from '../measures/total-rows';

const SYMBOLS = ['circle', 'square', 'triangle', 'diamond2'] as const;

/** One line for each system in each setting: clips as they are, recompressed, of data sets nobody trained on. */
export function settingsFigure(totals: readonly TotalRow[]): Figure {
  const text = {
    id: 'settings',
    title: 'At home, recompressed, and far from home',
    words: [
      'How often a manipulated clip is ranked above an untouched one (AUC): on new clips of known sources, on the same after a social network’s kind of compression, and on sources and tools that were kept out of training.',
      'Dots further right are better, 0.5 is guessing; each line is the range in which the figure would lie in 95 of 100 draws of as many persons and sources.',
    ] as const,
  };
  const known = totals.filter(({ row }) => row.auc !== null);
  if (known.length === 0) return figureWithout(text, 'No setting was evaluated.');
  const systems = [...new Set(known.map(({ row }) => row.system))];
  const styleOf = (system: string) => comparedStyle(systems.indexOf(system));
  const lowest = Math.min(0.5, ...known.map(({ row }) => row.aucLow ?? row.auc!));
  return drawnFigure(text, {
    svg: drawIntervalRows(
      known.map(({ setting, row }) => ({
        panel: setting,
        label: row.system,
        value: row.auc!,
        low: row.aucLow,
        high: row.aucHigh,
        style: styleOf(row.system),
        symbol: SYMBOLS[systems.indexOf(row.system) % SYMBOLS.length]!,
      })),
      { label: 'AUC', domain: [Math.floor(lowest * 10) / 10, 1], marks: [0.5] },
      `AUC with intervals: ${known.map(({ setting, row }) => `${setting}, ${row.system} ${twoDecimals(row.auc)}`).join('; ')}.`,
    ),
    table: {
      columns: ['setting', 'system', 'fakes/reals', 'AUC', 'found at 5 % false alarms', 'above own original', 'Cllr'],
      rows: totals.map(({ setting, row }) => [
        setting,
        row.system,
        `${row.nFake}/${row.nReal}`,
        withInterval(row.auc, row.aucLow, row.aucHigh),
        percent(row.tprAtFpr5),
        row.pairedRate === null ? '–' : `${percent(row.pairedRate)} of ${row.nPairs}`,
        twoDecimals(row.cllr),
      ]),
    },
  });
}
