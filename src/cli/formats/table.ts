import { signed } from '../../casework/report/english-terms';
import type { ScanLine } from '../scan-line';
import { outcomeWords } from '../words';
import type { FormatWriter } from './format-writer';

const HEADER = ['VIDEO', 'RESULT', 'LIKELIHOOD', 'LOG10 LR', 'PICTURES', 'SECONDS'];
/** Numbers are set flush right. */
const NUMBERS_FROM = 2;

function cells(line: ScanLine): string[] {
  return [
    line.video,
    outcomeWords(line),
    line.likelihood === null ? '-' : `${Math.round(line.likelihood * 100)} %`,
    line.llr === null ? '-' : signed(line.llr),
    `${line.framesUsed}/${line.framesUsed + line.framesRejected}`,
    (line.elapsedMs / 1000).toFixed(1),
  ];
}

/** A table for people, most likely manipulated first, written when all is done since its columns depend on all lines. */
export function table(): FormatWriter {
  const lines: ScanLine[] = [];
  return {
    begin: () => '',
    line: (line) => {
      lines.push(line);
      return '';
    },
    end: () => {
      if (lines.length === 0) return '';
      const rank = (line: ScanLine): number => line.llr ?? -Infinity;
      const sorted = [...lines].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
      const rows = [HEADER, ...sorted.map(cells)];
      const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
      const format = (row: string[]): string =>
        row
          .map((cell, column) =>
            column < NUMBERS_FROM ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
          )
          .join('  ')
          .trimEnd();
      return `${rows.map(format).join('\n')}\n`;
    },
  };
}
