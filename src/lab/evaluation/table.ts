import type { Row } from './row';

const COLUMNS: readonly (readonly [string, (row: Row) => string])[] = [
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

/** Rows as a table for a terminal, or with `markdown` for a document. Ends with a line break. */
export function rowsTable(rows: readonly Row[], markdown: boolean): string {
  const cells = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((line) => line[i]!.length)));
  const lines = cells.map((line) => line.map((cell, i) => cell.padEnd(widths[i]!)));
  if (!markdown) return `${lines.map((line) => line.join('  ').trimEnd()).join('\n')}\n`;
  const rule = widths.map((width) => '-'.repeat(width));
  return `${[lines[0]!, rule, ...lines.slice(1)].map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`;
}

function number(value: number | null): string {
  return value === null ? '-' : value.toFixed(2);
}

function withInterval(value: number | null, low: number | null, high: number | null): string {
  if (value === null) return '-';
  return low === null || high === null ? number(value) : `${number(value)} [${number(low)}, ${number(high)}]`;
}
