import type { RankRow, Share } from './rank-figures';

const COLUMNS: readonly (readonly [string, (row: RankRow) => string])[] = [
  ['data set', ({ dataset }) => dataset],
  ['variant', ({ variant }) => variant],
  ['fake/real', ({ nFake, nReal }) => `${nFake}/${nReal}`],
  ['pairs', ({ nPairs }) => String(nPairs)],
  ['above own original', ({ aboveOriginal }) => withInterval(aboveOriginal)],
  ["detector's paired rate", (row) => withInterval(row.pairedRate)],
  ['top third', ({ topThird }) => String(topThird)],
  ['recall there', ({ recall }) => withInterval(recall)],
  ['at most', ({ mostRecall }) => (mostRecall === null ? '-' : mostRecall.toFixed(2))],
  ['no verdict', ({ notAssessed }) => String(notAssessed)],
];

/** Rows as a table for a terminal. Ends with a line break. */
export function rankTable(rows: readonly RankRow[]): string {
  const cells = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((line) => line[i]!.length)));
  const lines = cells.map((line) => line.map((cell, i) => cell.padEnd(widths[i]!)).join('  '));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function withInterval({ rate, low, high }: Share): string {
  if (rate === null) return '-';
  const here = rate.toFixed(2);
  return low === null || high === null ? here : `${here} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}
