import { basename } from 'node:path';
import type { Watched } from '../browse/watch-feed';

const BAND_WORDS: Record<string, string> = {
  'no-sign': 'no signs',
  inconclusive: 'unclear',
  suspicious: 'signs',
  strong: 'strong signs',
};

/** Share of the odds at even prior, as in `VideoVerdict.likelihood`. */
function likelihoodOf(llr: number): number {
  return 1 / (1 + 10 ** -llr);
}

function cells({ post, clip, source, row }: Watched): string[] {
  const shown = row?.state === 'assessed' && row.llr !== null;
  return [
    post.id,
    `@${post.handle}`,
    clip.pair ?? basename(clip.file),
    clip.made,
    source === 'mse' ? 'MSE' : 'plain',
    shown ? (BAND_WORDS[row.band ?? ''] ?? '?') : row ? 'cannot assess' : 'no answer',
    shown ? row.llr!.toFixed(2) : '-',
    shown && row.margin !== null ? row.margin.toFixed(2) : '-',
    shown ? `${Math.round(likelihoodOf(row.llr!) * 100)} %` : '-',
    row?.framesUsed === null || row === null ? '-' : String(row.framesUsed),
    shown ? '' : (row?.reason ?? row?.state ?? 'the extension did not list it'),
  ];
}

const HEAD = [
  'post',
  'handle',
  'pair',
  'made how',
  'source',
  'verdict',
  'log10 LR',
  'margin',
  'likelihood',
  'frames',
  'reason',
];

/** The verdicts as a table of plain text, one line a post. */
export function verdictTable(watched: readonly Watched[]): string {
  const lines = [HEAD, ...watched.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const rows = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  return [rows[0]!, widths.map((width) => '-'.repeat(width)).join('  '), ...rows.slice(1)].join('\n');
}

/** True when the extension gave a verdict or said why it cannot. */
export function isAnswered({ row }: Watched): boolean {
  return row !== null && (row.state === 'not-assessable' || (row.state === 'assessed' && row.llr !== null));
}

/**
 * One line: how many videos were judged, and how often the forged one of a pair was ranked above its original. The margin ranks, since
 * ratios are cut off where the calibration set supports no more.
 */
export function summary(watched: readonly Watched[]): string {
  const assessed = watched.filter(({ row }) => row?.state === 'assessed' && row.llr !== null);
  const marginOf = (pair: string, made: string): number | null =>
    assessed.find(({ clip }) => clip.pair === pair && clip.made === made)?.row?.margin ?? null;
  const pairs = [...new Set(watched.map(({ clip }) => clip.pair))].filter((pair) => pair !== null);
  const both = pairs.filter((pair) => marginOf(pair, 'forged') !== null && marginOf(pair, 'genuine') !== null);
  const right = both.filter((pair) => marginOf(pair, 'forged')! > marginOf(pair, 'genuine')!);
  const flagged = (made: string): string => {
    const all = assessed.filter(({ clip }) => clip.made === made);
    const hits = all.filter(({ row }) => row!.band === 'suspicious' || row!.band === 'strong');
    return `${hits.length} of ${all.length} ${made}`;
  };
  const judged = `${assessed.length} of ${watched.length} videos judged`;
  if (pairs.length === 0) return `${judged}; ${flagged('unknown').replace(' unknown', '')} flagged.`;
  return `${judged}; ${right.length} of ${both.length} forged videos rank above their original; flagged: ${flagged('forged')}, ${flagged('genuine')}.`;
}
