import type { Difference } from './ablation/difference';
import type { Row } from './row';

/** Rows of an ablation say what was changed for them, and what that did. */
type Printed = Row & Partial<Difference> & { readonly ablation?: string };

type Column = readonly [string, (row: Printed) => string];

/** Columns that are shown only where rows differ from this value. */
const OCCASIONAL: readonly (readonly [...Column, string])[] = [
  ['changed', (row) => row.ablation ?? '', ''],
  ['system', (row) => row.system, 'swapwatch'],
  ['variant', (row) => row.variant, 'clean'],
  ['kind', (row) => row.kind, 'all'],
];

const COLUMNS: readonly Column[] = [
  ['data set', (row) => row.dataset],
  ['method', (row) => row.method],
  ['fake/real', (row) => `${row.nFake}/${row.nReal}`],
  ['AUC', (row) => withInterval(row.auc, row.aucLow, row.aucHigh)],
  ['EER', (row) => number(row.eer)],
  ['TPR@1%', (row) => number(row.tprAtFpr1)],
  ['TPR@5%', (row) => number(row.tprAtFpr5)],
  ['paired (n)', (row) => (row.pairedRate === null ? '-' : `${number(row.pairedRate)} (${row.nPairs})`)],
  ['Cllr', (row) => number(row.cllr)],
  ['false alarms: suspicious', (row) => number(row.falseAlarmSuspicious)],
  ['strong', (row) => number(row.falseAlarmStrong)],
  ['no verdict', (row) => String(row.notAssessed)],
];

const TRAILING: readonly (readonly [...Column, string])[] = [
  ['AUC difference', (row) => difference(row.aucDifference, row.aucDifferenceLow, row.aucDifferenceHigh), '-'],
  ['Cllr difference', (row) => difference(row.cllrDifference, row.cllrDifferenceLow, row.cllrDifferenceHigh), '-'],
  ['reals', (row) => row.reals, 'own'],
  ['accuracy', (row) => number(row.accuracy), '-'],
];

/** The reals that a row of a single data set is set against say something only under protocols that choose them. */
const CHOOSES_REALS = /^leave-/;

function columnsFor(rows: readonly Printed[]): Column[] {
  const telling = ([title, cell, usual]: readonly [...Column, string]): boolean =>
    title === 'reals' ? rows.some((row) => CHOOSES_REALS.test(row.protocol)) : rows.some((row) => cell(row) !== usual);
  const plain = ([title, cell]: readonly [...Column, string]): Column => [title, cell];
  return [...OCCASIONAL.filter(telling).map(plain), ...COLUMNS, ...TRAILING.filter(telling).map(plain)];
}

/** Rows as a table for a terminal, or with `markdown` for a document. Ends with a line break. */
export function rowsTable(rows: readonly Printed[], markdown: boolean): string {
  const columns = columnsFor(rows);
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]!.length)));
  const lines = cells.map((line) => line.map((cell, i) => cell.padEnd(widths[i]!)));
  if (!markdown) return `${lines.map((line) => line.join('  ').trimEnd()).join('\n')}\n`;
  const rule = widths.map((width) => '-'.repeat(width));
  return `${[lines[0]!, rule, ...lines.slice(1)].map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`;
}

function number(value: number | null): string {
  return value === null ? '-' : value.toFixed(2);
}

/** To three places and with its sign: what a trial changes is small. */
function difference(
  value: number | null | undefined,
  low: number | null | undefined,
  high: number | null | undefined,
): string {
  if (value === undefined || value === null) return '-';
  const signed = (part: number): string => `${part < 0 ? '' : '+'}${part.toFixed(3)}`;
  return typeof low !== 'number' || typeof high !== 'number'
    ? signed(value)
    : `${signed(value)} [${signed(low)}, ${signed(high)}]`;
}

function withInterval(value: number | null, low: number | null, high: number | null): string {
  if (value === null) return '-';
  return low === null || high === null ? number(value) : `${number(value)} [${number(low)}, ${number(high)}]`;
}
